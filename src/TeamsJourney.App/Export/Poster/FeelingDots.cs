using TeamsJourney.App.Export.Drawing;
using TeamsJourney.Core.Experiences;

namespace TeamsJourney.App.Export.Poster;

/// <summary>Every feeling as a dot of its own, on both sides of the column's middle so that the line hides none.</summary>
internal static class FeelingDots
{
    private const double Free = 12;
    private const int Comfortable = 12;

    /// <summary>Draws the dots of one touchpoint.</summary>
    /// <param name="pen">With what.</param>
    /// <param name="column">Its column.</param>
    /// <param name="points">The feelings on the scale.</param>
    /// <param name="yOf">Where a feeling stands.</param>
    /// <param name="theme">The colours.</param>
    public static void Draw(Pen pen, Column column, IReadOnlyList<double> points, Func<double, double> yOf, Theme theme)
    {
        foreach (var level in points.GroupBy(point => point))
        {
            var count = level.Count();
            var (radius, step) = count > Comfortable ? (2.1, 5.2) : (3.3, 8.2);
            var perRow = 2 * ((int)(((column.Width / 2) - Free - radius) / step) + 1);
            var rows = (count + perRow - 1) / perRow;
            var paint = new Paint(ColourOf(level.Key, theme));
            for (var index = 0; index < count; index++)
            {
                var (row, place) = (index / perRow, index % perRow);
                var side = place % 2 == 0 ? -1 : 1;
                pen.Dot(column.Middle + (side * (Free + (place / 2 * step))), yOf(level.Key) + ((row - ((rows - 1) / 2.0)) * step), radius, paint);
            }
        }
    }

    private static string ColourOf(double level, Theme theme) =>
        theme.Emotions[(int)Enum.GetValues<Emotion>().MinBy(emotion => Math.Abs(EmotionScale.Of(emotion) - level))];
}
