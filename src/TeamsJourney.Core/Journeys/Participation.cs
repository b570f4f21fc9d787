using TeamsJourney.Core.SetUp;

namespace TeamsJourney.Core.Journeys;

/// <summary>Who takes part, and what may be kept of them.</summary>
internal static class Participation
{
    /// <summary>The event of taking part for the first time, or of a name that may be shown from now on; none for someone who is known already.</summary>
    public static IEnumerable<JourneyEvent> Joining(Journey journey, Member member, DateTimeOffset at) => Joining(journey, journey.SetUp, member, at);

    /// <summary>The same under a set-up that is about to change.</summary>
    public static IEnumerable<JourneyEvent> Joining(Journey journey, JourneySetUp setUp, Member member, DateTimeOffset at)
    {
        var name = NameToKeep(setUp, member);
        return journey.Participants.TryGetValue(member.Id, out var known) && (known.Name.Length > 0 || name.Length == 0)
            ? []
            : [new ParticipantJoined(member.Id, at, name)];
    }

    /// <summary>An anonymous journey never holds a name.</summary>
    public static string NameToKeep(JourneySetUp setUp, Member member) =>
        setUp.Naming is Naming.Anonymous ? "" : PersonalText.CleanLine(member.Name);
}
