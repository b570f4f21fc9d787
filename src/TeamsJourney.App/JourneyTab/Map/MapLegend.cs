namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>What the signs mean.</summary>
internal static class MapLegend
{
    public static void Draw(Svg svg, MapPart part, double top)
    {
        var (x, y) = (part.Columns.Left, top + 10);
        svg.Add("circle", ("cx", x + 4), ("cy", y - 4), ("r", 3.3), ("fill", part.Theme.Emotions[0]));
        x = Say(TabTexts.LegendDot, x + 13);
        svg.Add("circle", ("cx", x + 6), ("cy", y - 4), ("r", 5), ("fill", part.Theme.Surface), ("stroke", part.Theme.Text), ("stroke-width", 2));
        x = Say(TabTexts.LegendMiddle, x + 17);
        svg.Add("rect", ("x", x), ("y", y - 11), ("width", 8), ("height", 14), ("rx", 4), ("fill", part.Theme.Text), ("fill-opacity", part.Theme.Shade));
        x = Say(TabTexts.LegendBar, x + 14);
        TouchpointLane.Diamond(svg, x + 7, y - 4, part.Theme);
        Say(TabTexts.MomentOfTruth, x + 19);

        double Say(string text, double at)
        {
            svg.Text(at, y, text, part.Quiet);
            return at + TextLines.Width(text, part.Quiet) + 22;
        }
    }
}
