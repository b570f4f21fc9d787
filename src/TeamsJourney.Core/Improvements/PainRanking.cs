using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Improvements;

/// <summary>A pain point with its rank, and the facts that explain the rank.</summary>
public sealed record PainPoint
{
    /// <summary>The longest reason for parking it, in characters.</summary>
    public const int MaximumReasonLength = 300;

    /// <summary>Which touchpoint hurts.</summary>
    public required TouchpointId Touchpoint { get; init; }

    /// <summary>Its rank, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>What the rank follows from: how badly (0-2) plus the share of AU (0-1) plus twice the share of votes (0-2).</summary>
    public required double Score { get; init; }

    /// <summary>What people said there.</summary>
    public required TouchpointMood Mood { get; init; }

    /// <summary>How many dots it got.</summary>
    public required int Votes { get; init; }

    /// <summary>Why it is parked; nothing when it is not.</summary>
    public required string? ParkedBecause { get; init; }

    /// <summary>What the team will do about it.</summary>
    public required IReadOnlyList<Improvement> Improvements { get; init; }
}

/// <summary>The pains in the order in which they hurt (M38, M68).</summary>
public static class PainRanking
{
    /// <summary>
    /// All pains: touchpoints with a negative feeling or an AU in the revealed answers. How badly it hurts comes from the customer's side;
    /// the team's votes then weigh as much as the worst feeling. Equal scores stand in the order of the journey.
    /// </summary>
    public static IReadOnlyList<PainPoint> Of(Journey journey)
    {
        var pains = journey.Moods.Where(mood => mood.IsPain).ToList();
        var votes = journey.CountingVotes(journey.Votes.Values.SelectMany(dots => dots), pains.Select(mood => mood.Touchpoint).ToHashSet());
        var allVotes = Math.Max(1, votes.Values.Sum());
        var improvements = journey.Improvements.Values.ToLookup(improvement => journey.TouchpointHolding(improvement.PainPoint)?.Id);
        return
        [
            .. pains
                .Select(mood => (Mood: mood, Votes: votes.GetValueOrDefault(mood.Touchpoint)))
                .Select(pain => (pain.Mood, pain.Votes, Score: Score(pain.Mood, (double)pain.Votes / allVotes)))
                .OrderByDescending(pain => pain.Score)
                .Select((pain, index) => new PainPoint
                {
                    Touchpoint = pain.Mood.Touchpoint,
                    Rank = index + 1,
                    Score = pain.Score,
                    Mood = pain.Mood,
                    Votes = pain.Votes,
                    ParkedBecause = journey.Parked.GetValueOrDefault(pain.Mood.Touchpoint),
                    Improvements = [.. improvements[pain.Mood.Touchpoint].OrderBy(improvement => improvement.Id.Value, StringComparer.Ordinal)],
                }),
        ];
    }

    // Rounded, so that what is equal to people is equal to the computer: three times -1.4 by three is not quite -1.4.
    private static double Score(TouchpointMood mood, double shareOfVotes) =>
        Math.Round(mood.Hurt + ((double)mood.Aus / Math.Max(1, mood.Answers)) + (2 * shareOfVotes), 6);
}
