using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Conversation.Example;

/// <summary>The first view of the example: what it is about, and the touchpoints per phase.</summary>
internal static class ExampleJourneyView
{
    public static IReadOnlyList<CardElement> Draw(JourneyMap map) =>
    [
        Parts.Whisper(ExampleFormTexts.ViewJourney),
        new TextBlock { Text = map.SetUp.Offering, Size = FontSize.ExtraLarge, Weight = FontWeight.Bolder, Style = TextBlockStyle.Heading, Spacing = Spacing.Small },
        new TextBlock { Text = Fill(ExampleFormTexts.ForWhom, map.SetUp.TargetGroup), Color = Colors.Accent, Spacing = Spacing.None },
        Parts.Say(map.SetUp.Description),
        Parts.Say(Fill(ExampleFormTexts.HowTouchpoints, map.Touchpoints.Count)),
        .. map.Phases.Select(Row),
    ];

    private static ColumnSet Row(PhaseOnMap phase) => new()
    {
        Separator = true,
        Spacing = Spacing.Medium,
        Columns =
        [
            new Column { Width = ColumnWidth.Weight(1), Items = [Parts.Section(MethodWords.Name(phase.Phase)) with { Spacing = Spacing.None }, Parts.Whisper(MethodWords.Meaning(phase.Phase))] },
            new Column
            {
                Width = ColumnWidth.Weight(2),
                Items = [.. phase.Steps.SelectMany(step => step.Touchpoints).SelectMany((touchpoint, index) => Moment(touchpoint, isFirst: index == 0))],
            },
        ],
    };

    private static IEnumerable<CardElement> Moment(TouchpointOnMap touchpoint, bool isFirst) =>
    [
        new TextBlock { Text = $"{touchpoint.Number}. {touchpoint.Text}", Spacing = isFirst ? Spacing.None : Spacing.Small },
        Parts.Whisper(string.Join(" · ", touchpoint.Channels.Select(use => MethodWords.Name(use.Channel)))),
    ];
}
