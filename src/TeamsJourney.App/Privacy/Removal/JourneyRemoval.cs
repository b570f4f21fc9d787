using Azure;
using Azure.Data.Tables;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Privacy.Removal;

/// <summary>
/// Deletes journeys with all their rows, and takes their cards out of the channel. A mark is written first and says what to delete: what a
/// crash leaves half done is found by it. The mark stays for a while, because an instance that had the journey in hand may still write a row of
/// it.
/// </summary>
internal sealed class JourneyRemoval(TableClient table, RemovalMarks marks, ITraces traces, ChannelClearing clearing, TimeProvider time)
{
    // Longer than anything takes that an instance does with a journey in hand.
    private static readonly TimeSpan LookAgainFor = TimeSpan.FromHours(1);

    // A channel that Teams did not let us reach for so long is not tried for ever.
    private static readonly TimeSpan ClearFor = TimeSpan.FromDays(7);

    /// <summary>Deletes a journey; from the first moment on it is there for nobody.</summary>
    public async Task RemoveAsync(Journey journey, JourneySnapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Journey is null)
        {
            await AgainAsync(journey.Id, cancellationToken);
            return;
        }

        var mark = await SweepAsync(await marks.WriteAsync(RemovalMark.Of(journey, snapshot), cancellationToken), cancellationToken);
        await traces.ClearAsync(cancellationToken);
        clearing.Ask(mark);
    }

    /// <summary>Goes on with what was begun, and looks once more after what was finished.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        var rows = await FindAsync(Rows.RemovingPartition, cancellationToken);
        if (rows.Count == 0)
        {
            return;
        }

        var isOpen = rows.Any(row => row.RowKey == Rows.Clearing);
        foreach (var row in rows.Where(row => row.RowKey != Rows.Clearing))
        {
            isOpen |= await ResumeAsync(RemovalMark.Read(row), cancellationToken);
        }

        await traces.ClearAsync(cancellationToken);
        if (isOpen)
        {
            await table.DeleteEntityAsync(Rows.RemovingPartition, Rows.Clearing, ETag.All, cancellationToken);
        }
    }

    // Asked for by someone who still had it in hand: where its messages stand is known from the first time only.
    private async Task AgainAsync(JourneyId journey, CancellationToken cancellationToken)
    {
        var begun = await table.GetEntityIfExistsAsync<TableEntity>(Rows.RemovingPartition, journey.Value, cancellationToken: cancellationToken);
        if (begun.HasValue)
        {
            await ResumeAsync(RemovalMark.Read(begun.Value!), cancellationToken);
            await traces.ClearAsync(cancellationToken);
        }
    }

    // Gives whether it came to its end.
    private async Task<bool> ResumeAsync(RemovalMark mark, CancellationToken cancellationToken)
    {
        mark = await SweepAsync(mark, cancellationToken);
        if (time.GetUtcNow() - mark.WrittenAt <= (mark.Messages.Count > 0 ? ClearFor : LookAgainFor))
        {
            clearing.Ask(mark);
            return false;
        }

        // Whoever comes after a crash must still find that traces are to be cleared, the mark's own too: it names the journey.
        await table.UpsertEntityAsync(new TableEntity(Rows.RemovingPartition, Rows.Clearing), TableUpdateMode.Replace, cancellationToken);
        await table.DeleteEntityAsync(Rows.RemovingPartition, mark.Journey.Value, ETag.All, cancellationToken);
        return true;
    }

    // Gives the mark with the messages that the rows told of: a card may be noted until the last moment, and by who had the journey in hand also after it.
    private async Task<RemovalMark> SweepAsync(RemovalMark mark, CancellationToken cancellationToken)
    {
        var journey = mark.Journey;
        // Without its head a journey is not there, whatever else is left of it.
        await table.DeleteEntityAsync(Rows.Partition(journey), Rows.Head, ETag.All, cancellationToken);
        var rows = await FindAsync(Rows.Partition(journey), cancellationToken);
        // Before the rows go: nothing else knows of these messages.
        mark = await marks.NoteAsync(mark, MessagesIn(rows), cancellationToken);
        await DeleteAsync(rows, cancellationToken);
        await DeleteAsync(mark.Channel, row => row.RowKey == Rows.Listed(journey) || IsOf(row, journey), cancellationToken);
        await DeleteAsync(Rows.PublishingPartition(journey), _ => true, cancellationToken);
        await DeleteAsync(Rows.PostingPartition(journey), _ => true, cancellationToken);
        if (mark.Plan.Length > 0)
        {
            await DeleteAsync(mark.Plan, row => IsOf(row, journey), cancellationToken);
        }

        await table.DeleteEntityAsync(Rows.WatchPartition, journey.Value, ETag.All, cancellationToken);
        await table.DeleteEntityAsync(Rows.RetentionPartition, Rows.Warned(journey), ETag.All, cancellationToken);
        return mark;
    }

    private async Task DeleteAsync(string partition, Func<TableEntity, bool> isGoing, CancellationToken cancellationToken) =>
        await DeleteAsync((await FindAsync(partition, cancellationToken)).Where(isGoing), cancellationToken);

    private async Task DeleteAsync(IEnumerable<TableEntity> rows, CancellationToken cancellationToken)
    {
        foreach (var some in rows.Chunk(JourneyStore.MaximumRowsPerTransaction))
        {
            try
            {
                await table.SubmitTransactionAsync(some.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken);
            }
            catch (RequestFailedException raced) when (raced.Status == 404)
            {
                // Another instance is at it too: one by one, what is gone is gone.
                foreach (var row in some)
                {
                    await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
                }
            }
        }
    }

    private async Task<IReadOnlyList<TableEntity>> FindAsync(string partition, CancellationToken cancellationToken)
    {
        List<TableEntity> rows = [];
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static IEnumerable<string> MessagesIn(IEnumerable<TableEntity> rows) =>
        rows.Select(row => Rows.IsPosted(row.RowKey, out var key) ? PostedCard.Read(key, row) : null).OfType<PostedCard>().Where(RemovalMark.IsInChannel).Select(card => card.ActivityId);

    private static bool IsOf(TableEntity row, JourneyId journey) => row.TryGetValue("Journey", out var of) && of is string id && id == journey.Value;
}
