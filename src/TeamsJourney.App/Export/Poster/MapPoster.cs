using TeamsJourney.App.Export.Drawing;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Export.Poster;

/// <summary>
/// The map of a journey on sheets. On paper a long journey goes on below, as text does on a next line, and then on a next page: the text is as
/// large as it can be on the fewest pages, and never smaller than can be read on that paper. On a screen it is one band as long as it needs.
/// </summary>
internal static class MapPoster
{
    private const double Edge = 26, BetweenBands = 34, LargestText = 2.2, Finer = 0.96, ComfortableColumn = 150, LeastWidth = 940;

    /// <summary>The pages of a poster.</summary>
    public static IReadOnlyList<Sheet> On(PaperSize paper, JourneyMap map, Look look, DateTimeOffset at)
    {
        var places = Place.Of(map);
        // The width of a page, in units, at which ordinary text has its smallest size; a narrower page in units has larger text.
        var widest = paper.Points / paper.SmallestText * Look.TextSize;
        var facts = Heading.FactsOf(map, at);
        // Where the text is too long even for a page of its own, less of it is told.
        var detail = Detail.Levels.Reverse().FirstOrDefault(level => level.Quotes <= Detail.Usual.Quotes && PagesOf(widest, level).All(page => page.Fits)) ?? Detail.Levels[0];
        var pages = PagesOf(widest, detail);
        for (var width = widest / LargestText; width < widest; width /= Finer)
        {
            if (PagesOf(width, detail) is { } larger && larger.Count <= pages.Count && larger.All(page => page.Fits))
            {
                pages = larger;
                break;
            }
        }

        foreach (var level in Detail.Levels.SkipWhile(level => level != detail).Skip(1))
        {
            if (PagesOf(pages[0].Width, level) is { } fuller && fuller.Count <= pages.Count && fuller.All(page => page.Fits))
            {
                pages = fuller;
            }
        }

        return [.. pages.Select((page, index) => page.Draw(look, pages.Count == 1 ? "" : Fill(ExportTexts.Page, index + 1, pages.Count)))];

        IReadOnlyList<MapPage> PagesOf(double width, Detail level)
        {
            var heading = new Heading(look, map.SetUp, facts, width - (2 * Band.Edge));
            var stretches = Stretches.Of(places, range => Needed(places, range) <= width);
            var bands = stretches.Select(range => new BandDrawing(Band.Of(places, range, width), map, look, level)).ToList();
            return MapPage.Fill(bands, heading, width, width * paper.Height / paper.Width);
        }
    }

    /// <summary>The whole map in one drawing.</summary>
    public static Sheet OnScreen(JourneyMap map, Look look, DateTimeOffset at)
    {
        var places = Place.Of(map);
        var width = Math.Max(LeastWidth, Band.WidthOf(places.Count, map.Phases.Count, places.Count > 12 ? Band.Narrowest : ComfortableColumn));
        var heading = new Heading(look, map.SetUp, Heading.FactsOf(map, at), width - (2 * Band.Edge));
        var band = new BandDrawing(Band.Of(places, .., width), map, look, Detail.Usual);
        var height = Edge + heading.Height + band.Height + 60 + Legend.Height + Edge;
        return new MapPage([band], heading, width, height).Draw(look, "");
    }

    private static double Needed(IReadOnlyList<Place> places, Range range)
    {
        var (offset, count) = range.GetOffsetAndLength(places.Count);
        return Band.WidthOf(count, places.Skip(offset).Take(count).Select(place => place.Phase).Distinct().Count(), Band.Narrowest);
    }

    /// <summary>A page with the bands that are on it.</summary>
    private sealed record MapPage(IReadOnlyList<BandDrawing> Bands, Heading Heading, double Width, double Height)
    {
        public bool Fits => Needed(Bands) <= Room;

        private double Room => Height - (2 * Edge) - Heading.Height - Legend.Height;

        /// <summary>As many bands on each page as fit; at least one.</summary>
        public static IReadOnlyList<MapPage> Fill(IReadOnlyList<BandDrawing> bands, Heading heading, double width, double height)
        {
            List<MapPage> pages = [new([], heading, width, height)];
            foreach (var band in bands)
            {
                var more = pages[^1] with { Bands = [.. pages[^1].Bands, band] };
                if (pages[^1].Bands.Count == 0 || more.Fits)
                {
                    pages[^1] = more;
                }
                else
                {
                    pages.Add(new([band], heading, width, height));
                }
            }

            return pages;
        }

        public Sheet Draw(Look look, string aside)
        {
            var pen = new Pen();
            var height = Math.Max(Height, Height - Room + Needed(Bands));
            pen.Box(0, 0, Width, height, new Paint(look.Theme.Background));
            Heading.Draw(pen, Edge, aside);
            var top = Edge + Heading.Height;
            var spare = Math.Max(0, Room - Needed(Bands)) / Bands.Count;
            foreach (var band in Bands)
            {
                band.Draw(pen, top, band.Height + spare);
                top += Math.Min(band.MostHeight, band.Height + spare) + BetweenBands;
            }

            Legend.Draw(pen, look, height - Edge - Legend.Height + 6);
            return pen.Sheet(Width, height);
        }

        private static double Needed(IReadOnlyList<BandDrawing> bands) => bands.Sum(band => band.Height) + ((bands.Count - 1) * BetweenBands);
    }
}
