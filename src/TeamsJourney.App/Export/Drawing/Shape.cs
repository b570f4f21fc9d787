namespace TeamsJourney.App.Export.Drawing;

/// <summary>What can be drawn on a sheet. Each kind of paper (<see cref="SvgPaper"/>, <see cref="PdfPaper"/>) draws all of them.</summary>
internal abstract record Shape
{
    private Shape()
    {
    }

    /// <summary>A rectangle, with round corners of radius <paramref name="Round"/>.</summary>
    public sealed record Box(double Left, double Top, double Width, double Height, double Round, Paint Paint) : Shape;

    /// <summary>A circle around a point.</summary>
    public sealed record Dot(double X, double Y, double Radius, Paint Paint) : Shape;

    /// <summary>Lines and curves, one after the other.</summary>
    public sealed record Path(IReadOnlyList<Stroke> Strokes, Paint Paint) : Shape;

    /// <summary>An area that goes from one colour at its upper edge to another at its lower edge.</summary>
    public sealed record Shade(double Left, double Top, double Width, double Height, string From, string To) : Shape;

    /// <summary>A line of text with its baseline at <paramref name="Y"/>.</summary>
    public sealed record Words(double X, double Y, string Text, TextLook Look) : Shape;
}

/// <summary>One stroke of a path.</summary>
internal abstract record Stroke
{
    private Stroke()
    {
    }

    /// <summary>Lifts the pen to a point.</summary>
    public sealed record Move(double X, double Y) : Stroke;

    /// <summary>A straight line to a point.</summary>
    public sealed record Line(double X, double Y) : Stroke;

    /// <summary>A Bézier curve to a point.</summary>
    public sealed record Bend(double X1, double Y1, double X2, double Y2, double X, double Y) : Stroke;
}

/// <summary>How a shape is painted.</summary>
/// <param name="Fill">The colour inside, as <c>#rrggbb</c>; nothing for none.</param>
/// <param name="Line">The colour of its edge; nothing for none.</param>
/// <param name="Width">How thick the edge is.</param>
internal sealed record Paint(string? Fill, string? Line = null, double Width = 1)
{
    /// <summary>How much covers what lies below, 0 to 1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>Whether the edge is dashed.</summary>
    public bool IsDashed { get; init; }
}

/// <summary>Where a text stands from the point that it is given.</summary>
internal enum Anchor
{
    /// <summary>It begins there.</summary>
    Start,

    /// <summary>Its middle is there.</summary>
    Middle,

    /// <summary>It ends there.</summary>
    End,
}

/// <summary>How a text looks.</summary>
/// <param name="Size">The size of the font, in the units of the sheet.</param>
/// <param name="Colour">Its colour.</param>
internal sealed record TextLook(double Size, string Colour)
{
    /// <summary>Half bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>Slanted; not together with bold.</summary>
    public bool IsItalic { get; init; }

    /// <summary>Where it stands.</summary>
    public Anchor Anchor { get; init; }

    /// <summary>From one baseline to the next.</summary>
    public double LineHeight => Size * 1.34;

    /// <summary>The typeface it is set in.</summary>
    public Typeface Face => (IsBold, IsItalic) switch
    {
        (true, _) => Typeface.SemiBold,
        (_, true) => Typeface.Italic,
        _ => Typeface.Regular,
    };
}
