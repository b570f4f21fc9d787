using System.Globalization;
using System.Text;

namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>
/// A smooth line through points that never goes beyond them: between two feelings there is none that nobody had. A monotone cubic
/// (Fritsch and Carlson, 1980), written as Bézier curves.
/// </summary>
internal static class CurvePath
{
    /// <summary>The path through the points, which go from left to right; at least one.</summary>
    public static string Through(IReadOnlyList<(double X, double Y)> points)
    {
        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{SvgValue.Number(points[0].X)} {SvgValue.Number(points[0].Y)}");
        var slopes = Slopes(points);
        for (var index = 1; index < points.Count; index++)
        {
            var (from, to) = (points[index - 1], points[index]);
            var third = (to.X - from.X) / 3;
            path.Append(CultureInfo.InvariantCulture, $"C{SvgValue.Number(from.X + third)} {SvgValue.Number(from.Y + (slopes[index - 1] * third))} ")
                .Append(CultureInfo.InvariantCulture, $"{SvgValue.Number(to.X - third)} {SvgValue.Number(to.Y - (slopes[index] * third))} ")
                .Append(CultureInfo.InvariantCulture, $"{SvgValue.Number(to.X)} {SvgValue.Number(to.Y)}");
        }

        return path.ToString();
    }

    private static double[] Slopes(IReadOnlyList<(double X, double Y)> points)
    {
        var slopes = new double[points.Count];
        for (var index = 1; index < points.Count - 1; index++)
        {
            var before = Steepness(points[index - 1], points[index]);
            var after = Steepness(points[index], points[index + 1]);
            // Flat where the line turns; else the harmonic mean, which cannot overshoot.
            slopes[index] = before * after <= 0 ? 0 : 2 * before * after / (before + after);
        }

        return slopes;
    }

    private static double Steepness((double X, double Y) from, (double X, double Y) to) => (to.Y - from.Y) / (to.X - from.X);
}
