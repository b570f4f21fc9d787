using Azure;
using Azure.Data.Tables;
using TeamsJourney.App.Outbox;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Storage;

/// <summary>
/// The journeys in Azure Table storage. One partition per journey; one accepted batch of commands is one entity-group transaction
/// of head, events and outbox.
/// </summary>
internal sealed class JourneyStore(TableClient table)
{
    /// <summary>The most rows that one entity-group transaction takes (Azure Tables: 100 entities).</summary>
    public const int MaximumRowsPerTransaction = 100;

    /// <summary>Reads a journey, whole or from a version on.</summary>
    /// <param name="journey">Which journey.</param>
    /// <param name="after">Only events with a higher version are read; 0 for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<StoredJourney> ReadAsync(JourneyId journey, long after, CancellationToken cancellationToken)
    {
        List<StoredEvent> events = [];
        while (true)
        {
            var read = await ReadOnceAsync(journey, events.Count == 0 ? after : events[^1].Version, cancellationToken);
            // Pages are read one after the other, and another instance may commit between the page with the events and the page with the
            // head: events past the head wait for the next reader, and a head past the events means that there is more to read.
            events.AddRange(read.Events.Where(stored => stored.Version <= read.Head.Version));
            if (after + events.Count >= read.Head.Version)
            {
                return read with { Events = events };
            }

            if (read.Events.Count == 0)
            {
                throw new InvalidDataException("A stored journey lacks events that its head counts.");
            }
        }
    }

    /// <summary>Reads what is newer than what is known; all of it when events were rewritten since, or the journey is gone.</summary>
    /// <param name="journey">Which journey.</param>
    /// <param name="known">The head as last read or written; version 0 when nothing is known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was read, and the version after which it goes on.</returns>
    public async Task<(StoredJourney Read, long After)> ReadNewerAsync(JourneyId journey, JourneyHead known, CancellationToken cancellationToken)
    {
        for (var (after, rewrites) = (known.Version, known.Rewrites); ;)
        {
            var read = await ReadAsync(journey, after, cancellationToken);
            // The head is read last: when it counts as many rewritings as at the beginning, no event was rewritten while reading.
            if (read.Head.Rewrites == rewrites && read.Head.Version >= after)
            {
                return (read, after);
            }

            (after, rewrites) = (0, read.Head.Rewrites);
        }
    }

