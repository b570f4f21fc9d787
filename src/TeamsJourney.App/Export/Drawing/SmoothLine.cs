namespace TeamsJourney.App.Export.Drawing;

/// <summary>
/// A smooth line through points that never goes beyond them: between two feelings there is none that nobody had. A monotone cubic
/// (Fritsch and Carlson, 1980), as Bézier curves.
/// </summary>
internal static class SmoothLine
{
    /// <summary>The strokes through the points, from left to right or back; at least one.</summary>
    public static IReadOnlyList<Stroke> Through(IReadOnlyList<(double X, double Y)> points) => Through(points, Slopes(points));

    /// <summary>
    /// Two lines at the same places, and the edge of what lies between them. Where they go through one point they go the same way: as steep as the
    /// flatter of the two, so that neither overshoots.
    /// </summary>
    public static (IReadOnlyList<Stroke> Upper, IReadOnlyList<Stroke> Lower, IReadOnlyList<Stroke> Between) ThroughBoth(
        IReadOnlyList<(double X, double Y)> upper, IReadOnlyList<(double X, double Y)> lower)
    {
        var (above, below) = (Slopes(upper), Slopes(lower));
        for (var index = 0; index < upper.Count; index++)
        {
            if (upper[index] == lower[index])
            {
                above[index] = below[index] = above[index] * below[index] <= 0
                    ? 0
                    : Math.Sign(above[index]) * Math.Min(Math.Abs(above[index]), Math.Abs(below[index]));
            }
        }

        var there = Through(upper, above);
        var back = Through([.. lower.Reverse()], [.. below.Reverse()]);
        return (there, Through(lower, below), [.. there, new Stroke.Line(lower[^1].X, lower[^1].Y), .. back.Skip(1)]);
    }

    private static List<Stroke> Through(IReadOnlyList<(double X, double Y)> points, double[] slopes)
    {
        List<Stroke> strokes = [new Stroke.Move(points[0].X, points[0].Y)];
        for (var index = 1; index < points.Count; index++)
        {
            var (from, to) = (points[index - 1], points[index]);
            var third = (to.X - from.X) / 3;
            strokes.Add(new Stroke.Bend(from.X + third, from.Y + (slopes[index - 1] * third), to.X - third, to.Y - (slopes[index] * third), to.X, to.Y));
        }

        return strokes;
    }

    private static double[] Slopes(IReadOnlyList<(double X, double Y)> points) => [.. Enumerable.Range(0, points.Count).Select(index => SlopeAt(points, index))];

    // Flat at the ends and where the line turns; else the harmonic mean, which cannot overshoot.
    private static double SlopeAt(IReadOnlyList<(double X, double Y)> points, int index)
    {
        if (index == 0 || index == points.Count - 1)
        {
            return 0;
        }

        var before = Steepness(points[index - 1], points[index]);
        var after = Steepness(points[index], points[index + 1]);
        return before * after <= 0 ? 0 : 2 * before * after / (before + after);
    }

    private static double Steepness((double X, double Y) from, (double X, double Y) to) => (to.Y - from.Y) / (to.X - from.X);
}
