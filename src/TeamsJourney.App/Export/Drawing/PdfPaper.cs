using System.Globalization;
using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace TeamsJourney.App.Export.Drawing;

/// <summary>What a PDF says of itself.</summary>
/// <param name="Title">Shown by readers instead of the file's name.</param>
/// <param name="Language">The language of the text, for screen readers.</param>
/// <param name="At">When it was made.</param>
internal sealed record PdfFacts(string Title, CultureInfo Language, DateTimeOffset At);

/// <summary>Sheets as a PDF: vectors only, with the fonts in it.</summary>
internal static class PdfPaper
{
    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>Draws each sheet on a page of its own, as large as fits.</summary>
    /// <param name="sheets">At least one.</param>
    /// <param name="width">The width of a page, in millimetres.</param>
    /// <param name="height">Its height, in millimetres.</param>
    /// <param name="facts">What the document says of itself.</param>
    public static byte[] Print(IEnumerable<Sheet> sheets, double width, double height, PdfFacts facts)
    {
        using var document = new PdfDocument();
        document.Info.Title = facts.Title;
        document.Info.Creator = "TeamsJourney";
        document.Info.CreationDate = facts.At.UtcDateTime;
        document.Language = facts.Language.TwoLetterISOLanguageName;
        document.ViewerPreferences.DisplayDocTitle = true;
        foreach (var sheet in sheets)
        {
            var page = document.AddPage();
            page.Width = XUnit.FromMillimeter(width);
            page.Height = XUnit.FromMillimeter(height);
            using var graphics = XGraphics.FromPdfPage(page);
            var points = Math.Min(width * PointsPerMillimetre / sheet.Width, height * PointsPerMillimetre / sheet.Height);
            graphics.ScaleTransform(points);
            foreach (var shape in sheet.Shapes)
            {
                Draw(graphics, shape);
            }
        }

        using var stream = new MemoryStream();
        document.Save(stream);
        return stream.ToArray();
    }

    private static void Draw(XGraphics graphics, Shape shape)
    {
        switch (shape)
        {
            case Shape.Box { Round: > 0 } box:
                graphics.DrawRoundedRectangle(Pen(box.Paint), Brush(box.Paint), box.Left, box.Top, box.Width, box.Height, 2 * box.Round, 2 * box.Round);
                break;
            case Shape.Box box:
                graphics.DrawRectangle(Pen(box.Paint), Brush(box.Paint), box.Left, box.Top, box.Width, box.Height);
                break;
            case Shape.Dot dot:
                graphics.DrawEllipse(Pen(dot.Paint), Brush(dot.Paint), dot.X - dot.Radius, dot.Y - dot.Radius, 2 * dot.Radius, 2 * dot.Radius);
                break;
            case Shape.Shade shade:
                graphics.DrawRectangle(
                    new XLinearGradientBrush(new XPoint(shade.Left, shade.Top), new XPoint(shade.Left, shade.Top + shade.Height), Colour(shade.From), Colour(shade.To)),
                    shade.Left, shade.Top, shade.Width, shade.Height);
                break;
            case Shape.Path path:
                DrawPath(graphics, path);
                break;
            case Shape.Words words:
                DrawWords(graphics, words);
                break;
        }
    }

    private static void DrawPath(XGraphics graphics, Shape.Path shape)
    {
        var path = new XGraphicsPath();
        var at = new XPoint();
        foreach (var stroke in shape.Strokes)
        {
            switch (stroke)
            {
                case Stroke.Move move:
                    path.StartFigure();
                    at = new XPoint(move.X, move.Y);
                    break;
                case Stroke.Line line:
                    path.AddLine(at, at = new XPoint(line.X, line.Y));
                    break;
                case Stroke.Bend bend:
                    path.AddBezier(at, new XPoint(bend.X1, bend.Y1), new XPoint(bend.X2, bend.Y2), at = new XPoint(bend.X, bend.Y));
                    break;
            }
        }

        graphics.DrawPath(Pen(shape.Paint), Brush(shape.Paint), path);
    }

    private static void DrawWords(XGraphics graphics, Shape.Words words)
    {
        var x = words.X - (words.Look.Anchor switch
        {
            Anchor.Middle => Lettering.Width(words.Text, words.Look) / 2,
            Anchor.End => Lettering.Width(words.Text, words.Look),
            _ => 0,
        });
        var brush = new XSolidBrush(Colour(words.Look.Colour));
        foreach (var (face, text) in Runs(RightToLeft.Seen(words.Text), words.Look.Face))
        {
            graphics.DrawString(text, face.Font(words.Look.Size), brush, x, words.Y);
            x += text.EnumerateRunes().Sum(face.Ems) * words.Look.Size;
        }
    }

    // A typeface at a time: a PDF has no fallback of its own.
    private static IEnumerable<(Typeface Face, string Text)> Runs(string text, Typeface look)
    {
        var run = new StringBuilder();
        var face = look;
        foreach (var rune in text.EnumerateRunes().Select(Typeface.Drawn).OfType<Rune>())
        {
            var next = look.For(rune);
            if (next != face && run.Length > 0)
            {
                yield return (face, run.ToString());
                run.Clear();
            }

            face = next;
            run.Append(rune.ToString());
        }

        yield return (face, run.ToString());
    }

    private static XPen? Pen(Paint paint) => paint.Line is null
        ? null
        : new XPen(Colour(paint.Line), paint.Width)
        {
            DashStyle = paint.IsDashed ? XDashStyle.Dash : XDashStyle.Solid,
            LineCap = XLineCap.Round,
            LineJoin = XLineJoin.Round,
        };

    private static XSolidBrush? Brush(Paint paint) => paint.Fill is null ? null : new XSolidBrush(Colour(paint.Fill, paint.Opacity));

    private static XColor Colour(string colour, double opacity = 1) => XColor.FromArgb(
        (int)(255 * opacity), Part(colour, 1), Part(colour, 3), Part(colour, 5));

    private static int Part(string colour, int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
