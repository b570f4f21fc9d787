using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Conversation.Example;

/// <summary>The third view of the example: the pains, the worst first, with what the team does about each.</summary>
internal static class ExampleImproveView
{
    public static IReadOnlyList<CardElement> Draw(JourneyMap map, WorkedExample example) =>
    [
        Parts.Whisper($"{ExampleFormTexts.ViewImprove} · {map.SetUp.Offering}"),
        Parts.Say(ExampleFormTexts.HowImprove),
        .. map.PainPoints.Select(pain => Row(pain, map.Touchpoints.First(touchpoint => touchpoint.Id == pain.Touchpoint), example)),
    ];

    private static ColumnSet Row(PainPoint pain, TouchpointOnMap touchpoint, WorkedExample example) => new()
    {
        Separator = true,
        Spacing = Spacing.Medium,
        Columns =
        [
            new Column
            {
                Width = ColumnWidth.Pixels(32),
                Items = [new TextBlock { Text = $"{pain.Rank}", Size = FontSize.ExtraLarge, Weight = FontWeight.Bolder, Color = Colors.Attention, HorizontalAlignment = HorizontalAlignment.Center }],
            },
            new Column
            {
                Width = ColumnWidth.Stretch,
                Items =
                [
                    new TextBlock { Text = touchpoint.Text },
                    Parts.Whisper(string.Join("  ", [Fill(ExampleFormTexts.Quote, pain.Mood.Thoughts[0]), Parts.Dots(pain.Votes)])),
                    .. pain.ParkedBecause is { } reason
                        ? (IEnumerable<CardElement>)[new TextBlock { Text = Markdown.Format($"**{ExampleFormTexts.Parked}**: {reason}"), Spacing = Spacing.Small }]
                        : pain.Improvements.SelectMany(improvement => Told(improvement, Of(improvement, example), example)),
                ],
            },
        ],
    };

    private static ExampleImprovement Of(Improvement improvement, WorkedExample example) => example.Improvements.First(one => one.Title == improvement.Title);

    private static IEnumerable<CardElement> Told(Improvement improvement, ExampleImprovement planned, WorkedExample example) =>
    [
        Parts.Whisper(Fill(ExampleFormTexts.Why, improvement.Whys[^1])),
        new TextBlock { Text = Markdown.Format($"→ **{improvement.Title}**"), Color = Colors.Good, Spacing = Spacing.Small },
        Parts.Whisper(Fill(ExampleFormTexts.OwnerAndTime, example.Colleagues[planned.Owner], planned.DueInDays / 7)),
        Parts.Whisper(Fill(ExampleFormTexts.Notice, improvement.Kpi)),
    ];
}
