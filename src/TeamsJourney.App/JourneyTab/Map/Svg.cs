using System.Globalization;
using System.Text;
using System.Xml;

namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>
/// Writes SVG. Everything goes through an XML writer, so that people's text can never become markup; there are no style attributes,
/// because the page's content security policy allows none.
/// </summary>
internal sealed class Svg : IDisposable
{
    public const string Namespace = "http://www.w3.org/2000/svg";

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _writer;

    public Svg() => _writer = XmlWriter.Create(_text, new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment });

    /// <summary>Opens an element.</summary>
    public void Open(string element, params ReadOnlySpan<(string Name, SvgValue Value)> attributes)
    {
        _writer.WriteStartElement(element, Namespace);
        foreach (var (name, value) in attributes)
        {
            _writer.WriteAttributeString(name, Printable(value.Text));
        }
    }

    /// <summary>Closes the element that was opened last.</summary>
    public void Close() => _writer.WriteEndElement();

    /// <summary>An element without content.</summary>
    public void Add(string element, params ReadOnlySpan<(string Name, SvgValue Value)> attributes)
    {
        Open(element, attributes);
        Close();
    }

    /// <summary>An element with text only, such as a title.</summary>
    public void Say(string element, string text, params ReadOnlySpan<(string Name, SvgValue Value)> attributes)
    {
        Open(element, attributes);
        _writer.WriteString(Printable(text));
        Close();
    }

    /// <summary>A line of text.</summary>
    public void Text(double x, double y, string text, TextStyle style)
    {
        Open("text", ("x", x), ("y", y), ("font-size", style.Size), ("fill", style.Fill));
        Optional("font-weight", style.IsBold ? "600" : "");
        Optional("font-style", style.IsItalic ? "italic" : "");
        Optional("text-anchor", style.Anchor);
        _writer.WriteString(Printable(text));
        Close();
    }

    /// <summary>Lines of text, the first with its baseline at <paramref name="y"/>.</summary>
    public void Lines(double x, double y, IReadOnlyList<string> lines, TextStyle style)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            Text(x, y + (index * style.LineHeight), lines[index], style);
        }
    }

    public override string ToString()
    {
        _writer.Flush();
        return _text.ToString();
    }

    public void Dispose() => _writer.Dispose();

    private void Optional(string name, string value)
    {
        if (value.Length > 0)
        {
            _writer.WriteAttributeString(name, value);
        }
    }

    // XML has no way to carry some characters (XML 1.0, 2.2 Characters); stored text has none of them, but a drawing must not depend on that.
    private static string Printable(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (XmlConvert.IsXmlChar(text[at]))
            {
                at++;
            }
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                at += 2;
            }
            else
            {
                return string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
            }
        }

        return text;
    }
}

/// <summary>How a text looks.</summary>
/// <param name="Size">In pixels.</param>
/// <param name="Fill">Its colour.</param>
internal sealed record TextStyle(double Size, string Fill)
{
    /// <summary>Half bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>Slanted.</summary>
    public bool IsItalic { get; init; }

    /// <summary><c>middle</c> or <c>end</c>; empty for the start.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>From one baseline to the next.</summary>
    public double LineHeight => Math.Round(Size * 1.36, 1);
}

/// <summary>The value of an attribute: text, or a number with a point whatever the culture.</summary>
internal readonly struct SvgValue
{
    private SvgValue(string text) => Text = text;

    public string Text { get; }

    public static implicit operator SvgValue(string text) => new(text);

    public static implicit operator SvgValue(double number) => new(Number(number));

    /// <summary>A number as SVG reads it, with at most one decimal.</summary>
    public static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
