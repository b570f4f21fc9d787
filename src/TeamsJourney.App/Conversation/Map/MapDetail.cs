using TeamsJourney.App.Conversation.Experience;

namespace TeamsJourney.App.Conversation.Map;

/// <summary>How much of a journey is drawn on a card.</summary>
/// <param name="TouchpointsPerPhase">The most touchpoints of one phase.</param>
/// <param name="Pains">The most pains.</param>
/// <param name="Successes">The most successes.</param>
/// <param name="ImprovementsPerPain">The most improvements with one pain.</param>
/// <param name="LongestText">The most characters of what people typed, in each place.</param>
/// <param name="CurvePoints">The most points of the curve.</param>
internal sealed record MapDetail(int TouchpointsPerPhase, int Pains, int Successes, int ImprovementsPerPain, int LongestText, int CurvePoints = MoodCurve.MostInChart)
{
    /// <summary>The steps in which detail is left out until the card is small enough; the last fits always.</summary>
    public static IReadOnlyList<MapDetail> FromMostToLeast { get; } =
    [
        new(15, 10, 8, 4, 100),
        new(10, 8, 6, 3, 90),
        new(6, 6, 5, 2, 80),
        new(4, 5, 4, 2, 60),
        new(3, 4, 3, 1, 50),
        new(2, 3, 2, 1, 30, 40),
        new(1, 2, 1, 1, 20, 20),
    ];
}
