using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>One touchpoint with how people feel about it: its number and words, the feeling, how far they agree, and every feeling on a scale.</summary>
internal static class MoodRow
{
    // Half a point wide, so that each emotion has a place of its own: see EmotionScale.
    private const int Places = 9;

    /// <summary>The row, in the language that is spoken now.</summary>
    public static CardElement Draw(TouchpointOnMap touchpoint) => Draw(touchpoint, Excerpt.Of(touchpoint.Text, 90));

    /// <summary>The same with all of the touchpoint's words.</summary>
    public static CardElement DrawWhole(TouchpointOnMap touchpoint) => Draw(touchpoint, touchpoint.Text);

    private static ColumnSet Draw(TouchpointOnMap touchpoint, string words) => new()
    {
        Separator = true,
        Columns =
        [
            new Column
            {
                Width = ColumnWidth.Stretch,
                Items =
                [
                    new TextBlock { Text = Markdown.Format($"**{touchpoint.Number}** {words}") },
                    .. touchpoint.Mood is { } mood ? (CardElement[])[Say(touchpoint, mood)] : [],
                ],
            },
            .. touchpoint.Mood is { HasPoints: true } felt ? (Column[])[Scale(felt)] : [],
        ],
    };

    private static TextBlock Say(TouchpointOnMap touchpoint, TouchpointMood mood) => new()
    {
        Text = string.Join(" · ", Facts(touchpoint, mood)),
        Size = FontSize.Small,
        Spacing = Spacing.None,
        Color = mood switch
        {
            { HasPoints: false } => Colors.Default,
            { IsDivided: true } => Colors.Accent,
            { Middle: >= 0.5 } => Colors.Good,
            { Middle: < -0.5 } => Colors.Attention,
            _ => Colors.Default,
        },
    };

    private static IEnumerable<string> Facts(TouchpointOnMap touchpoint, TouchpointMood mood) =>
    [
        .. mood.HasPoints ? (string[])[MoodWords.Feeling(mood)] : [],
        MoodWords.Agreement(mood),
        .. mood.Wows > 0 ? (string[])[$"WOW {mood.Wows}"] : [],
        .. mood.Aus > 0 ? (string[])[$"AU {mood.Aus}"] : [],
        .. touchpoint.IsMomentOfTruth ? (string[])[ExperienceTexts.MomentOfTruth] : [],
    ];

    private static Column Scale(TouchpointMood mood) => new()
    {
        Width = ColumnWidth.Auto,
        VerticalContentAlignment = VerticalAlignment.Center,
        Items = [new TextBlock { Text = $"😠{Line(mood)}😀", Wrap = false, FontType = FontType.Monospace, Size = FontSize.Small }],
    };

    private static string Line(TouchpointMood mood)
    {
        var felt = mood.Points.Select(PlaceOf).ToHashSet();
        return string.Concat(Enumerable.Range(0, Places).Select(place => (felt.Contains(place), place) switch
        {
            (true, _) => '●',
            (_, Places / 2) => '│',
            _ => '·',
        }));
    }

    private static int PlaceOf(double point) =>
        (int)Math.Round((point - EmotionScale.Lowest) / (EmotionScale.Highest - EmotionScale.Lowest) * (Places - 1), MidpointRounding.AwayFromZero);
}
