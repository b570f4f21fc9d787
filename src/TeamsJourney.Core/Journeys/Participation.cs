using TeamsJourney.Core.SetUp;

namespace TeamsJourney.Core.Journeys;

/// <summary>Who takes part, and what may be kept of them.</summary>
internal static class Participation
{
    /// <summary>The event of taking part for the first time; none for someone who already does.</summary>
    public static IEnumerable<JourneyEvent> Joining(Journey journey, Member member, DateTimeOffset at) =>
        journey.Participants.ContainsKey(member.Id) ? [] : [new ParticipantJoined(member.Id, at, NameToKeep(journey.SetUp, member))];

    /// <summary>An anonymous journey never holds a name.</summary>
    public static string NameToKeep(JourneySetUp setUp, Member member) =>
        setUp.Naming is Naming.Anonymous ? "" : PersonalText.CleanLine(member.Name);
}
