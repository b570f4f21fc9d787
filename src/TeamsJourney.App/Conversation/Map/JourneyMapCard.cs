using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Map;

/// <summary>The journey so far as a card.</summary>
internal static class JourneyMapCard
{
    public static AdaptiveCard Draw(Journey journey, Buttons buttons) => new() { Body = [Parts.Heading(journey.SetUp.Offering)] };
}
