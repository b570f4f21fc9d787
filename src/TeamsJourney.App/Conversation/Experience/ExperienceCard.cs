using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>
/// The card of step 3. Before the reveal it shows how many answered and nothing of what they said; afterwards the curve in words.
/// </summary>
internal sealed class ExperienceCard : IStepCard
{
    // With more touchpoints each phase has one row, so that the card stays short.
    private const int MostRows = 10;

    public Step Step => Step.Experience;

    public string Question(Journey journey) => journey.IsRevealed ? ExperienceTexts.QuestionRevealed : ExperienceTexts.Question;

    public IEnumerable<CardElement> State(Journey journey, StepCardContext context) =>
        [new Container { Style = ContainerStyle.Emphasis, Items = journey.IsRevealed ? Revealed(JourneyMap.Of(journey)) : Progress(journey) }];

    public IEnumerable<CardAction> Actions(Journey journey, StepCardContext context)
    {
        var seeReveal = context.Buttons.Opening(RevealDetails.Verb, ExperienceTexts.SeeReveal, journey.Id);
        return journey.IsRevealed
            ? [seeReveal, FacilitateAction.Button(journey, context.Buttons)]
            :
            [
                context.Buttons.Opening(SaveExperience.Verb, ExperienceTexts.GiveAnswers, journey.Id),
                SayDone.Button(journey, context.Buttons),
                FacilitateAction.Button(journey, context.Buttons),
                context.Buttons.Opening(ListOwnAnswers.Verb, ExperienceTexts.MyAnswers, journey.Id) with { Mode = ActionMode.Secondary },
                // Answers that were opened again: what was shown before may still be seen.
                .. journey.HasRevealed ? (CardAction[])[seeReveal with { Mode = ActionMode.Secondary }] : [],
            ];
    }

    private static IReadOnlyList<CardElement> Progress(Journey journey)
    {
        var counts = journey.CountExperiences();
        return
        [
            .. journey.Order.Count <= MostRows
                ? journey.OrderedTouchpoints.Select((touchpoint, index) => Row($"{index + 1}", Excerpt.Of(touchpoint.Text, 70), Dots(counts.GetValueOrDefault(touchpoint.Id))))
                : journey.SetUp.Phases.Phases.Select(phase => Row("", MethodWords.Name(phase), Answered(journey, phase.Id, counts))),
            Parts.Whisper(Fill(ExperienceTexts.Progress, counts.Values.Sum(), counts.Count, journey.Order.Count)) with { Spacing = Spacing.Small },
        ];
    }

    private static IReadOnlyList<CardElement> Revealed(JourneyMap map) =>
    [
        .. MoodWords.Curve(map) is { Length: > 0 } curve ? (CardElement[])[Parts.Say(curve)] : [],
        new TextBlock
        {
            Text = Fill(
                ExperienceTexts.WowAndAu,
                map.Touchpoints.Sum(touchpoint => touchpoint.Mood?.Wows ?? 0),
                map.Touchpoints.Sum(touchpoint => touchpoint.Mood?.Aus ?? 0)),
            Weight = FontWeight.Bolder,
            Spacing = Spacing.Small,
        },
        Parts.Whisper(ExperienceTexts.AnswersClosed),
    ];

    private static string Dots(int count) => count == 0 ? ExperienceTexts.NoAnswerYet : Parts.Dots(count);

    private static string Answered(Journey journey, PhaseId phase, IReadOnlyDictionary<TouchpointId, int> counts)
    {
        var inPhase = journey.Touchpoints.Values.Where(touchpoint => touchpoint.Phase == phase).Select(touchpoint => touchpoint.Id).ToList();
        return Fill(ExperienceTexts.PhaseProgress, inPhase.Count(counts.ContainsKey), inPhase.Count);
    }

    private static ColumnSet Row(string number, string name, string state) => new()
    {
        Spacing = Spacing.Small,
        Columns =
        [
            new Column { Width = ColumnWidth.Stretch, Items = [new TextBlock { Text = number.Length > 0 ? Markdown.Format($"**{number}** {name}") : name }] },
            new Column
            {
                Width = ColumnWidth.Auto,
                Items =
                [
                    new TextBlock
                    {
                        Text = state,
                        Color = state == ExperienceTexts.NoAnswerYet ? Colors.Default : Colors.Good,
                        IsSubtle = state == ExperienceTexts.NoAnswerYet,
                        HorizontalAlignment = HorizontalAlignment.Right,
                    },
                ],
            },
        ],
    };
}
