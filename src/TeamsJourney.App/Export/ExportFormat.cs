using System.Globalization;
using System.Text;
using TeamsJourney.App.Export.Formats;
using TeamsJourney.App.Export.Poster;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Export.Drawing;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Export;

/// <summary>A form in which a journey can be taken along, that others open. Writing is pure: the same subject gives the same content.</summary>
internal abstract record ExportFormat
{
    private const int LongestFileName = 60;

    private ExportFormat(string name, string extension, string mediaType) => (Name, Extension, MediaType) = (name, extension, mediaType);

    /// <summary>All formats, in the order in which they are offered.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        .. PaperSize.All.Select(paper => new PdfPoster(paper)),
        .. PaperSize.All.Select(paper => new BlankPdf(paper)),
        new SvgDrawing(), new CsvTable(), new JourneyJson(), new MermaidJourney(), new LucidDocument(), new MiroNotes(),
    ];

    /// <summary>Its name in addresses: <c>poster-a0</c>, <c>csv</c> and so on. Data in other people's hands: never renamed.</summary>
    public string Name { get; }

    /// <summary>The end of the file's name, without the point.</summary>
    public string Extension { get; }

    /// <summary>The media type.</summary>
    public string MediaType { get; }

    /// <summary>The format of a name; nothing for one that we do not know.</summary>
    public static ExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The name of the file: the product or service in characters that every file system takes, and the format where several share an extension.</summary>
    public string FileName(JourneySetUp setUp)
    {
        var name = new StringBuilder();
        foreach (var rune in setUp.Offering.EnumerateRunes())
        {
            name.Append(Rune.IsLetterOrDigit(rune) ? rune.ToString() : "-");
        }

        var words = string.Join('-', name.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
        var kept = new StringInfo(words);
        var cut = kept.LengthInTextElements > LongestFileName ? kept.SubstringByTextElements(0, LongestFileName).TrimEnd('-') : words;
        return $"{(cut.Length == 0 ? "journey" : cut)}{Suffix}.{Extension}";
    }

    /// <summary>Writes the file.</summary>
    /// <param name="subject">What to take along.</param>
    /// <param name="culture">The language of headings and names, and how numbers and dates are written.</param>
    /// <param name="at">The moment of which it is the state.</param>
    /// <param name="theme">The colours of what is drawn for a screen; paper is always white.</param>
    public byte[] Write(ExportSubject subject, CultureInfo culture, DateTimeOffset at, Theme theme)
    {
        using var spoken = Languages.Speak(culture);
        return Write(subject, at, theme);
    }

    /// <summary>What stands between the product or service and the extension.</summary>
    private protected virtual string Suffix => "";

    private protected abstract byte[] Write(ExportSubject subject, DateTimeOffset at, Theme theme);

    /// <summary>A poster of the map, in PDF.</summary>
    internal sealed record PdfPoster(PaperSize Paper) : ExportFormat($"poster-{Paper.Name.ToLowerInvariant()}", "pdf", "application/pdf")
    {
        private protected override string Suffix => $"-{Paper.Name}";

        private protected override byte[] Write(ExportSubject subject, DateTimeOffset at, Theme theme) => PosterFile.Write(Paper, subject.Map, at);
    }

    /// <summary>The empty template, in PDF.</summary>
    internal sealed record BlankPdf(PaperSize Paper) : ExportFormat($"blank-{Paper.Name.ToLowerInvariant()}", "pdf", "application/pdf")
    {
        private protected override string Suffix => $"-{ExportTexts.BlankFile}-{Paper.Name}";

        private protected override byte[] Write(ExportSubject subject, DateTimeOffset at, Theme theme) => PosterFile.WriteBlank(Paper, subject.Map.SetUp, at);
    }

    /// <summary>The map as a stand-alone SVG.</summary>
    internal sealed record SvgDrawing() : ExportFormat("svg", "svg", "image/svg+xml")
    {
        private protected override byte[] Write(ExportSubject subject, DateTimeOffset at, Theme theme) => SvgFile.Write(subject.Map, at, theme);
    }

    /// <summary>A row per touchpoint, for a spreadsheet.</summary>
    internal sealed record CsvTable() : ExportFormat("csv", "csv", "text/csv")
    {
        private protected override byte[] Write(ExportSubject subject, DateTimeOffset at, Theme theme) => CsvFile.Write(subject.Map);
    }

    /// <summary>Everything, to make a journey of again.</summary>
    internal sealed record JourneyJson() : ExportFormat("json", "json", "application/json")
    {
        private protected override byte[] Write(ExportSubject subject, DateTimeOffset at, Theme theme) => JourneyFile.JourneyDocument.Of(subject).ToJson();
    }

    /// <summary>A user journey diagram for Mermaid.</summary>
    internal sealed record MermaidJourney() : ExportFormat("mermaid", "mmd", "text/vnd.mermaid")
    {
        private protected override byte[] Write(ExportSubject subject, DateTimeOffset at, Theme theme) => MermaidFile.Write(subject.Map);
    }

    /// <summary>An editable board for Lucidchart and Lucidspark.</summary>
    internal sealed record LucidDocument() : ExportFormat("lucid", "lucid", "x-application/vnd.lucid.standardImport")
    {
        private protected override byte[] Write(ExportSubject subject, DateTimeOffset at, Theme theme) => LucidFile.Write(subject.Map, at);
    }

    /// <summary>A sticky note per line, to paste into or import in Miro.</summary>
    internal sealed record MiroNotes() : ExportFormat("miro", "csv", "text/csv")
    {
        private protected override string Suffix => "-Miro";

        private protected override byte[] Write(ExportSubject subject, DateTimeOffset at, Theme theme) => MiroFile.Write(subject.Map);
    }
}
