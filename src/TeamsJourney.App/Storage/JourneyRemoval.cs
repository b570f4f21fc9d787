using Azure;
using Azure.Data.Tables;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Storage;

/// <summary>
/// Deletes journeys with all their rows. A mark is written first and says what to delete: what a crash leaves half done is found by it. The
/// mark stays for a while, because an instance that had the journey in hand may still write a row of it.
/// </summary>
internal sealed class JourneyRemoval(TableClient table, ITraces traces, TimeProvider time)
{
    private const string Channel = "Channel", Plan = "Plan";

    // Longer than anything takes that an instance does with a journey in hand.
    private static readonly TimeSpan LookAgainFor = TimeSpan.FromHours(1);

    /// <summary>Deletes a journey; from the first moment on it is there for nobody.</summary>
    public async Task RemoveAsync(Journey journey, CancellationToken cancellationToken)
    {
        var mark = new TableEntity(Rows.RemovingPartition, journey.Id.Value)
        {
            [Channel] = Rows.ChannelPartition(journey.Place.TenantId, journey.Place.ChannelId),
            [Plan] = journey.Publication.PlanId is { } plan ? Rows.PlanPartition(plan) : "",
        };
        await table.UpsertEntityAsync(mark, TableUpdateMode.Replace, cancellationToken);
        await SweepAsync(mark, cancellationToken);
        await traces.ClearAsync(cancellationToken);
    }

    /// <summary>Goes on with what was begun, and looks once more after what was finished.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        List<TableEntity> marks = [];
        await foreach (var mark in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Rows.RemovingPartition}"), cancellationToken: cancellationToken))
        {
            marks.Add(mark);
        }

        if (marks.Count == 0)
        {
            return;
        }

        var isClearing = marks.RemoveAll(mark => mark.RowKey == Rows.Clearing) > 0;
        foreach (var mark in marks)
        {
            await SweepAsync(mark, cancellationToken);
        }

        var finished = marks.FindAll(mark => time.GetUtcNow() - mark.Timestamp > LookAgainFor);
        if (finished.Count > 0)
        {
            // A mark names its journey, and what is cleared last must not be forgotten with it.
            await table.UpsertEntityAsync(new TableEntity(Rows.RemovingPartition, Rows.Clearing), TableUpdateMode.Replace, cancellationToken);
            isClearing = true;
        }

        foreach (var mark in finished)
        {
            await table.DeleteEntityAsync(mark.PartitionKey, mark.RowKey, ETag.All, cancellationToken);
        }

        await traces.ClearAsync(cancellationToken);
        if (isClearing)
        {
            await table.DeleteEntityAsync(Rows.RemovingPartition, Rows.Clearing, ETag.All, cancellationToken);
        }
    }

    private async Task SweepAsync(TableEntity mark, CancellationToken cancellationToken)
    {
        var journey = new JourneyId(mark.RowKey);
        // Without its head a journey is not there, whatever else is left of it.
        await table.DeleteEntityAsync(Rows.Partition(journey), Rows.Head, ETag.All, cancellationToken);
        await DeleteAsync(Rows.Partition(journey), _ => true, cancellationToken);
        await DeleteAsync(mark.GetString(Channel) ?? "", row => row.RowKey == Rows.Listed(journey) || IsOf(row, journey), cancellationToken);
        await DeleteAsync(Rows.PublishingPartition(journey), _ => true, cancellationToken);
        await DeleteAsync(Rows.PostingPartition(journey), _ => true, cancellationToken);
        if (mark.GetString(Plan) is { Length: > 0 } plan)
        {
            await DeleteAsync(plan, row => IsOf(row, journey), cancellationToken);
        }

        await table.DeleteEntityAsync(Rows.WatchPartition, journey.Value, ETag.All, cancellationToken);
        await table.DeleteEntityAsync(Rows.RetentionPartition, Rows.Warned(journey), ETag.All, cancellationToken);
    }

    private async Task DeleteAsync(string partition, Func<TableEntity, bool> isGoing, CancellationToken cancellationToken)
    {
        List<TableEntity> rows = [];
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken))
        {
            if (isGoing(row))
            {
                rows.Add(new TableEntity(row.PartitionKey, row.RowKey));
            }
        }

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

    private static bool IsOf(TableEntity row, JourneyId journey) => row.TryGetValue("Journey", out var of) && of is string id && id == journey.Value;
}
