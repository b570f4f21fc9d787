using System.Globalization;
using System.Text;
using System.Xml;

namespace TeamsJourney.App.Export.Drawing;

/// <summary>
/// A sheet as a stand-alone SVG. Everything goes through an XML writer, so that people's text can never become markup; there is no style
/// attribute, no script and no address in it.
/// </summary>
internal sealed class SvgPaper
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    // The typeface that the lines were measured in, then what machines have that is no wider.
    private const string Families = "Inter, 'Segoe UI', -apple-system, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

    private readonly XmlWriter _writer;

    private SvgPaper(XmlWriter writer) => _writer = writer;

    /// <summary>The SVG in UTF-8.</summary>
    /// <param name="sheet">What to draw; one unit is one pixel.</param>
    /// <param name="title">What it is.</param>
    /// <param name="description">What is on it, for who cannot see it.</param>
    public static byte[] Print(Sheet sheet, string title, string description)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true }))
        {
            new SvgPaper(writer).Draw(sheet, title, description);
        }

        return stream.ToArray();
    }

    private void Draw(Sheet sheet, string title, string description)
    {
        Open(
            "svg", ("width", Number(sheet.Width)), ("height", Number(sheet.Height)), ("viewBox", $"0 0 {Number(sheet.Width)} {Number(sheet.Height)}"),
            ("role", "img"), ("aria-labelledby", "title description"), ("font-family", Families), ("lang", CultureInfo.CurrentUICulture.TwoLetterISOLanguageName));
        Say("title", title, ("id", "title"));
        Say("desc", description, ("id", "description"));
        var shades = sheet.Shapes.OfType<Shape.Shade>().Select(shade => (shade.From, shade.To)).Distinct().ToList();
        Open("defs");
        for (var index = 0; index < shades.Count; index++)
        {
            Open("linearGradient", ("id", $"shade{index}"), ("x1", "0"), ("y1", "0"), ("x2", "0"), ("y2", "1"));
            Add("stop", ("offset", "0"), ("stop-color", shades[index].From));
            Add("stop", ("offset", "1"), ("stop-color", shades[index].To));
            _writer.WriteEndElement();
        }

        _writer.WriteEndElement();
        foreach (var shape in sheet.Shapes)
        {
            Draw(shape, shades);
        }

        _writer.WriteEndElement();
    }

    private void Draw(Shape shape, List<(string From, string To)> shades)
    {
        switch (shape)
        {
            case Shape.Box box:
                Painted("rect", box.Paint, ("x", Number(box.Left)), ("y", Number(box.Top)), ("width", Number(box.Width)), ("height", Number(box.Height)), ("rx", Number(box.Round)));
                break;
            case Shape.Dot dot:
                Painted("circle", dot.Paint, ("cx", Number(dot.X)), ("cy", Number(dot.Y)), ("r", Number(dot.Radius)));
                break;
            case Shape.Shade shade:
                Add(
                    "rect", ("x", Number(shade.Left)), ("y", Number(shade.Top)), ("width", Number(shade.Width)), ("height", Number(shade.Height)),
                    ("fill", $"url(#shade{shades.IndexOf((shade.From, shade.To))})"));
                break;
            case Shape.Path path:
                Painted("path", path.Paint, ("d", string.Concat(path.Strokes.Select(Written))));
                break;
            case Shape.Words words:
                Say(
                    "text", words.Text, ("x", Number(words.X)), ("y", Number(words.Y)), ("font-size", Number(words.Look.Size)), ("fill", words.Look.Colour),
                    ("font-weight", words.Look.IsBold ? "600" : "400"), ("font-style", words.Look.IsItalic ? "italic" : "normal"),
                    ("text-anchor", words.Look.Anchor switch { Anchor.Middle => "middle", Anchor.End => "end", _ => "start" }));
                break;
        }
    }

    private static string Written(Stroke stroke) => stroke switch
    {
        Stroke.Move move => $"M{Number(move.X)} {Number(move.Y)}",
        Stroke.Line line => $"L{Number(line.X)} {Number(line.Y)}",
        Stroke.Bend bend => $"C{Number(bend.X1)} {Number(bend.Y1)} {Number(bend.X2)} {Number(bend.Y2)} {Number(bend.X)} {Number(bend.Y)}",
        _ => throw new ArgumentOutOfRangeException(nameof(stroke)),
    };

    private void Painted(string element, Paint paint, params ReadOnlySpan<(string Name, string Value)> attributes) => Add(
        element,
        [
            .. attributes,
            ("fill", paint.Fill ?? "none"),
            .. paint.Opacity < 1 ? ((string, string)[])[("fill-opacity", Number(paint.Opacity))] : [],
            .. paint.Line is { } line ? ((string, string)[])[("stroke", line), ("stroke-width", Number(paint.Width)), ("stroke-linecap", "round"), ("stroke-linejoin", "round")] : [],
            .. paint.IsDashed ? ((string, string)[])[("stroke-dasharray", $"{Number(3 * paint.Width)} {Number(3 * paint.Width)}")] : [],
        ]);

    private void Open(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _writer.WriteStartElement(element, Namespace);
        foreach (var (name, value) in attributes)
        {
            _writer.WriteAttributeString(name, value);
        }
    }

    private void Add(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(element, attributes);
        _writer.WriteEndElement();
    }

    // XML has no way to carry some characters (XML 1.0, 2.2 Characters); stored text has none of them, but a drawing must not depend on that.
    private void Say(string element, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(element, attributes);
        _writer.WriteString(string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString())));
        _writer.WriteEndElement();
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
