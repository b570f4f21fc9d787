using FuzzySharp;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Channels.Tidying;

/// <summary>
/// Finds touchpoints that seem to say the same, to be proposed for merging. The same journey always gives the same groups, and the work is
/// bounded: texts are compared closely only when they have words in common, and at most <see cref="MostComparisons"/> times.
/// </summary>
internal static class SimilarTouchpoints
{
    /// <summary>How many touchpoints one proposal holds at most.</summary>
    public const int MostInAGroup = 8;

    // Tuned on the examples of SimilarTouchpointsTests: with fewer, paying and receiving an invoice would be the same.
    private const int Threshold = 77;

    // About 50 µs each: a tenth of a second at the worst.
    private const int MostComparisons = 2500;

    /// <summary>Groups of two or more, in the order of the journey; each touchpoint in one group at most.</summary>
    public static IReadOnlyList<IReadOnlyList<Touchpoint>> In(Journey journey)
    {
        var all = journey.OrderedTouchpoints.Select(touchpoint => new Candidate(touchpoint, FoldedText.Of(touchpoint.Text))).ToList();
        var left = MostComparisons;
        List<IReadOnlyList<Touchpoint>> groups = [];
        for (var first = 0; first < all.Count; first++)
        {
            if (all[first].IsTaken)
            {
                continue;
            }

            List<Candidate> group = [all[first]];
            for (var other = first + 1; other < all.Count && group.Count < MostInAGroup && IsNear(journey.SetUp.Phases, all[first], all[other]); other++)
            {
                if (!all[other].IsTaken && IsSimilar(all[first].Text, all[other].Text, ref left))
                {
                    group.Add(all[other]);
                }
            }

            if (group.Count > 1)
            {
                group.ForEach(candidate => candidate.IsTaken = true);
                groups.Add([.. group.Select(candidate => candidate.Touchpoint)]);
            }
        }

        return groups;
    }

    // The order never goes back to an earlier phase, so the first that is too far away ends the search.
    private static bool IsNear(PhaseSet phases, Candidate one, Candidate later) =>
        phases.IndexOf(later.Touchpoint.Phase) - phases.IndexOf(one.Touchpoint.Phase) <= 1;

    private static bool IsSimilar(FoldedText one, FoldedText other, ref int comparisonsLeft)
    {
        if (one.Text == other.Text)
        {
            return true;
        }

        if (!one.SharesWordsWith(other) || comparisonsLeft == 0)
        {
            return false;
        }

        comparisonsLeft--;
        // The set alone finds "I call" in every text with "call" in it; the sort alone misses what was added to the same thing.
        return (Fuzz.TokenSetRatio(one.Text, other.Text) + Fuzz.TokenSortRatio(one.Text, other.Text)) / 2 >= Threshold;
    }

    private sealed class Candidate(Touchpoint touchpoint, FoldedText text)
    {
        public Touchpoint Touchpoint { get; } = touchpoint;

        public FoldedText Text { get; } = text;

        public bool IsTaken { get; set; }
    }
}
