using System.Collections.Immutable;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.Core.Privacy;

/// <summary>
/// What is left of a journey without someone. It comes to the same before the events are rewritten, after it, and while the first of them are
/// and the others not yet: what is nobody's already stays so.
/// </summary>
internal static class PrivacyEvolution
{
    public static Journey Erase(Journey journey, MemberErased erased)
    {
        var revealed = journey.Revealed.AnswersOf(erased.By);
        return journey with
        {
            Participants = journey.Participants.Remove(erased.By).Remove(erased.Nobody),
            Nudged = journey.Nudged.Remove(erased.By).Remove(erased.Nobody),
            Votes = journey.Votes.Remove(erased.By),
            Touchpoints = journey.Touchpoints.ToImmutableDictionary(pair => pair.Key, pair => Nobodys(pair.Value, erased)),
            Improvements = journey.Improvements.ToImmutableDictionary(
                pair => pair.Key, pair => pair.Value.Owner == erased.Account ? pair.Value with { Owner = null } : pair.Value),
            // Of the answers those stay that everyone saw, as they saw them.
            Experiences = revealed.Aggregate(
                Without(journey.Experiences, erased.By),
                (all, answer) => all.SetItem(answer.Touchpoint, (all.GetValueOrDefault(answer.Touchpoint) ?? []).SetItem(erased.Nobody, answer.Experience))),
            Revealed = journey.Revealed.Renamed(erased.By, erased.Nobody),
        };
    }

    private static Touchpoint Nobodys(Touchpoint touchpoint, MemberErased erased)
    {
        var own = touchpoint.AddedBy == erased.By ? touchpoint with { AddedBy = erased.Nobody } : touchpoint;
        return own.MergedFrom.Any(part => part.AddedBy == erased.By)
            ? own with { MergedFrom = [.. own.MergedFrom.Select(part => part.AddedBy == erased.By ? part with { AddedBy = erased.Nobody } : part)] }
            : own;
    }

    private static ImmutableDictionary<TouchpointId, ImmutableDictionary<MemberId, Experience>> Without(
        ImmutableDictionary<TouchpointId, ImmutableDictionary<MemberId, Experience>> all, MemberId member) => all
        .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Remove(member)))
        .Where(pair => !pair.Value.IsEmpty)
        .ToImmutableDictionary();
}
