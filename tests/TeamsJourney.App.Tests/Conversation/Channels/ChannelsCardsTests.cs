using System.Text.Json.Nodes;
using AdaptiveCards;
using Counterparts;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Channels;
using TeamsJourney.App.Conversation.Channels.Tidying;
using TeamsJourney.App.Conversation.MessageAction;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Identity;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Tests.Conversation.Channels;

/// <summary>Every card and form of step 2 and of the message action, in Microsoft's own renderer, in both languages and at its largest.</summary>
[Collection(OfficialRendererCollection.Name)]
public class ChannelsCardsTests(OfficialRenderer renderer)
{
    private static readonly string[] Phases = ["orientation", "comparison", "buying", "use", "after-sales"];

    [Theory]
    [InlineData(Language.Dutch, "Nog zonder contactmoment", "Onze kanalen")]
    [InlineData(Language.English, "Still without a touchpoint", "Channels we use")]
    public async Task The_card_shows_the_order_the_channels_and_the_gaps(Language language, string gaps, string button)
    {
        await using var scene = await ChannelsScene.AtAsync(Step.Channels, language: language, touchpoints: Many(60, "Ik vergelijk {0} reizen"));
        await scene.DoAsync(new ChannelCommand.AnswerChannelQuestions(ChannelsScene.Bob.Member, ChannelsScene.At, [CommunicationChannel.Telephone, CommunicationChannel.Radio]));
        await scene.DoAsync(new ChannelCommand.SetTouchpointChannels(
            ChannelsScene.Bob.Member, ChannelsScene.At, new TouchpointId("t0"), [new ChannelUse(CommunicationChannel.Telephone, Direction.BothWays)]));
        var card = await renderer.RenderAsync(Draw(await scene.ReadAsync(), FormStyle.Dialog).ToJson());
        Assert.Empty(card.ValidationProblems);
        Assert.Contains($"{gaps}: Radio", card.VisibleText, StringComparison.Ordinal);
        Assert.Contains("1 Ik vergelijk 0 reizen (Tele", card.VisibleText, StringComparison.Ordinal);
        Assert.Contains("13 Ik vergelijk 1 reizen", card.VisibleText, StringComparison.Ordinal);
        Assert.Contains(button, card.Actions.Select(action => action.Title));
        Assert.Equal(4, card.Actions.Count);
    }

    [Theory]
    [InlineData("nl", false)]
    [InlineData("nl", true)]
    [InlineData("en", false)]
    [InlineData("en", true)]
    public async Task Everything_is_sound_and_fits_with_500_touchpoints_of_the_longest_texts(string locale, bool isInline)
    {
        var style = isInline ? FormStyle.Inline : FormStyle.Dialog;
        using var _ = Languages.Speak(Languages.CultureOf(locale));
        // An emoji takes the most bytes of all that people can type.
        await using var scene = await ChannelsScene.AtAsync(Step.Channels, style, Languages.Current, Many(500, "{0}" + string.Concat(Enumerable.Repeat("😀", 97))));
        await GrowAsync(scene);
        foreach (var card in new[] { Draw(await scene.ReadAsync(), style) }.Concat(await FormsAsync(scene)))
        {
            Assert.InRange(card.SizeInBytes, 1, CardLimits.TargetBytes);
            Assert.Empty((await renderer.RenderAsync(card.ToJson())).ValidationProblems);
            Assert.InRange(card.Actions?.Count ?? 0, 0, CardLimits.Actions);
        }
    }

    private static async Task GrowAsync(ChannelsScene scene)
    {
        var (ann, at) = (ChannelsScene.Ann.Member, ChannelsScene.At);
        await scene.DoAsync(new ChannelCommand.AnswerChannelQuestions(ann, at, Enum.GetValues<CommunicationChannel>()));
        foreach (var id in Enumerable.Range(0, 30).Select(number => new TouchpointId($"t{number * 5}")))
        {
            await scene.DoAsync(new ChannelCommand.SetTouchpointChannels(ann, at, id, [.. Enum.GetValues<CommunicationChannel>().Select(channel => new ChannelUse(channel, Direction.FromCustomer))]));
        }

        foreach (var number in Enumerable.Range(0, 6))
        {
            var others = Enumerable.Range(0, 5).Select(other => new TouchpointId($"t{300 + (number * 5) + other}")).ToList();
            await scene.DoAsync(new TouchpointCommand.MergeTouchpoints(ann, at, others[0], others, string.Concat(Enumerable.Repeat("😀", 100))));
            await scene.DoAsync(new TouchpointCommand.GroupTouchpoints(
                ann, at, new JourneyStepId($"s{number}"), string.Concat(Enumerable.Repeat("😀", 40)), [.. Enumerable.Range(0, 20).Select(other => new TouchpointId($"t{400 + (number * 5) + other}"))]));
        }
    }

    private static async Task<IReadOnlyList<AdaptiveCard>> FormsAsync(ChannelsScene scene)
    {
        var message = new JsonObject { ["message"] = string.Concat(Enumerable.Repeat("😀", 400)) };
        List<Reply> replies =
        [
            await scene.OpenAsync(new AnswerChannelQuestions(scene.Gate, scene.Desk)),
            await scene.OpenAsync(new FillGap(scene.Gate, scene.Desk)),
            await scene.OpenAsync(new FillGap(scene.Gate, scene.Desk), new() { ["channel"] = "Radio" }),
            await scene.OpenAsync(new ListTouchpoints(scene.Gate, scene.Desk), new() { ["page"] = 2 }),
            await scene.OpenAsync(new ChooseChannels(scene.Gate, scene.Desk), new() { ["touchpoint"] = "t0", ["page"] = 2 }),
            await scene.OpenAsync(new TidyUp(scene.Gate, scene.Desk)),
            await scene.OpenAsync(new MergeTouchpoints(scene.Gate, scene.Desk)),
            await scene.OpenAsync(new SplitTouchpoint(scene.Gate, scene.Desk)),
            await scene.OpenAsync(new RewordTouchpoint(scene.Gate, scene.Desk), new() { ["page"] = 3 }),
            await scene.OpenAsync(new RewordTouchpoint(scene.Gate, scene.Desk), new() { ["touchpoint"] = "t0" }),
            await scene.OpenAsync(new ListJourneySteps(scene.Gate, scene.Desk)),
            await scene.OpenAsync(new SuggestJourneySteps(scene.Gate, scene.Desk)),
            await scene.OpenAsync(new SaveJourneyStep(scene.Gate, scene.Desk), new() { ["page"] = 2 }),
            await scene.OpenAsync(new SaveJourneyStep(scene.Gate, scene.Desk), new() { ["step"] = "s5", ["page"] = 2 }),
            await scene.OpenAsync(new AddMessageAsTouchpoint(scene.Gate, scene.Desk), message),
            await scene.OpenAsync(new AddMessageAsWords(scene.Gate, scene.Desk), message),
        ];
        return [.. replies.Select(reply => reply.Form().Card())];
    }

    private static (string, string, string)[] Many(int count, string text) =>
        [.. Enumerable.Range(0, count).Select(number => ($"t{number}", Phases[number % Phases.Length], string.Format(System.Globalization.CultureInfo.InvariantCulture, text, number)))];

    private static AdaptiveCard Draw(Journey journey, FormStyle style) => new StepCards([new ChannelsCard()]).Draw(
        journey, Step.Channels, new StepCardContext(new Buttons(style, IsInForm: false), 2, ChannelsScene.At, IsClosed: false));
}
