using System.Collections.Concurrent;
using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace TeamsJourney.App.Export.Drawing;

/// <summary>
/// A font that comes with the product, so that a poster looks the same everywhere: Inter, and DejaVu Sans for the scripts and signs that
/// Inter does not have. Both may be embedded freely; their licences stand beside them.
/// </summary>
internal sealed class Typeface
{
    private const double MeasuredSize = 1000;

    private static readonly Lock Measuring = new();

    private readonly Lazy<XFont> _measured;
    private readonly ConcurrentDictionary<int, double> _widths = new();

    static Typeface() => GlobalFontSettings.FontResolver ??= new Fonts();

    private Typeface(string name)
    {
        Name = name;
        _measured = new(() => Font(MeasuredSize));
    }

    public static Typeface Regular { get; } = new("Inter-Regular");

    public static Typeface SemiBold { get; } = new("Inter-SemiBold");

    public static Typeface Italic { get; } = new("Inter-Italic");

    /// <summary>For what Inter does not have.</summary>
    public static Typeface Other { get; } = new("DejaVuSans");

    /// <summary>The name of its file.</summary>
    public string Name { get; }

    /// <summary>The typeface in which a character of a text in this typeface is set.</summary>
    public Typeface For(Rune rune) => HasInter(rune.Value) ? this : Other;

    /// <summary>What is drawn for a character: an empty square for one that neither typeface has, nothing for what only joins or varies others.</summary>
    public static Rune? Drawn(Rune rune) => rune.Value switch
    {
        0x200C or 0x200D or >= 0xFE00 and <= 0xFE0F or >= 0xE0000 and <= 0xE0FFF => null,
        >= 0x2E80 and < 0xA4D0 or >= 0xAC00 and < 0xFB00 or >= 0x1F300 and < 0x1F600 or >= 0x1F650 => new Rune('□'),
        _ => rune,
    };

    /// <summary>The font in a size, in points.</summary>
    public XFont Font(double size) => new(Name, size, XFontStyleEx.Regular, new XPdfFontOptions(PdfFontEncoding.Unicode, PdfFontEmbedding.TryComputeSubset));

    /// <summary>How wide a character is, as a part of the font's size.</summary>
    public double Ems(Rune rune) => _widths.GetOrAdd(rune.Value, _ =>
    {
        lock (Measuring)
        {
            using var context = XGraphics.CreateMeasureContext(new XSize(MeasuredSize, MeasuredSize), XGraphicsUnit.Point, XPageDirection.Downwards);
            return context.MeasureString(rune.ToString(), _measured.Value).Width / MeasuredSize;
        }
    });

    // Latin, Greek, Cyrillic and general punctuation.
    private static bool HasInter(int rune) => rune is < 0x0530 or >= 0x1E00 and < 0x2028 or >= 0x2030 and < 0x205F or >= 0x20A0 and < 0x20C0 or 0x2260;

    private sealed class Fonts : IFontResolver
    {
        public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => new(familyName);

        public byte[] GetFont(string faceName)
        {
            using var stream = typeof(Fonts).Assembly.GetManifestResourceStream($"{typeof(Typeface).Namespace}.Fonts.{faceName}.ttf")
                ?? throw new InvalidOperationException($"The font {faceName} is not in the product.");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
