using System.Collections.Concurrent;
using Azure.Data.Tables;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Storage;

/// <summary>How a channel can be reached, as an authenticated activity last vouched for it: the tab, which hears only of people, begins journeys there.</summary>
/// <param name="Place">The channel, with its team.</param>
/// <param name="Conversation">Its conversation, of which each post begins a thread.</param>
internal sealed record ChannelContact(JourneyPlace Place, JourneyConversation Conversation);

/// <summary>The contacts of channels; one row each, written only when something changed.</summary>
internal sealed class ChannelContacts(TableClient table)
{
    // What is forgotten is written once more, and no harm is done.
    private const int MostKnown = 10_000;

    private readonly ConcurrentDictionary<JourneyPlace, JourneyConversation> _known = [];

    /// <summary>Keeps how a channel is reached.</summary>
    public async Task KeepAsync(JourneyPlace place, JourneyConversation vouched, CancellationToken cancellationToken)
    {
        var conversation = vouched with { ConversationId = place.ChannelId };
        if (_known.TryGetValue(place, out var known) && known == conversation)
        {
            return;
        }

        var row = new TableEntity(Rows.ChannelPartition(place.TenantId, place.ChannelId), Rows.Contact) { ["TeamId"] = place.TeamId };
        conversation.Write(row);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        _known[place] = conversation;
    }

    /// <summary>How a channel is reached; nothing when nobody spoke to us there yet.</summary>
    public async Task<ChannelContact?> FindAsync(string tenantId, string channelId, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Rows.ChannelPartition(tenantId, channelId), Rows.Contact, cancellationToken: cancellationToken);
        return found.HasValue
            ? new ChannelContact(new JourneyPlace(tenantId, found.Value!.GetString("TeamId") ?? "", channelId), JourneyConversation.Read(found.Value))
            : null;
    }
}
