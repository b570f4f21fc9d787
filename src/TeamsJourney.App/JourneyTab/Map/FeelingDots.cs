using System.Globalization;
using System.Text;
using TeamsJourney.Core.Experiences;

namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>Every feeling as a dot of its own, on both sides of the column's middle so that the line hides none.</summary>
internal static class FeelingDots
{
    private const double Free = 9;
    private const int MostRows = 5, MostWide = 12;

    /// <summary>Whether so many people feel the same somewhere that all dots of the map must be small.</summary>
    public static bool AreMany(IEnumerable<TouchpointMood> moods) => moods.Any(mood => mood.Points.GroupBy(point => point).Any(level => level.Count() > MostWide));

    /// <summary>Draws the dots of one touchpoint.</summary>
    /// <param name="svg">Where.</param>
    /// <param name="column">Its column.</param>
    /// <param name="points">The feelings on the scale.</param>
    /// <param name="heightOf">Where a feeling stands from top to bottom.</param>
    /// <param name="areSmall">Whether they are small, on the whole map alike.</param>
    /// <param name="theme">The colours.</param>
    public static void Draw(Svg svg, MapColumn column, IReadOnlyList<double> points, Func<double, double> heightOf, bool areSmall, Theme theme)
    {
        foreach (var level in points.GroupBy(point => point))
        {
            var count = level.Count();
            var (size, step) = areSmall ? (4.2, 5.2) : (6.6, 8.4);
            var perSide = (int)(((column.Width / 2) - Free - (size / 2)) / step) + 1;
            var perRow = 2 * perSide;
            var rows = Math.Min(MostRows, (count + perRow - 1) / perRow);
            var path = new StringBuilder();
            for (var index = 0; index < Math.Min(count, rows * perRow); index++)
            {
                var (row, place) = (index / perRow, index % perRow);
                var side = place % 2 == 0 ? -1 : 1;
                var x = column.Middle + (side * (Free + (place / 2 * step)));
                var y = heightOf(level.Key) + ((row - ((rows - 1) / 2.0)) * step);
                path.Append(CultureInfo.InvariantCulture, $"M{SvgValue.Number(x)} {SvgValue.Number(y)}h0");
            }

            // A line without length and with round ends is a dot: a dozen characters each, for maps with thousands.
            svg.Add("path", ("d", path.ToString()), ("stroke", ColourOf(level.Key, theme)), ("stroke-width", size), ("stroke-linecap", "round"));
        }
    }

    private static string ColourOf(double level, Theme theme) =>
        theme.Emotions[(int)Enum.GetValues<Emotion>().MinBy(emotion => Math.Abs(EmotionScale.Of(emotion) - level))];
}
