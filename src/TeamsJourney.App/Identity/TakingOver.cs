using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Identity;

/// <summary>
/// Who may take a journey over, by the roster: anyone once its facilitator is no longer in the team, and an owner of the team at any time.
/// </summary>
internal static class TakingOver
{
    /// <summary>On what ground someone may take over; none when they may not, or the roster is not known.</summary>
    public static TakeOverGround GroundOf(Journey journey, MemberId person, Roster? roster) => (roster, roster?.Find(person)) switch
    {
        ({ } team, { } member) when person != journey.Facilitator => team.Find(journey.Facilitator) is null ? TakeOverGround.FacilitatorLeft
            : member.IsOwner ? TakeOverGround.OwnsTheTeam
            : TakeOverGround.None,
        _ => TakeOverGround.None,
    };
}
