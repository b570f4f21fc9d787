using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Channels;

/// <summary>The card of step 2: which channels are used, which of them have no touchpoint yet, and the one order of all touchpoints (M15-M20).</summary>
internal sealed class ChannelsCard : IStepCard
{
    // More lines would push the buttons off the screen, and the card over its size.
    private const int MostLines = 18, MostOfAText = 70, MostOfAName = 40;

    public Step Step => Step.Channels;

    public string Question(Journey journey) => ChannelsTexts.Question;

    public IEnumerable<CardElement> State(Journey journey, StepCardContext context)
    {
        yield return new Container { Style = ContainerStyle.Emphasis, Items = [.. Facts(journey, context)] };
        var touchpoints = journey.OrderedTouchpoints.Select((touchpoint, index) => (Number: index + 1, touchpoint)).ToLookup(one => one.touchpoint.Phase);
        var most = MostInAPhase([.. journey.SetUp.Phases.Phases.Select(phase => touchpoints[phase.Id].Count())]);
        foreach (var phase in journey.SetUp.Phases.Phases)
        {
            yield return InPhase(phase, [.. touchpoints[phase.Id]], most);
        }
    }

    // First the nine questions; once they are answered, the touchpoints, and who is ready says so.
    public IEnumerable<CardAction> Actions(Journey journey, StepCardContext context)
    {
        var questions = context.Buttons.Opening(AnswerChannelQuestions.Verb, ChannelsTexts.ChannelsWeUse, journey.Id);
        var touchpoints = context.Buttons.Opening(ListTouchpoints.Verb, ChannelsTexts.Touchpoints, journey.Id);
        var done = SayDone.Button(journey, context.Buttons);
        var facilitate = FacilitateAction.Button(journey, context.Buttons);
        return journey.ChannelsUsed is null
            ? [questions, touchpoints, facilitate, done with { Mode = ActionMode.Secondary }]
            : [touchpoints, done, facilitate, questions with { Mode = ActionMode.Secondary }];
    }

    private static IEnumerable<CardElement> Facts(Journey journey, StepCardContext context)
    {
        yield return Fact(ChannelsTexts.InUse, journey.ChannelsUsed switch
        {
            null => ChannelsTexts.NotAnswered,
            [] => ChannelsTexts.NoneUsed,
            var used => ChannelWords.Names(used),
        });
        if (ChannelGaps.Of(journey) is { Count: > 0 } gaps)
        {
            yield return Fact(ChannelsTexts.Gaps, ChannelWords.Names(gaps)) with { Color = Colors.Attention };
        }

        if (journey.Touchpoints.Values.Count(touchpoint => touchpoint.Channels.Count == 0) is > 0 and var unset)
        {
            yield return Fact(ChannelsTexts.Unset, Fill(ChannelsTexts.UnsetOf, unset, journey.Touchpoints.Count));
        }

        yield return Fact(ChannelsTexts.StepsLabel, (journey.JourneyStepCount, context.IsClosed) switch
        {
            ( > JourneyStep.Maximum and var count, false) => Fill(ChannelsTexts.TooManySteps, count),
            var (count, _) => count.ToString(CultureInfo.CurrentCulture),
        });
        if (journey.JourneySteps.Count > 0)
        {
            yield return Parts.Whisper(Fill(ChannelsTexts.GroupedSteps, string.Join(" → ", journey.JourneySteps.Select(step => Excerpt.Fitting(step.Name, MostOfAName)))));
        }
    }

    private static TextBlock Fact(string name, string value) => new() { Text = Markdown.Format($"**{name}**: {value}"), Spacing = Spacing.Small };

    private static Container InPhase(Phase phase, IReadOnlyList<(int Number, Touchpoint Touchpoint)> touchpoints, int most) => new()
    {
        Items =
        [
            Parts.Heading(MethodWords.Name(phase)) with { Size = FontSize.Default },
            .. touchpoints.Take(most).Select(one => new TextBlock { Text = Line(one.Number, one.Touchpoint), Spacing = Spacing.Small }),
            .. touchpoints.Count > most ? (CardElement[])[Parts.Whisper(Fill(ChannelsTexts.AndMore, touchpoints.Count - most))] : [],
            .. touchpoints.Count == 0 ? (CardElement[])[Parts.Whisper(ChannelsTexts.NoTouchpoints)] : [],
        ],
    };

    private static Markdown Line(int number, Touchpoint touchpoint)
    {
        var text = Excerpt.Fitting(touchpoint.Text, MostOfAText);
        var channels = string.Join(", ", touchpoint.Channels.Select(use => MethodWords.Name(use.Channel)));
        return channels.Length == 0 ? Markdown.Format($"**{number}** {text}") : Markdown.Format($"**{number}** {text} *({channels})*");
    }

    // As many in each phase as fit when all phases get the same room; what one phase does not need goes to the others.
    private static int MostInAPhase(IReadOnlyList<int> counts)
    {
        var most = 1;
        while (most < MostLines && counts.Sum(count => Math.Min(count, most + 1)) <= MostLines)
        {
            most++;
        }

        return most;
    }
}
