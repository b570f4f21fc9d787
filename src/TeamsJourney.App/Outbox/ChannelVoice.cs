using ActivityProtocol;
using AdaptiveCards;
using TeamsJourney.App.Storage;

namespace TeamsJourney.App.Outbox;

/// <summary>Speaks in the conversation of a journey, within the pace that Teams allows.</summary>
internal sealed class ChannelVoice(IConnectorClient connector, ChannelPace pace, TimeProvider time)
{
    /// <summary>How long to wait before the next call; zero when it may be made now, which then counts.</summary>
    public TimeSpan TakeTurn(JourneyConversation conversation) => pace.Take(conversation.ConversationId);

    /// <summary>Waits until the next call may be made, which then counts; for who has nothing else to do meanwhile.</summary>
    public async Task WaitForTurnAsync(JourneyConversation conversation, CancellationToken cancellationToken)
    {
        while (TakeTurn(conversation) is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>Posts a card.</summary>
    /// <returns>The message's id; empty when the connector names none.</returns>
    /// <exception cref="ConnectorException">Teams did not take it.</exception>
    public async Task<string> PostAsync(JourneyConversation conversation, AdaptiveCard card, string summary, CancellationToken cancellationToken)
    {
        var answer = await connector.SendToConversationAsync(
            new Uri(conversation.ServiceUrl), conversation.ConversationId, Message(conversation, card, summary), cancellationToken);
        return answer.Id ?? "";
    }

    /// <summary>Changes a card that was posted before.</summary>
    /// <returns>False when the message is no longer there.</returns>
    /// <exception cref="ConnectorException">Teams did not take it.</exception>
    public async Task<bool> UpdateAsync(JourneyConversation conversation, string activityId, AdaptiveCard card, string summary, CancellationToken cancellationToken)
    {
        try
        {
            await connector.UpdateActivityAsync(
                new Uri(conversation.ServiceUrl), conversation.ConversationId, activityId, Message(conversation, card, summary), cancellationToken);
            return true;
        }
        catch (ConnectorException refused) when (IsGone(refused))
        {
            return false;
        }
    }

    /// <summary>Takes a message of ours away; one that is gone already is no failure.</summary>
    /// <exception cref="ConnectorException">Teams did not take it.</exception>
    public async Task DeleteAsync(JourneyConversation conversation, string activityId, CancellationToken cancellationToken)
    {
        try
        {
            await connector.DeleteActivityAsync(new Uri(conversation.ServiceUrl), conversation.ConversationId, activityId, cancellationToken);
        }
        catch (ConnectorException gone) when (gone is { StatusCode: 404, IsTransient: false })
        {
            // A person, or we in an earlier go.
        }
    }

    // A message that was never there is not found (404); to one that somebody deleted Teams answers 403 ServiceError, and says no more
    // (microsoft/BotFramework-Services#269).
    private static bool IsGone(ConnectorException refused) => !refused.IsTransient && refused is { StatusCode: 404, ErrorCode: not "ConversationNotFound" } or { StatusCode: 403, ErrorCode: "ServiceError" };

    private static Activity Message(JourneyConversation conversation, AdaptiveCard card, string summary) =>
        Activity.Message(Attachment.AdaptiveCard(card.ToJsonElement())) with
        {
            From = new ChannelAccount { Id = conversation.BotId },
            Conversation = new ConversationAccount { Id = conversation.ConversationId },
            // What a notification shows of a card.
            Summary = summary,
        };
}
