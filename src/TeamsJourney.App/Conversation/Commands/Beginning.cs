using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;

namespace TeamsJourney.App.Conversation.Commands;

/// <summary>Where a channel begins: the welcome, with the journeys that it has already.</summary>
internal sealed class Beginning(JourneyDesk desk, ChannelJourneys channelJourneys, AppSettings settings)
{
    /// <summary>The card, in the language that is spoken now.</summary>
    public async Task<AdaptiveCard> DrawAsync(Place place, CancellationToken cancellationToken)
    {
        var journeys = await desk.FindAllAsync(await channelJourneys.ReadAsync(place.Journeys, cancellationToken), cancellationToken);
        return WelcomeCard.Draw(new Buttons(settings.Teams.Forms, IsInForm: false), [.. journeys.OrderByDescending(journey => journey.CreatedAt)]);
    }
}