    /// <summary>Puts other events in the place of stored ones, in one transaction, unless the journey has moved on.</summary>
    /// <param name="journey">Which journey.</param>
    /// <param name="head">The head as last read or written.</param>
    /// <param name="events">The events as they should read from now on; at most 90.</param>
    /// <param name="intents">Intents to drop with them.</param>
    /// <param name="cancellationToken">Ends the wait; the transaction may have been written all the same.</param>
    /// <returns>The head with its new lock.</returns>
    /// <exception cref="JourneyMovedException">The head is not the newest any more; nothing was written.</exception>
    public Task<JourneyHead> RewriteAsync(
        JourneyId journey, JourneyHead head, IEnumerable<StoredEvent> events, IEnumerable<string> intents, CancellationToken cancellationToken)
    {
        var partition = Rows.Partition(journey);
        var next = head with { Rewrites = head.Rewrites + 1 };
        return WriteAsync(
            next,
            [
                new TableTransactionAction(TableTransactionActionType.UpdateReplace, JourneyRow.Of(partition, next), head.ETag),
                .. events.Select(stored => new TableTransactionAction(TableTransactionActionType.UpdateReplace, JourneyRow.Of(partition, stored), ETag.All)),
                .. intents.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(partition, Rows.Intent(key)), ETag.All)),
            ],
            cancellationToken);
    }

    /// <summary>Writes head, events and intents in one transaction.</summary>
    /// <param name="journey">Which journey.</param>
    /// <param name="head">The head as last read or written, with the conversation as it should be from now on.</param>
    /// <param name="events">The new events with their causes, 1 to 90.</param>
    /// <param name="intents">Intents to add.</param>
    /// <param name="posted">Messages that show the journey, known from the beginning.</param>
    /// <param name="cancellationToken">Ends the wait; the transaction may have been written all the same.</param>
    /// <returns>The new head.</returns>
    /// <exception cref="JourneyMovedException">The head is not the newest any more.</exception>
    /// <exception cref="RequestFailedException">Storage refused or could not be reached; whether it was written is not known.</exception>
    public async Task<JourneyHead> AppendAsync(
        JourneyId journey,
        JourneyHead head,
        IReadOnlyList<StoredEvent> events,
        IEnumerable<Intent> intents,
        IEnumerable<PostedCard> posted,
        CancellationToken cancellationToken)
    {
        var partition = Rows.Partition(journey);
        var next = head with { Version = events[^1].Version };
        List<TableTransactionAction> actions =
        [
            head.Version == 0
                ? new TableTransactionAction(TableTransactionActionType.Add, JourneyRow.Of(partition, next))
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, JourneyRow.Of(partition, next), head.ETag),
            .. events.Select(stored => new TableTransactionAction(TableTransactionActionType.Add, JourneyRow.Of(partition, stored))),
            .. intents.Select(intent => new TableTransactionAction(TableTransactionActionType.UpsertReplace, JourneyRow.Of(partition, intent))),
            .. posted.Select(card => new TableTransactionAction(TableTransactionActionType.UpsertReplace, card.Row(partition))),
        ];
        return await WriteAsync(next, actions, cancellationToken);
    }

    /// <summary>Removes intents that were carried out.</summary>
    public async Task RemoveIntentsAsync(JourneyId journey, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
        {
            await table.DeleteEntityAsync(Rows.Partition(journey), Rows.Intent(key), ETag.All, cancellationToken);
        }
    }

    /// <summary>Removes intents that were carried out, unless the journey has moved on.</summary>
    /// <returns>The head with its new lock.</returns>
    /// <exception cref="JourneyMovedException">The head is not the newest any more; nothing was removed.</exception>
    public async Task<JourneyHead> RemoveIntentsAsync(JourneyId journey, JourneyHead head, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var partition = Rows.Partition(journey);
        List<TableTransactionAction> actions =
        [
            new TableTransactionAction(TableTransactionActionType.UpdateReplace, JourneyRow.Of(partition, head), head.ETag),
            .. keys.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(partition, Rows.Intent(key)), ETag.All)),
        ];
        return await WriteAsync(head, actions, cancellationToken);
    }

    /// <summary>Keeps which message shows what.</summary>
    public Task SavePostedAsync(JourneyId journey, PostedCard card, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(card.Row(Rows.Partition(journey)), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Forgets which message shows something.</summary>
    public Task ForgetPostedAsync(JourneyId journey, string key, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(Rows.Partition(journey), Rows.Posted(key), ETag.All, cancellationToken);

    /// <summary>Adds an intent that no event asks for.</summary>
    public Task AddIntentAsync(JourneyId journey, Intent intent, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(JourneyRow.Of(Rows.Partition(journey), intent), TableUpdateMode.Replace, cancellationToken);

    /// <summary>When the oldest intent of a journey was last asked for; nothing when none waits.</summary>
    public async Task<DateTimeOffset?> FindOldestIntentAsync(JourneyId journey, CancellationToken cancellationToken)
    {
        DateTimeOffset? oldest = null;
        var (from, to) = Rows.Intents;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Rows.Partition(journey)} and RowKey ge {from} and RowKey lt {to}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            oldest = row.Timestamp is { } since && !(since > oldest) ? since : oldest;
        }

        return oldest;
    }

    /// <summary>Since when an intent has waited; nothing when it does not.</summary>
    public async Task<DateTimeOffset?> FindIntentAsync(JourneyId journey, string key, CancellationToken cancellationToken) =>
        await table.GetEntityIfExistsAsync<TableEntity>(Rows.Partition(journey), Rows.Intent(key), cancellationToken: cancellationToken) is { HasValue: true, Value: { } row }
            ? row.Timestamp
            : null;

    private async Task<JourneyHead> WriteAsync(JourneyHead head, IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            var response = await table.SubmitTransactionAsync(actions, cancellationToken);
            return head with { ETag = response.Value[0].Headers.ETag ?? throw new InvalidDataException("The store gave no ETag.") };
        }
        catch (RequestFailedException moved) when (moved.Status is 404 or 409 or 412)
        {
            throw new JourneyMovedException(moved);
        }
    }

    private async Task<StoredJourney> ReadOnceAsync(JourneyId journey, long after, CancellationToken cancellationToken)
    {
        var head = new JourneyHead(0, default, JourneyConversation.Unknown);
        List<StoredEvent> events = [];
        List<Intent> intents = [];
        List<PostedCard> posted = [];
        // In key order events come before all other rows, so that one range has the newer events and everything that is not an event.
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Rows.Partition(journey)} and RowKey ge {Rows.Event(after + 1)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey == Rows.Head)
            {
                head = JourneyRow.ReadHead(row);
            }
            else if (Rows.IsEvent(row.RowKey))
            {
                events.Add(JourneyRow.ReadEvent(row));
            }
            else if (Rows.IsIntent(row.RowKey, out var key))
            {
                intents.Add(JourneyRow.ReadIntent(key, row));
            }
            else if (Rows.IsPosted(row.RowKey, out var card))
            {
                posted.Add(JourneyRow.ReadPosted(card, row));
            }
        }

        return new StoredJourney(head, events, intents, posted);
    }
}
