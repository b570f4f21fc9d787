namespace TeamsJourney.App.Export.Poster;

/// <summary>Divides a journey into bands: of about the same length, and between phases where it can be.</summary>
internal static class Stretches
{
    // What a break within a phase counts, against places left free in a band, squared.
    private const int BreakWithinPhase = 5;

    /// <summary>The stretches in order, as few as fit; at least one.</summary>
    /// <param name="places">All places.</param>
    /// <param name="fits">Whether a stretch fits in one band; a single place always does.</param>
    public static IReadOnlyList<Range> Of(IReadOnlyList<Place> places, Func<Range, bool> fits)
    {
        var earliest = Earliest(places.Count, fits);
        var bands = Fewest(earliest);
        var ideal = (double)places.Count / bands;
        var best = new (double Cost, int From)[bands + 1, places.Count + 1];
        for (var band = 0; band <= bands; band++)
        {
            for (var end = 0; end <= places.Count; end++)
            {
                best[band, end] = (band == 0 && end == 0 ? 0 : double.PositiveInfinity, 0);
            }
        }

        for (var band = 1; band <= bands; band++)
        {
            for (var end = 1; end <= places.Count; end++)
            {
                for (var from = end - 1; from >= earliest[end]; from--)
                {
                    var isWithinPhase = end < places.Count && places[end - 1].Phase == places[end].Phase;
                    var cost = best[band - 1, from].Cost + Math.Pow(end - from - ideal, 2) + (isWithinPhase ? BreakWithinPhase : 0);
                    if (cost < best[band, end].Cost)
                    {
                        best[band, end] = (cost, from);
                    }
                }
            }
        }

        List<Range> stretches = [];
        for (var (band, end) = (bands, places.Count); band > 0; band--)
        {
            var from = best[band, end].From;
            stretches.Insert(0, from..end);
            end = from;
        }

        return stretches;
    }

    // The first place of the longest stretch that ends before each place. Found once: every number of bands asks for the same.
    private static int[] Earliest(int places, Func<Range, bool> fits)
    {
        var earliest = new int[places + 1];
        for (var end = 1; end <= places; end++)
        {
            // A stretch that does not fit does not fit with one more place either.
            var from = earliest[end - 1];
            while (from < end - 1 && !fits(from..end))
            {
                from++;
            }

            earliest[end] = from;
        }

        return earliest;
    }

    private static int Fewest(int[] earliest)
    {
        var (bands, from) = (1, 0);
        for (var end = 1; end < earliest.Length; end++)
        {
            if (from < earliest[end])
            {
                bands++;
                from = end - 1;
            }
        }

        return bands;
    }
}
