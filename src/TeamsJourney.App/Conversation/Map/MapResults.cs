using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Improve;
using TeamsJourney.App.JourneyTab.Pages;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Conversation.Map;

/// <summary>What the workshop brought: what goes well (M65), what hurts (M68) with what the team does about it, and how sure it is (M23).</summary>
internal static class MapResults
{
    /// <summary>What goes well; nothing before the reveal, or when nothing does.</summary>
    public static IEnumerable<CardElement> Successes(JourneyMap map, MapDetail detail) => map.Successes is not { Count: > 0 } successes
        ? []
        :
        [
            Parts.Section(MapTexts.Successes),
            .. successes.Take(detail.Successes).Select(success => new TextBlock
            {
                Text = Markdown.Format($"✓ **{success.Number}** {Excerpt.Fitting(success.Text, detail.LongestText)}"),
                Wrap = true,
                Spacing = Spacing.None,
            }),
            .. More(successes.Count - detail.Successes),
        ];

    /// <summary>What hurts, and what the team does about it; nothing before the reveal, or when nothing does.</summary>
    public static IEnumerable<CardElement> Pains(Journey journey, JourneyMap map, MapDetail detail, Owners owners, TabLinks tab)
    {
        if (map.PainPoints is not { Count: > 0 } pains)
        {
            return [];
        }

        var numbers = map.Touchpoints.ToDictionary(touchpoint => touchpoint.Id, touchpoint => touchpoint.Number);
        return
        [
            Parts.Section(MapTexts.Pains),
            .. pains.Take(detail.Pains).Select(pain => Row(journey, pain, numbers[pain.Touchpoint], detail, owners, tab)),
            .. More(pains.Count - detail.Pains),
            .. map.ShareOfAssumption is { } share ? (CardElement[])[Parts.Whisper(Assumption(map, share)) with { Spacing = Spacing.Medium }] : [],
        ];
    }

    private static Container Row(Journey journey, PainPoint pain, int number, MapDetail detail, Owners owners, TabLinks tab) => new()
    {
        Separator = true,
        Spacing = Spacing.Small,
        // The touchpoint itself, on the map.
        SelectAction = tab.To(journey, pain.Touchpoint) is { } onMap ? new ActionOpenUrl { Title = Fill(MapTexts.TouchpointNumber, number), Url = onMap } : null,
        Items =
        [
            new TextBlock { Text = Markdown.Format($"**{PainWords.Text(journey, pain, detail.LongestText)}**"), Wrap = true },
            Parts.Whisper($"{Fill(MapTexts.TouchpointNumber, number)} · {PainWords.Facts(pain)}"),
            .. pain switch
            {
                { ParkedBecause: { } reason } => [Parts.Whisper("Ⅱ " + Fill(ImproveTexts.ParkedBecause, Excerpt.Fitting(reason, detail.LongestText)))],
                { Improvements.Count: 0 } => [PainWords.State(pain) with { Spacing = Spacing.None }],
                _ => Improvements(journey, pain, detail, owners),
            },
        ],
    };

    private static IEnumerable<CardElement> Improvements(Journey journey, PainPoint pain, MapDetail detail, Owners owners) =>
    [
        .. pain.Improvements.Take(detail.ImprovementsPerPain).Select(improvement => new TextBlock
        {
            Text = Markdown.Format(
                $"→ {Excerpt.Fitting(improvement.Title, detail.LongestText)} · {Excerpt.Fitting(owners.WhoAndWhen(journey, improvement), detail.LongestText)}"),
            Wrap = true,
            Spacing = Spacing.Small,
        }),
        .. More(pain.Improvements.Count - detail.ImprovementsPerPain),
    ];

    private static IEnumerable<CardElement> More(int count) => count > 0 ? [Parts.Whisper(Fill(MapTexts.More, count))] : [];

    private static string Assumption(JourneyMap map, double share) => share switch
    {
        0 => MapTexts.NoAssumption,
        1 => MapTexts.AllAssumption,
        _ => Fill(MapTexts.Assumption, Math.Round(100 * share), map.AnswersWithEvidence, map.Answers),
    };
}
