using TeamsJourney.App.Identity;
using TeamsJourney.App.Privacy;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Steps;

/// <summary>Who still has to contribute to the current step; for the facilitator's eyes.</summary>
internal sealed class Waiting(Rosters rosters, Pseudonyms pseudonyms)
{
    /// <summary>Members of the team, as the journey knows them, who neither contributed nor said to be done. Empty when the roster is not known.</summary>
    public IReadOnlyList<RosterMember> For(Journey journey, Place? place)
    {
        var contributed = journey.ContributorsTo(journey.Step).Select(participant => participant.Id).ToHashSet();
        var roster = rosters.FindKnown(place?.RosterId ?? journey.Place.TeamId);
        return roster is null
            ? []
            : [.. pseudonyms.In(journey, roster).Members.Where(member => !contributed.Contains(member.Id)).OrderBy(member => member.Name, StringComparer.CurrentCulture)];
    }
}
