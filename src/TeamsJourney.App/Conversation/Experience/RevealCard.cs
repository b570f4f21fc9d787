using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Identity;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>What the channel sees when the answers are revealed: the curve, where people agree and where not, and what the customer thinks.</summary>
internal static class RevealCard
{
    // What people still read on one card; less where texts are unusually large.
    private static readonly (int Rows, int Thoughts)[] Sizes = [(9, 5), (6, 3), (3, 1)];

    /// <summary>The card, in the journey's language.</summary>
    public static AdaptiveCard Draw(Journey journey, Buttons buttons)
    {
        using var _ = Languages.Speak(journey.SetUp.Language);
        var map = JourneyMap.Of(journey);
        var drafts = Sizes.Select(size => Draw(map, journey.Id, buttons, size.Rows, size.Thoughts));
        return drafts.FirstOrDefault(card => card.SizeInBytes < CardLimits.TargetBytes) ?? Draw(map, journey.Id, buttons, 0, 0);
    }

    /// <summary>What a notification says of it, in the journey's language.</summary>
    public static string Summary(Journey journey)
    {
        using var _ = Languages.Speak(journey.SetUp.Language);
        return Fill(ExperienceTexts.RevealSummary, journey.SetUp.Offering);
    }

    private static AdaptiveCard Draw(JourneyMap map, JourneyId journey, Buttons buttons, int mostRows, int mostThoughts)
    {
        var telling = RevealPieces.MostTelling(map, mostRows);
        var left = map.Touchpoints.Count - telling.Count;
        return new AdaptiveCard
        {
            Lang = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Msteams = new TeamsCardProperties { Width = TeamsCardWidth.Full },
            Body =
            [
                TextBlock.Heading(ExperienceTexts.RevealTitle),
                new TextBlock { Text = Markdown.Format($"**{map.SetUp.Offering}** · {map.SetUp.TargetGroup}"), Spacing = Spacing.None },
                new TextBlock { Text = ExperienceTexts.RevealIntro, IsSubtle = true, Spacing = Spacing.Small },
                Parts.Heading(ExperienceTexts.Curve),
                .. MoodWords.Curve(map) is { Length: > 0 } curve ? (CardElement[])[Parts.Say(curve) with { Spacing = Spacing.Small }] : [],
                MoodCurve.Draw(map),
                .. telling.Count > 0 ? (CardElement[])[Parts.Heading(left > 0 ? ExperienceTexts.StandsOut : ExperienceTexts.AllTouchpoints)] : [],
                .. telling.Select(MoodRow.Draw),
                .. left > 0 ? (CardElement[])[Parts.Whisper(Fill(ExperienceTexts.More, left, ExperienceTexts.ShowAll)) with { Spacing = Spacing.Small }] : [],
                .. Thoughts(telling, mostThoughts),
                RevealPieces.Facts(map) with { Separator = true },
            ],
            Actions = Parts.Led([buttons.Opening(RevealDetails.Verb, ExperienceTexts.ShowAll, journey)]),
        };
    }

    // One of each touchpoint, the one that says most; a customer's own words before a colleague's.
    private static IEnumerable<CardElement> Thoughts(IReadOnlyList<TouchpointOnMap> telling, int most)
    {
        var thoughts = telling
            .Select(touchpoint => (touchpoint.Number, All: RevealPieces.ThoughtsOf(touchpoint.Mood!).ToList()))
            .Where(touchpoint => touchpoint.All.Count > 0)
            .Select(touchpoint => (touchpoint.Number, Thought: touchpoint.All.MaxBy(thought => (thought.IsCustomer, thought.Words.Length))))
            .Take(most)
            .ToList();
        return thoughts.Count == 0
            ? []
            :
            [
                Parts.Heading(ExperienceTexts.Thoughts),
                .. thoughts.Select(one => RevealPieces.Quote(one.Thought, 140, $"{one.Number}")),
            ];
    }
}
