using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Experiences;

namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>
/// The heart of the map: the emotion curve with every feeling as a dot, how far they lie apart, where they go in opposite directions,
/// and the WOWs and AUs. Before the reveal it only says what will be here.
/// </summary>
internal sealed class CurveLane(MapPart part) : MapLane(part)
{
    /// <summary>The name of the gradient in the definitions of the drawing.</summary>
    public const string Gradient = "feeling";

    private const double Above = 46, PerPoint = 42, Below = 62;

    public override string Name => TabTexts.LaneExperience;

    public override double Height => Part.Map.HasMoods ? Above + (PerPoint * (EmotionScale.Highest - EmotionScale.Lowest)) + Below : 120;

    public override void Draw(Svg svg, double top)
    {
        var left = Columns.Left - 8;
        svg.Add(
            "rect", ("x", left), ("y", top), ("width", Columns.Right + 8 - left), ("height", Height), ("rx", 8),
            ("fill", $"url(#{Gradient})"), ("stroke", Theme.Line));
        if (!Part.Map.HasMoods)
        {
            var lines = TextLines.Of(TabTexts.BeforeReveal, 560, Part.Normal, 3);
            svg.Lines(Columns.Left + 12, top + 62 - ((lines.Count - 1) * 8), lines, Part.Normal);
            return;
        }

        DrawScale(svg, top);
        DrawSpreads(svg, top);
        DrawLine(svg, top);
        DrawFeelings(svg, top);
    }

    /// <summary>The gradient, for the definitions of the drawing.</summary>
    public static void Define(Svg svg, Theme theme)
    {
        svg.Open("linearGradient", ("id", Gradient), ("x1", 0), ("y1", 0), ("x2", 0), ("y2", 1));
        svg.Add("stop", ("offset", 0), ("stop-color", theme.GoodSoft));
        svg.Add("stop", ("offset", 0.46), ("stop-color", theme.Surface));
        svg.Add("stop", ("offset", 1), ("stop-color", theme.BadSoft));
        svg.Close();
    }

    private static double YOf(double top, double point) => top + Above + ((EmotionScale.Highest - point) * PerPoint);

    private void DrawScale(Svg svg, double top)
    {
        foreach (var emotion in Enum.GetValues<Emotion>())
        {
            var y = YOf(top, EmotionScale.Of(emotion));
            var style = new TextStyle(11, Theme.Emotions[(int)emotion]) { IsBold = true, Anchor = "end" };
            svg.Text(Columns.Left - 18, y + 4, MethodWords.Name(emotion), style);
            Across(svg, y, 0.4, "2 5");
        }

        Across(svg, YOf(top, 0), 0.7, "none");
    }

    private void Across(Svg svg, double y, double opacity, string dashes) => svg.Add(
        "path", ("d", $"M{SvgValue.Number(Columns.Left)} {SvgValue.Number(y)}H{SvgValue.Number(Columns.Right)}"),
        ("stroke", Theme.Subtle), ("stroke-opacity", opacity), ("stroke-dasharray", dashes));

    private void DrawSpreads(Svg svg, double top)
    {
        foreach (var (column, touchpoint) in Columns.Touchpoints.Where(pair => pair.Touchpoint.Mood is { HasPoints: true, Spread: > 0 }))
        {
            var (highest, lowest) = (YOf(top, touchpoint.Mood!.Points[^1]), YOf(top, touchpoint.Mood.Points[0]));
            svg.Add(
                "rect", ("x", column.Middle - 5), ("y", highest - 5), ("width", 10), ("height", lowest - highest + 10), ("rx", 5),
                ("fill", touchpoint.Mood.IsDivided ? Theme.Accent : Theme.Text), ("fill-opacity", touchpoint.Mood.IsDivided ? Theme.Shade + 0.15 : Theme.Shade));
        }
    }

    private void DrawLine(Svg svg, double top)
    {
        List<(double X, double Y)> run = [];
        foreach (var column in Columns.Columns)
        {
            if (column.Touchpoint?.Mood is { HasPoints: true } mood)
            {
                run.Add((column.Middle, YOf(top, mood.Middle)));
            }
            else
            {
                Flush();
            }
        }

        Flush();

        void Flush()
        {
            if (run.Count > 1)
            {
                svg.Add("path", ("d", CurvePath.Through(run)), ("fill", "none"), ("stroke", Theme.Text), ("stroke-width", 2.2), ("stroke-linecap", "round"));
            }

            run.Clear();
        }
    }

    private void DrawFeelings(Svg svg, double top)
    {
        var areSmall = FeelingDots.AreMany(Columns.Touchpoints.Select(pair => pair.Touchpoint.Mood).OfType<TouchpointMood>());
        foreach (var (column, touchpoint) in Columns.Touchpoints)
        {
            if (touchpoint.Mood is not { HasPoints: true } mood)
            {
                svg.Text(column.Middle, YOf(top, 0) - 6, TabTexts.NoAnswer, Part.Quiet with { Anchor = "middle" });
                continue;
            }

            FeelingDots.Draw(svg, column, mood.Points, point => YOf(top, point), areSmall, Theme);
            svg.Add("circle", ("cx", column.Middle), ("cy", YOf(top, mood.Middle)), ("r", 5.5), ("fill", Theme.Surface), ("stroke", mood.IsDivided ? Theme.Accent : Theme.Text), ("stroke-width", 2.2));
            if (mood.Wows > 0)
            {
                Part.Capsule(svg, column.Middle, YOf(top, mood.Points[^1]) - 30, MapPart.Say(TabTexts.Wow, mood.Wows), Theme.Good);
            }

            var below = YOf(top, mood.Points[0]) + 13;
            if (mood.Aus > 0)
            {
                Part.Capsule(svg, column.Middle, below, MapPart.Say(TabTexts.Au, mood.Aus), Theme.Bad);
                below += 21;
            }

            if (mood.IsDivided)
            {
                Part.Capsule(svg, column.Middle, below, TabTexts.Divided, Theme.Accent);
            }
        }
    }
}
