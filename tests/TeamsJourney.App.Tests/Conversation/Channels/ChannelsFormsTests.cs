using System.Text.Json.Nodes;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Channels;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Tests.Conversation.Channels;

public class ChannelsFormsTests
{
    private static readonly (string, string, string)[] Three =
        [("ad", "orientation", "I see an ad"), ("shop", "buying", "I buy in the shop"), ("call", "after-sales", "I call about a missing screw")];

    [Fact]
    public async Task A_yes_without_a_touchpoint_is_proposed_and_filled_with_that_channel_set()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Channels, touchpoints: Three);
        var gaps = (await scene.SendAsync(new AnswerChannelQuestions(scene.Gate, scene.Desk), Answers("Telephone"), ChannelsScene.Bob)).Form();
        Assert.Equal([CommunicationChannel.Telephone], (await scene.ReadAsync()).ChannelsUsed);

        var fill = (await scene.OpenAsync(new FillGap(scene.Gate, scene.Desk), gaps.DataOf("+ Touchpoint"), ChannelsScene.Bob)).Form();
        var sent = fill.DataOf("Save");
        sent["text"] = "I call the helpdesk";
        sent["phase"] = "use";
        Assert.IsType<Reply.Done>(await scene.SendAsync(new FillGap(scene.Gate, scene.Desk), sent, ChannelsScene.Bob));

        var added = Assert.Single((await scene.ReadAsync()).Touchpoints.Values, touchpoint => touchpoint.Text == "I call the helpdesk");
        Assert.Equal([new ChannelUse(CommunicationChannel.Telephone, Direction.BothWays)], added.Channels);
        Assert.Empty(ChannelGaps.Of(await scene.ReadAsync()));
    }

    [Fact]
    public async Task A_gap_that_was_half_filled_when_the_click_is_delivered_again_is_filled_once_and_whole()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Channels, touchpoints: Three);
        var click = scene.Click(new() { ["channel"] = "Telephone", ["text"] = "I call the helpdesk", ["phase"] = "use" }, isOpening: false);
        // The first of the two commands, as it stands on disk when the process ends before the second.
        var id = new TouchpointId(click.NewId("touchpoint"));
        var add = new TouchpointCommand.AddTouchpoint(click.Person.Member, click.At, id, new PhaseId("use"), "I call the helpdesk");
        Assert.IsType<Outcome.Accepted>(await scene.Desk.SubmitAsync(ChannelsScene.Id, new Submission(add, Rows.Digest(click.Cause, "add")), default));

        var action = new FillGap(scene.Gate, scene.Desk);
        Assert.IsType<Reply.Done>(await action.HandleAsync(click, default));
        Assert.IsType<Reply.Done>(await action.HandleAsync(click, default));
        Assert.Single((await scene.ReadAsync()).Touchpoints[id].Channels);
        Assert.Equal(4, (await scene.ReadAsync()).Touchpoints.Count);
    }

    [Fact]
    public async Task Answers_that_hold_none_of_the_questions_change_nothing()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Channels, touchpoints: Three);
        var again = (await scene.SendAsync(new AnswerChannelQuestions(scene.Gate, scene.Desk), new() { ["uses-Fax"] = "true" })).Form();
        Assert.Equal(NoteTone.Problem, again.Note?.Tone);
        Assert.Null((await scene.ReadAsync()).ChannelsUsed);
    }

    [Fact]
    public async Task A_moved_touchpoint_is_followed_also_into_the_next_phase_and_onto_the_next_page()
    {
        (string, string, string)[] nine = [.. Enumerable.Range(1, ListTouchpoints.PageSize).Select(number => ($"t{number}", "use", $"I use it {number}")), ("last", "after-sales", "I ask")];
        await using var scene = await ChannelsScene.AtAsync(Step.Channels, touchpoints: nine);
        var list = (await scene.OpenAsync(new ListTouchpoints(scene.Gate, scene.Desk))).Form();
        var down = list.DataOf("↓ Later");
        down["touchpoint"] = "t8";

        var crossed = (await scene.SendAsync(new MoveTouchpoint(scene.Gate, scene.Desk), down)).Form();
        Assert.Equal("Now the first of After sales; it is still number 8.", crossed.Note?.Text);
        var onward = (await scene.SendAsync(new MoveTouchpoint(scene.Gate, scene.Desk), down)).Form();
        Assert.Equal("Now number 9, in After sales.", onward.Note?.Text);
        Assert.Contains("Page 2 of 2", onward.Card().ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chosen_channels_get_their_usual_direction_and_are_then_asked_for_it()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Channels, touchpoints: Three);
        var action = new ChooseChannels(scene.Gate, scene.Desk);
        var directions = (await scene.SendAsync(action, new() { ["touchpoint"] = "call", ["channels"] = "Email,Website" })).Form();
        Assert.Equal(
            [new ChannelUse(CommunicationChannel.Website, Direction.ToCustomer), new ChannelUse(CommunicationChannel.Email, Direction.BothWays)],
            (await scene.ReadAsync()).Touchpoints[new TouchpointId("call")].Channels);

        var sent = directions.DataOf("Save");
        (sent["channels"], sent["direction-Website"], sent["direction-Email"]) = ("Email,Website", "FromCustomer", "BothWays");
        var list = (await scene.SendAsync(action, sent)).Form();
        Assert.Equal(ChannelsTexts.ListTitle, list.Title);
        Assert.Equal(Direction.FromCustomer, (await scene.ReadAsync()).Touchpoints[new TouchpointId("call")].Channels[0].Direction);
    }

    [Fact]
    public async Task Channels_that_do_not_exist_and_touchpoints_that_are_gone_are_refused_in_words()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Channels, touchpoints: Three);
        var action = new ChooseChannels(scene.Gate, scene.Desk);
        Assert.Equal(NoteTone.Problem, (await scene.SendAsync(action, new() { ["touchpoint"] = "call", ["channels"] = "Email,Fax" })).Form().Note?.Tone);
        Assert.IsType<Reply.Refuse>(await scene.SendAsync(action, new() { ["touchpoint"] = "nowhere", ["channels"] = "Email" }));
        Assert.IsType<Reply.Refuse>(await scene.OpenAsync(action, new() { ["touchpoint"] = new JsonArray(1) }));
        Assert.Empty((await scene.ReadAsync()).Touchpoints[new TouchpointId("call")].Channels);
    }

    private static JsonObject Answers(params string[] yes)
    {
        var answers = new JsonObject();
        foreach (var channel in Enum.GetNames<CommunicationChannel>())
        {
            answers[$"uses-{channel}"] = yes.Contains(channel) ? "true" : "false";
        }

        return answers;
    }
}
