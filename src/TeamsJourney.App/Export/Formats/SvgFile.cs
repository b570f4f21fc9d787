using TeamsJourney.App.Export.Drawing;
using TeamsJourney.App.Export.Poster;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Export.Formats;

/// <summary>The map as one drawing for a screen.</summary>
internal static class SvgFile
{
    public static byte[] Write(JourneyMap map, DateTimeOffset at, Theme theme) => SvgPaper.Print(
        MapPoster.OnScreen(map, new Look(theme), at),
        Fill(ExportTexts.MapTitle, map.SetUp.Offering),
        Fill(ExportTexts.MapDescription, map.Phases.Count, map.Touchpoints.Count));
}
