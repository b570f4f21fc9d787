namespace TeamsJourney.App.Export.Drawing;

/// <summary>
/// A smooth line through points that never goes beyond them: between two feelings there is none that nobody had. A monotone cubic
/// (Fritsch and Carlson, 1980), as Bézier curves.
/// </summary>
internal static class SmoothLine
{
    /// <summary>The strokes through the points, which go from left to right; at least one.</summary>
    public static IReadOnlyList<Stroke> Through(IReadOnlyList<(double X, double Y)> points)
    {
        List<Stroke> strokes = [new Stroke.Move(points[0].X, points[0].Y)];
        for (var index = 1; index < points.Count; index++)
        {
            var (from, to) = (points[index - 1], points[index]);
            var third = (to.X - from.X) / 3;
            strokes.Add(new Stroke.Bend(
                from.X + third, from.Y + (SlopeAt(points, index - 1) * third), to.X - third, to.Y - (SlopeAt(points, index) * third), to.X, to.Y));
        }

        return strokes;
    }

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
