using AdaptiveCards;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Conversation.Example;

/// <summary>The curve of the example, a row for each touchpoint: the further the dot to the right, the happier.</summary>
internal static class ExampleCurve
{
    private const int Places = 9;

    public static CardElement Draw(JourneyMap map) => new Container { Style = ContainerStyle.Emphasis, Items = [.. map.Touchpoints.Select(Row)] };

    private static ColumnSet Row(TouchpointOnMap touchpoint) => new()
    {
        Spacing = Spacing.Small,
        Columns =
        [
            new Column { Width = ColumnWidth.Weight(3), Items = [new TextBlock { Text = $"{touchpoint.Number}. {touchpoint.Text}", Size = FontSize.Small, Wrap = false }] },
            new Column
            {
                Width = ColumnWidth.Weight(2),
                Items = [new TextBlock { Text = $"☹ {Track(touchpoint.Mood!.Middle)} ☺", FontType = FontType.Monospace, Size = FontSize.Small, Color = ColorOf(touchpoint.Mood), Wrap = false }],
            },
        ],
    };

    private static string Track(double middle)
    {
        var place = (int)Math.Round((middle - EmotionScale.Lowest) / (EmotionScale.Highest - EmotionScale.Lowest) * (Places - 1));
        return $"{new string('·', place)}●{new string('·', Places - 1 - place)}";
    }

    private static Colors ColorOf(TouchpointMood mood) => mood switch
    {
        { IsDivided: true } => Colors.Warning,
        { Middle: < 0 } => Colors.Attention,
        _ => Colors.Good,
    };
}
