using TeamsJourney.Core.Map;

namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>The map of a journey as SVG, in the language that is spoken now. The same for every viewer: it draws what the map holds, and no more.</summary>
internal static class MapDrawing
{
    /// <summary>The font of Teams, then what other machines have.</summary>
    public const string Font = "'Segoe UI', 'Segoe UI Web (West European)', Inter, -apple-system, 'Helvetica Neue', Arial, sans-serif";

    private const double Top = 24, Between = 20, HeaderWidth = 900;

    /// <summary>Draws the map.</summary>
    /// <param name="map">What to draw.</param>
    /// <param name="theme">In which colours.</param>
    /// <param name="at">The moment of which it is the state.</param>
    public static string Draw(JourneyMap map, Theme theme, DateTimeOffset at)
    {
        var part = new MapPart(map, MapColumns.Of(map), theme);
        var header = new MapHeader(part, at, HeaderWidth);
        MapLane[] lanes =
        [
            new PhaseLane(part), new TouchpointLane(part), new CurveLane(part),
            .. map.HasMoods ? (MapLane[])[new ThoughtLane(part), new PainLane(part), new EvidenceLane(part)] : [],
        ];
        var width = Math.Max(part.Columns.Width, MapColumns.LabelsLeft + HeaderWidth + MapColumns.Edge);
        var legendTop = Top + header.Height + lanes.Sum(lane => lane.Height + Between);
        using var svg = new Svg();
        Begin(svg, map, width, legendTop + (map.HasMoods ? 34 : 8), theme);
        header.Draw(svg, Top);
        var top = Top + header.Height;
        foreach (var lane in lanes)
        {
            if (lane is ThoughtLane or PainLane or EvidenceLane)
            {
                svg.Add("path", ("d", $"M{SvgValue.Number(MapColumns.LabelsLeft)} {SvgValue.Number(top - (Between / 2))}H{SvgValue.Number(part.Columns.Right)}"), ("stroke", theme.Line));
            }

            svg.Lines(MapColumns.LabelsLeft, top + 14, TextLines.Of(lane.Name, MapColumns.LabelsWidth, part.Label, 2), part.Label);
            var named = TextLines.Of(lane.Name, MapColumns.LabelsWidth, part.Label, 2).Count;
            svg.Lines(MapColumns.LabelsLeft, top + 14 + (named * part.Label.LineHeight), TextLines.Of(lane.Hint, MapColumns.LabelsWidth, part.Quiet, 3), part.Quiet);
            lane.Draw(svg, top);
            top += lane.Height + Between;
        }

        if (map.HasMoods)
        {
            MapLegend.Draw(svg, part, legendTop + 4);
        }

        svg.Close();
        return svg.ToString();
    }

    private static void Begin(Svg svg, JourneyMap map, double width, double height, Theme theme)
    {
        svg.Open(
            "svg", ("width", width), ("height", height), ("viewBox", $"0 0 {SvgValue.Number(width)} {SvgValue.Number(height)}"), ("role", "img"),
            ("aria-labelledby", "map-title map-description"), ("font-family", Font));
        svg.Say("title", MapPart.Say(TabTexts.MapTitle, map.SetUp.Offering), ("id", "map-title"));
        svg.Say("desc", MapPart.Say(TabTexts.MapDescription, map.Phases.Count, map.Touchpoints.Count), ("id", "map-description"));
        svg.Open("defs");
        CurveLane.Define(svg, theme);
        svg.Close();
        svg.Add("rect", ("width", width), ("height", height), ("fill", theme.Background));
    }
}
