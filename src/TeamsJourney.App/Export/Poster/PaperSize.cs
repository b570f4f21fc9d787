namespace TeamsJourney.App.Export.Poster;

/// <summary>A sheet of paper, lying (landscape), in millimetres (ISO 216).</summary>
/// <param name="Name">As printers call it.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="SmallestText">The smallest that text of the map may be, in points: a larger sheet is read from further away.</param>
/// <param name="Note">The sticky note that its template is made for, in millimetres along an edge.</param>
internal sealed record PaperSize(string Name, double Width, double Height, double SmallestText, double Note)
{
    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>For a wall.</summary>
    public static PaperSize A0 { get; } = new("A0", 1189, 841, 12, 76);

    /// <summary>For a flip-over.</summary>
    public static PaperSize A1 { get; } = new("A1", 841, 594, 9.5, 51);

    /// <summary>For a table; the notes are written.</summary>
    public static PaperSize A3 { get; } = new("A3", 420, 297, 7.4, 25);

    /// <summary>All of them, the largest first.</summary>
    public static IReadOnlyList<PaperSize> All { get; } = [A0, A1, A3];

    /// <summary>Its width in points.</summary>
    public double Points => Width * PointsPerMillimetre;
}
