using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Experience;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Conversation.Example;

/// <summary>The second view of the example: the curve, what goes well, and where opinions differ.</summary>
internal static class ExampleExperienceView
{
    private const int MostSuccesses = 3;

    public static IReadOnlyList<CardElement> Draw(JourneyMap map) =>
    [
        Parts.Whisper($"{ExampleFormTexts.ViewExperience} · {map.SetUp.Offering}"),
        Parts.Say(Fill(ExampleFormTexts.HowExperience, map.AnswersWithEvidence, map.Answers)),
        MoodCurve.Draw(map),
        Parts.Heading(ExampleFormTexts.GoesWell),
        .. map.Successes
            .OrderByDescending(touchpoint => touchpoint.Mood!.Middle)
            .Take(MostSuccesses)
            .Select(touchpoint => Told("✓", touchpoint, Fill(ExampleFormTexts.Wows, touchpoint.Mood!.Wows))),
        Parts.Heading(ExampleFormTexts.Divided),
        .. map.Touchpoints
            .Where(touchpoint => touchpoint.Mood is { IsDivided: true })
            .Select(touchpoint => Told(
                "≠", touchpoint, Fill(ExampleFormTexts.DividedLine, touchpoint.Mood!.Positive, touchpoint.Mood.Negative))),
    ];

    private static Container Told(string sign, TouchpointOnMap touchpoint, string how) => new()
    {
        Spacing = Spacing.Small,
        Items =
        [
            new TextBlock { Text = Markdown.Format($"{sign} **{touchpoint.Text}**") },
            Parts.Whisper($"{Fill(ExampleFormTexts.Quote, touchpoint.Mood!.Thoughts[0])} · {how}"),
        ],
    };
}
