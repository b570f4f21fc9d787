namespace TeamsJourney.App.Export.Drawing;

/// <summary>A drawing, with its shapes from back to front. One unit is whatever the paper makes of it.</summary>
/// <param name="Width">In units.</param>
/// <param name="Height">In units.</param>
/// <param name="Shapes">What is on it.</param>
internal sealed record Sheet(double Width, double Height, IReadOnlyList<Shape> Shapes);

/// <summary>Collects the shapes of a sheet.</summary>
internal sealed class Pen
{
    private readonly List<Shape> _shapes = [];

    public Sheet Sheet(double width, double height) => new(width, height, _shapes);

    public void Box(double left, double top, double width, double height, Paint paint, double round = 0) =>
        _shapes.Add(new Shape.Box(left, top, width, height, round, paint));

    public void Dot(double x, double y, double radius, Paint paint) => _shapes.Add(new Shape.Dot(x, y, radius, paint));

    public void Shade(double left, double top, double width, double height, string from, string to) =>
        _shapes.Add(new Shape.Shade(left, top, width, height, from, to));

    public void Path(Paint paint, params IReadOnlyList<Stroke> strokes) => _shapes.Add(new Shape.Path(strokes, paint));

    /// <summary>A horizontal line.</summary>
    public void Across(double left, double right, double y, Paint paint) => Path(paint, new Stroke.Move(left, y), new Stroke.Line(right, y));

    public void Text(double x, double y, string text, TextLook look)
    {
        if (text.Length > 0)
        {
            _shapes.Add(new Shape.Words(x, y, text, look));
        }
    }

    /// <summary>Lines of text, the first with its baseline at <paramref name="y"/>.</summary>
    /// <returns>The baseline that the next line would have.</returns>
    public double Lines(double x, double y, IReadOnlyList<string> lines, TextLook look)
    {
        foreach (var line in lines)
        {
            Text(x, y, line, look);
            y += look.LineHeight;
        }

        return y;
    }
}
