using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>The emotion curve over the touchpoints in their order (M24, M91): a line chart where the host has charts, elsewhere dots in rows.</summary>
internal static class MoodCurve
{
    // What a row of dots can hold on a phone.
    private const int MostInRows = 24;

    /// <summary>The most points that a chart can label.</summary>
    public const int MostInChart = 60;

    /// <summary>The curve, in the language that is spoken now. Its size is bounded, however many touchpoints there are.</summary>
    /// <param name="map">The map.</param>
    /// <param name="most">The most points to draw; fewer where a card has little room.</param>
    public static CardElement Draw(JourneyMap map, int most = MostInChart)
    {
        var felt = map.Touchpoints.Where(touchpoint => touchpoint.Mood is { HasPoints: true }).ToList();
        return felt.Count == 0 ? Parts.Whisper(ExperienceTexts.CurveEmpty) : new Container
        {
            Items =
            [
                Chart(felt, most),
                .. felt.Exists(touchpoint => touchpoint.Mood!.IsDivided) ? (CardElement[])[Parts.Whisper(ExperienceTexts.CurveDivided)] : [],
            ],
        };
    }

    private static ChartLine Chart(List<TouchpointOnMap> felt, int most) => new()
    {
        XAxisTitle = ExperienceTexts.CurveTouchpoints,
        YAxisTitle = ExperienceTexts.CurveAxis,
        // A label that is no date and no number keeps its own place on the axis (Adaptive Cards documentation hub: "Categorical line chart").
        Data = [new ChartSeries(ExperienceTexts.Curve, [.. MostTelling(felt, most).Select(Point)]) { Color = ChartColor.CategoricalPurple }],
        Fallback = MoodDots.Draw(MostTelling(felt, Math.Min(most, MostInRows)), felt.Count),
    };

    private static ChartPoint Point(TouchpointOnMap touchpoint) =>
        new(touchpoint.Mood!.IsDivided ? $"{touchpoint.Number}≠" : $"{touchpoint.Number}", Math.Round(touchpoint.Mood.Middle, 2));

    /// <summary>As many as there is room for: of each stretch of the journey its lowest and its highest, since an average would hide them.</summary>
    private static IReadOnlyList<TouchpointOnMap> MostTelling(List<TouchpointOnMap> felt, int most) => felt.Count <= most
        ? felt
        :
        [
            .. felt
                .Select((touchpoint, index) => (Touchpoint: touchpoint, Stretch: index * (most / 2) / felt.Count))
                .GroupBy(placed => placed.Stretch, placed => placed.Touchpoint)
                .SelectMany(stretch => new[] { stretch.MinBy(one => one.Mood!.Middle)!, stretch.MaxBy(one => one.Mood!.Middle)! })
                .DistinctBy(touchpoint => touchpoint.Number)
                .OrderBy(touchpoint => touchpoint.Number),
        ];
}
