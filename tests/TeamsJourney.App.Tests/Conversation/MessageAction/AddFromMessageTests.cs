using System.Text.Json.Nodes;
using ActivityProtocol;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.MessageAction;
using TeamsJourney.App.Tests.Conversation.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Tests.Conversation.MessageAction;

public class AddFromMessageTests
{
    private static readonly (string, string, string)[] One = [("call", "after-sales", "I call about a missing screw")];

    [Fact]
    public async Task A_message_becomes_a_touchpoint_while_those_are_collected()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Touchpoints, touchpoints: One);
        var form = (await OfferAsync(scene, "<p>I waited <b>long</b></p>")).Form();
        Assert.Null(form.Note);
        Assert.Contains("I waited long", form.Card().ToJson(), StringComparison.Ordinal);
        var sent = form.DataOf("Add touchpoint");
        (sent["text"], sent["phase"]) = ("I waited long", "use");
        Assert.IsType<Reply.Done>(await scene.SendAsync(new AddMessageAsTouchpoint(scene.Gate, scene.Desk), sent, ChannelsScene.Bob));
        Assert.Contains((await scene.ReadAsync()).Touchpoints.Values, touchpoint => touchpoint.Text == "I waited long" && touchpoint.AddedBy == ChannelsScene.Bob.Member.Id);
    }

    [Fact]
    public async Task A_message_becomes_a_customers_words_and_one_can_choose_so_in_any_step()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Channels, touchpoints: One);
        var words = new AddMessageAsWords(scene.Gate, scene.Desk);
        var form = (await scene.OpenAsync(words, (await OfferAsync(scene, "So slow!")).Form().DataOf("It is what a customer said"))).Form();
        Assert.Contains("So slow!", form.Card().ToJson(), StringComparison.Ordinal);
        var sent = form.DataOf("Keep these words");
        (sent["text"], sent["touchpoint"]) = ("So slow!", "call");
        Assert.IsType<Reply.Done>(await scene.SendAsync(words, sent));
        // Kept: the same words again change nothing, others do.
        Assert.IsType<Decision.Accepted>(JourneyDecider.Decide(await scene.ReadAsync(), Add("So slow!")));
        Assert.Empty(((Decision.Accepted)JourneyDecider.Decide(await scene.ReadAsync(), Add("So slow!"))).Events);
        Assert.NotEmpty(((Decision.Accepted)JourneyDecider.Decide(await scene.ReadAsync(), Add("Quick"))).Events);
    }

    [Fact]
    public async Task From_step_3_on_a_message_is_a_customers_words_only()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Experience, touchpoints: One);
        var form = (await OfferAsync(scene, "So slow!")).Form();
        Assert.Equal(MessageTexts.AddWordsTitle, form.Title);
        Assert.DoesNotContain(MessageTexts.AsTouchpoint, form.Card().ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_message_is_cut_visibly_and_travels_no_further_than_what_fits()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Channels, touchpoints: One);
        var form = (await OfferAsync(scene, new string('x', 5000))).Form();
        Assert.Equal(MessageTexts.Cut, form.Note?.Text);
        var carried = form.DataOf("It is what a customer said")["message"]!.GetValue<string>();
        Assert.Equal(Experience.MaximumThoughtLength, carried.Length);
        Assert.EndsWith("…", carried, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed()
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Experience, touchpoints: One);
        var again = (await scene.SendAsync(new AddMessageAsWords(scene.Gate, scene.Desk), new() { ["text"] = "Typed words", ["touchpoint"] = "nowhere" })).Form();
        Assert.Equal(NoteTone.Problem, again.Note?.Tone);
        Assert.Contains("Typed words", again.Card().ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_journey_or_too_early_it_says_so_and_strangers_learn_nothing()
    {
        await using var empty = await ChannelsScene.EmptyAsync();
        Assert.Equal(MessageTexts.NoJourney, Assert.IsType<Reply.Say>(await OfferAsync(empty, "Hi")).Text);
        Assert.IsType<Reply.Refuse>(await OfferAsync(empty, "Hi", ChannelsScene.Stranger));
        await using var early = await ChannelsScene.AtAsync(Step.SetUp);
        Assert.Equal(MessageTexts.StillSettingUp, Assert.IsType<Reply.Say>(await OfferAsync(early, "Hi")).Text);
        Assert.IsType<Reply.Refuse>(await OfferAsync(early, "Hi", ChannelsScene.Stranger));
    }

    private static Task<Reply> OfferAsync(ChannelsScene scene, string html, App.Identity.Person? by = null) => new AddFromMessage(scene.ChannelJourneys, scene.Gate).OfferAsync(
        new MessagingExtensionAction { CommandId = AddFromMessage.CommandId, MessagePayload = new MessageActionsPayload { Body = new(html, "html") } },
        scene.Click(new JsonObject(), isOpening: true, by),
        default);

    private static ExperienceCommand.AddCustomerWords Add(string words) => new(ChannelsScene.Ann.Member, ChannelsScene.At, new TouchpointId("call"), words);
}
