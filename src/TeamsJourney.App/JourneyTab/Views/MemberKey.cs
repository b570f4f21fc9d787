using TeamsJourney.App.Identity;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.JourneyTab.Views;

/// <summary>How the tab names a member to us, where it must: a key that says nothing about the person, and only works with the team's roster.</summary>
internal static class MemberKey
{
    public static string Of(MemberId member) => Rows.Digest("member", member.Value)[..16];

    /// <summary>The member with this key; nothing for someone who is not in the roster.</summary>
    public static RosterMember? Find(Roster roster, string key) => roster.Members.FirstOrDefault(member => Of(member.Id) == key);
}
