using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Conversation.Words;

/// <summary>What people are called on cards: nothing where the journey knows no name, and no more than there is room for.</summary>
internal static class PeopleWords
{
    /// <summary>The name of someone who takes part; empty without one.</summary>
    public static string Name(Journey journey, MemberId member) => Excerpt.OfName(journey.Participants.GetValueOrDefault(member)?.Name ?? "");

    /// <summary>The name of who leads; empty without one.</summary>
    public static string FacilitatorOf(Journey journey) => Name(journey, journey.Facilitator);

    /// <summary>The names of some who take part; none in an anonymous journey.</summary>
    public static IReadOnlyList<string> Names(Journey journey, IEnumerable<Participant> people) => journey.SetUp.Naming is Naming.Anonymous
        ? []
        : [.. people.Where(participant => participant.Name.Length > 0).Select(participant => Excerpt.OfName(participant.Name))];
}
