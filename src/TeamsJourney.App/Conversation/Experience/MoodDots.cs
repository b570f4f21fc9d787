using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>The emotion curve in text, for hosts without charts: a row for each emotion, a place in it for each touchpoint.</summary>
internal static class MoodDots
{
    /// <summary>The rows.</summary>
    /// <param name="shown">The touchpoints for which there is room, each with a feeling.</param>
    /// <param name="all">How many there are.</param>
    public static Container Draw(IReadOnlyList<TouchpointOnMap> shown, int all) => new()
    {
        Items =
        [
            .. Enumerable.Range(0, MoodWords.Levels.Count).Select(level => Row(
                MoodWords.NameOf(level), Line(shown.Count, shown.Select(touchpoint => $"{Sign(touchpoint, level)}")))),
            Row(" ", Numbers(shown, all)),
            .. all > shown.Count ? (CardElement[])[Parts.Whisper(Fill(ExperienceTexts.CurveSampled, all))] : [],
        ],
    };

    // Spaces at the beginning of a text are not shown, and several are shown as one: an empty place needs a sign too.
    private static char Sign(TouchpointOnMap touchpoint, int level) => (MoodWords.LevelOf(touchpoint.Mood!.Middle) == level, touchpoint.Mood.IsDivided) switch
    {
        (false, _) => '·',
        (true, true) => '≠',
        _ => '●',
    };

    private static string Numbers(IReadOnlyList<TouchpointOnMap> shown, int all) => all > shown.Count
        ? $"{shown[0].Number}…{shown[^1].Number}"
        // The last digit only, so that each stands under its own place.
        : Line(shown.Count, shown.Select(touchpoint => $"{touchpoint.Number % 10}"));

    // As wide as a phone allows. The gaps do not break, since ordinary spaces in a row are shown as one.
    private static string Line(int count, IEnumerable<string> signs) => string.Join(new string('\u00a0', count switch { <= 8 => 2, <= 12 => 1, _ => 0 }), signs);

    private static ColumnSet Row(string name, string line) => new()
    {
        Spacing = Spacing.None,
        Columns =
        [
            new Column { Width = ColumnWidth.Pixels(110), Items = [new TextBlock { Text = name, Size = FontSize.Small, IsSubtle = true, Wrap = false }] },
            new Column
            {
                Width = ColumnWidth.Stretch,
                Items = [new TextBlock { Text = line, FontType = FontType.Monospace, Size = FontSize.Small, Wrap = false }],
            },
        ],
    };
}
