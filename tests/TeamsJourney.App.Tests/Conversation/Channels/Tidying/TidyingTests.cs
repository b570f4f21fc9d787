using System.Text.Json.Nodes;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Channels.Tidying;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Tests.Conversation.Channels.Tidying;

public class TidyingTests
{
    private static readonly (string, string, string)[] Calls =
    [
        ("ad", "orientation", "I see an ad"), ("one", "use", "I call customer service"), ("two", "use", "I call the customer service about my order"),
        ("three", "use", "Calling customer service, I call"), ("wait", "after-sales", "I wait for the delivery"), ("home", "after-sales", "I wait for delivery at home"),
    ];

    [Fact]
    public async Task Going_on_from_step_1_shows_the_facilitator_what_there_is_to_tidy_up()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Touchpoints, touchpoints: Calls);
        var next = new NextStepAction(scene.Gate, scene.Desk);
        var shown = (await scene.SendAsync(next, new() { ["from"] = "Touchpoints", ["withEmptyPhases"] = "true" })).Form();
        Assert.Equal(TidyTexts.Title, shown.Title);
        Assert.Equal(NoteTone.Good, shown.Note?.Tone);
    }

    [Fact]
    public async Task Going_on_with_nothing_to_tidy_up_just_goes_on()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Touchpoints, touchpoints: [("ad", "orientation", "I see an ad"), ("buy", "buying", "I pay")]);
        Assert.IsType<Reply.Done>(await scene.SendAsync(new NextStepAction(scene.Gate, scene.Desk), new() { ["from"] = "Touchpoints", ["withEmptyPhases"] = "true" }));
    }

    [Fact]
    public async Task Proposals_come_one_at_a_time_and_can_be_skipped_merged_and_split_again()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Channels, touchpoints: Calls);
        var merge = new MergeTouchpoints(scene.Gate, scene.Desk);
        var first = (await scene.OpenAsync(merge)).Form();
        var second = (await scene.OpenAsync(merge, first.DataOf("Skip"))).Form();
        var sent = second.DataOf("Merge");
        Assert.Equal("wait,home", sent["shown"]!.GetValue<string>());
        (sent["touchpoints"], sent["text"]) = ("home,wait", "I wait at home");

        var done = (await scene.SendAsync(merge, sent)).Form();
        Assert.Equal((TidyTexts.Title, $"{TidyTexts.MergedNote} {TidyTexts.NoMore}"), (done.Title, done.Note?.Text));
        var merged = (await scene.ReadAsync()).Touchpoints[new TouchpointId("wait")];
        Assert.Equal(("I wait at home", 2), (merged.Text, merged.MergedFrom.Count));

        var split = new SplitTouchpoint(scene.Gate, scene.Desk);
        await scene.SendAsync(split, (await scene.OpenAsync(split)).Form().DataOf("Split again"));
        Assert.Equal(6, (await scene.ReadAsync()).Touchpoints.Count);
    }

    [Fact]
    public async Task A_refused_merge_shows_the_same_proposal_with_what_was_typed()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Channels, touchpoints: Calls);
        var merge = new MergeTouchpoints(scene.Gate, scene.Desk);
        var sent = (await scene.OpenAsync(merge)).Form().DataOf("Merge");
        (sent["touchpoints"], sent["text"]) = ("two", "Typed words");
        var again = (await scene.SendAsync(merge, sent)).Form();
        Assert.Equal(NoteTone.Problem, again.Note?.Tone);
        Assert.Contains("Typed words", again.Card().ToJson(), StringComparison.Ordinal);
        Assert.Equal(sent["shown"]!.GetValue<string>(), again.DataOf("Merge")["shown"]!.GetValue<string>());
        Assert.Equal(6, (await scene.ReadAsync()).Touchpoints.Count);
    }

    [Fact]
    public async Task Who_does_not_lead_is_told_so_and_changes_nothing()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Channels, touchpoints: Calls);
        FacilitatorAction[] actions =
        [
            new TidyUp(scene.Gate, scene.Desk), new MergeTouchpoints(scene.Gate, scene.Desk), new SplitTouchpoint(scene.Gate, scene.Desk), new RewordTouchpoint(scene.Gate, scene.Desk),
            new ListJourneySteps(scene.Gate, scene.Desk), new SaveJourneyStep(scene.Gate, scene.Desk), new DeleteJourneyStep(scene.Gate, scene.Desk), new SuggestJourneySteps(scene.Gate, scene.Desk),
        ];
        var before = await scene.ReadAsync();
        foreach (var action in actions)
        {
            Assert.IsType<Reply.Say>(await scene.OpenAsync(action, by: ChannelsScene.Bob));
            var sent = new JsonObject { ["touchpoints"] = "one,two", ["touchpoint"] = "one", ["text"] = "Words", ["name"] = "Name", ["phase"] = "use" };
            Assert.IsType<Reply.Refuse>(await scene.SendAsync(action, sent, ChannelsScene.Bob));
        }

        Assert.Same(before, await scene.ReadAsync());
    }

    [Fact]
    public async Task The_facilitator_rewords_anyones_touchpoint_and_comes_back_to_the_list()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Channels, touchpoints: Calls);
        var reword = new RewordTouchpoint(scene.Gate, scene.Desk);
        var form = (await scene.OpenAsync(reword, (await scene.OpenAsync(reword)).Form().DataOf("Reword"))).Form();
        var sent = form.DataOf("Save");
        (sent["text"], sent["phase"]) = ("I notice an ad", "comparison");
        Assert.Equal(TidyTexts.RenameListTitle, (await scene.SendAsync(reword, sent)).Form().Title);
        Assert.Equal("I notice an ad", (await scene.ReadAsync()).Touchpoints[new TouchpointId("ad")].Text);
    }

    [Fact]
    public async Task Saving_one_page_of_a_group_leaves_what_stands_on_other_pages()
    {
        await using var scene = await ChannelsScene.AtAsync(
            Step.Channels, touchpoints: [.. Enumerable.Range(1, 25).Select(number => ($"t{number}", "use", $"I use it {number}"))]);
        var save = new SaveJourneyStep(scene.Gate, scene.Desk);
        var sent = (await scene.OpenAsync(save)).Form().DataOf("Save, and on to page 2");
        (sent["name"], sent["touchpoints"]) = ("I use it", "t1,t2");

        var second = (await scene.SendAsync(save, sent)).Form();
        var more = second.DataOf("Save");
        (more["name"], more["touchpoints"]) = ("I use it well", "t25");
        Assert.Equal(TidyTexts.StepsTitle, (await scene.SendAsync(save, more)).Form().Title);
        var step = Assert.Single((await scene.ReadAsync()).JourneySteps);
        Assert.Equal(("I use it well", "t1 t2 t25"), (step.Name, string.Join(' ', step.Touchpoints)));
    }

    [Fact]
    public async Task A_suggestion_makes_one_step_of_each_phase_and_a_step_can_be_taken_apart()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Channels, touchpoints: Calls);
        var suggest = new SuggestJourneySteps(scene.Gate, scene.Desk);
        var list = (await scene.SendAsync(suggest, [])).Form();
        Assert.Equal("Use, After sales", string.Join(", ", (await scene.ReadAsync()).JourneySteps.Select(step => step.Name)));
        Assert.Equal(3, (await scene.ReadAsync()).JourneyStepCount);

        await scene.SendAsync(new DeleteJourneyStep(scene.Gate, scene.Desk), list.DataOf("Take apart"));
        Assert.Equal("After sales", Assert.Single((await scene.ReadAsync()).JourneySteps).Name);
    }
}
