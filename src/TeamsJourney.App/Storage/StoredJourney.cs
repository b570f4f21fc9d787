using Azure;
using TeamsJourney.App.Outbox;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Storage;

/// <summary>An event with its version, from 1, and the cause that it came from.</summary>
internal sealed record StoredEvent(long Version, string Cause, JourneyEvent Event);

/// <summary>Everything stored of one journey.</summary>
/// <param name="Head">Its version and lock; version 0 when there is nothing yet.</param>
/// <param name="Events">All events, or those after the version asked for.</param>
/// <param name="Intents">Effects outside that wait to be carried out.</param>
/// <param name="Posted">The messages that show this journey in Teams.</param>
internal sealed record StoredJourney(
    JourneyHead Head, IReadOnlyList<StoredEvent> Events, IReadOnlyList<Intent> Intents, IReadOnlyList<PostedCard> Posted);

/// <summary>The head row: its ETag is the lock of the journey.</summary>
/// <param name="Version">The number of events; 0 before the first.</param>
/// <param name="ETag">The lock; without value before the first event.</param>
/// <param name="Conversation">Where to reach the journey's conversation, as last vouched for.</param>
internal sealed record JourneyHead(long Version, ETag ETag, JourneyConversation Conversation)
{
    /// <summary>How often stored events were rewritten: what was read before the last time has to be read again, whole.</summary>
    public long Rewrites { get; init; }
}
