using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Touchpoints;

/// <summary>The card of step 1: the phases with how many touchpoints each has, and which are still empty (M13, M14).</summary>
internal sealed class TouchpointsCard : IStepCard
{
    public Step Step => Step.Touchpoints;

    public string Question(Journey journey) => TouchpointTexts.Question;

    public IEnumerable<CardElement> State(Journey journey, StepCardContext context)
    {
        var counts = journey.Touchpoints.Values.CountBy(touchpoint => touchpoint.Phase).ToDictionary();
        yield return new Container
        {
            Style = ContainerStyle.Emphasis,
            Items = [.. journey.SetUp.Phases.Phases.Select(phase => Row(phase, counts.GetValueOrDefault(phase.Id), isBegun: counts.Count > 0))],
        };
    }

    public IEnumerable<CardAction> Actions(Journey journey, StepCardContext context) =>
    [
        context.Buttons.Opening(AddTouchpoint.Verb, TouchpointTexts.Add, journey.Id),
        SayDone.Button(journey, context.Buttons),
        FacilitateAction.Button(journey, context.Buttons),
        context.Buttons.Opening(ListOwnTouchpoints.Verb, TouchpointTexts.Mine, journey.Id) with { Mode = ActionMode.Secondary },
    ];

    // At the beginning everything is empty, and nothing is wrong with that.
    private static ColumnSet Row(Phase phase, int count, bool isBegun) => new()
    {
        Columns =
        [
            new Column
            {
                Width = ColumnWidth.Stretch,
                Items =
                [
                    new TextBlock { Text = MethodWords.Name(phase), Weight = FontWeight.Bolder, Wrap = true },
                    .. MethodWords.Meaning(phase) is { Length: > 0 } meaning ? (CardElement[])[Parts.Whisper(meaning)] : [],
                ],
            },
            new Column
            {
                Width = ColumnWidth.Auto,
                VerticalContentAlignment = VerticalAlignment.Center,
                Items =
                [
                    new TextBlock
                    {
                        Text = count == 0 ? TouchpointTexts.Empty : Parts.Dots(count),
                        Color = (count, isBegun) switch { (> 0, _) => Colors.Good, (_, true) => Colors.Attention, _ => Colors.Default },
                        IsSubtle = isBegun ? null : true,
                        Weight = count == 0 && isBegun ? FontWeight.Bolder : FontWeight.Default,
                        HorizontalAlignment = HorizontalAlignment.Right,
                    },
                ],
            },
        ],
    };
}
