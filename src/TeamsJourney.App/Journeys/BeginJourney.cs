using TeamsJourney.App.Privacy;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Journeys;

/// <summary>Begins a journey in a channel: listed there, active, and on disk.</summary>
internal sealed class BeginJourney(JourneyDesk desk, ChannelJourneys channelJourneys, Pseudonyms pseudonyms)
{
    /// <summary>Begins it.</summary>
    /// <param name="person">Who begins, and will lead.</param>
    /// <param name="place">The channel.</param>
    /// <param name="conversation">Where its cards will stand.</param>
    /// <param name="setUp">What it is about.</param>
    /// <param name="cause">What it came from: the same when it is delivered again, and then it is the same journey.</param>
    /// <param name="at">When.</param>
    /// <param name="cardId">The message with the card from which it is begun, to become its first card; empty without one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Outcome> RunAsync(
        Member person, JourneyPlace place, JourneyConversation conversation, JourneySetUp setUp, string cause, DateTimeOffset at, string cardId, CancellationToken cancellationToken)
    {
        var id = new JourneyId(Rows.Digest(place.TenantId, place.ChannelId, cause));
        var command = new SetUpCommand.CreateJourney(pseudonyms.Of(id, person), at, id, place, setUp) { HasPseudonyms = true };
        // Decided once before anything is written, so that a refused set-up leaves no trace in the channel's list.
        if (JourneyDecider.Decide(null, command) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.Reason, null);
        }

        await channelJourneys.ListAsync(place, id, cancellationToken);
        var ownsCard = cardId.Length > 0 && await channelJourneys.TakeCardAsync(place, id, cardId, cancellationToken);
        return await desk.SubmitAsync(
            id,
            new Submission(command, cause)
            {
                Conversation = conversation,
                Shown = ownsCard ? new PostedCard(PostedCard.StepKey(Step.SetUp), cardId, IsClosed: false) : null,
            },
            cancellationToken);
    }
}
