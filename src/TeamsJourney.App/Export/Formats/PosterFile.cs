using System.Globalization;
using TeamsJourney.App.Export.Drawing;
using TeamsJourney.App.Export.Poster;
using TeamsJourney.Core.Map;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Export.Formats;

/// <summary>Posters as PDF.</summary>
internal static class PosterFile
{
    // Paper is white, and ink on all of it would be a waste.
    private static readonly Look OnPaper = new(Theme.Light with { Background = "#ffffff", Line = "#d6d6d6" });

    /// <summary>The map of a journey.</summary>
    public static byte[] Write(PaperSize paper, JourneyMap map, DateTimeOffset at) =>
        Print(paper, MapPoster.On(paper, map, OnPaper, at), Fill(ExportTexts.MapTitle, map.SetUp.Offering), at);

    /// <summary>The template of a journey.</summary>
    public static byte[] WriteBlank(PaperSize paper, JourneySetUp setUp, DateTimeOffset at) =>
        Print(paper, [BlankPoster.On(paper, setUp, OnPaper, at)], Fill(ExportTexts.BlankTitle, setUp.Offering), at);

    private static byte[] Print(PaperSize paper, IReadOnlyList<Sheet> sheets, string title, DateTimeOffset at) =>
        PdfPaper.Print(sheets, paper.Width, paper.Height, new PdfFacts(title, CultureInfo.CurrentUICulture, at));
}
