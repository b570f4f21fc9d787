namespace TeamsJourney.App.Export.Poster;

/// <summary>How much is told of each touchpoint: what is left out is counted, and stands in the other formats.</summary>
/// <param name="TouchpointLines">The most lines of its words.</param>
/// <param name="Quotes">The most thoughts.</param>
/// <param name="QuoteLines">The most lines of a thought.</param>
/// <param name="Improvements">The most improvements.</param>
/// <param name="ImprovementLines">The most lines of an improvement, and of how the team will notice it.</param>
internal sealed record Detail(int TouchpointLines, int Quotes, int QuoteLines, int Improvements, int ImprovementLines)
{
    /// <summary>From the least, which fits on every sheet, to the most.</summary>
    public static IReadOnlyList<Detail> Levels { get; } = [new(6, 1, 3, 1, 3), new(8, 1, 4, 2, 4), Usual, .. Enumerable.Range(3, 4).Select(quotes => Usual with { Quotes = quotes })];

    /// <summary>What a map tells where there is room.</summary>
    public static Detail Usual => new(10, 2, 5, 3, 6);
}
