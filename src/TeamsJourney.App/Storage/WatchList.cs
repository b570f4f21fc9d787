using Azure;
using Azure.Data.Tables;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Storage;

/// <summary>A journey that may have effects waiting.</summary>
/// <param name="Journey">Which journey.</param>
/// <param name="Since">When an instance last said that it has it in hand.</param>
/// <param name="ETag">The row as it was read.</param>
internal sealed record Watched(JourneyId Journey, DateTimeOffset Since, ETag ETag);

/// <summary>
/// Journeys that may have effects waiting, so that a start after a crash finds them without reading every journey.
/// A journey is put here before an instance first writes to it, and taken out when it is at rest.
/// </summary>
internal sealed class WatchList(TableClient table)
{
    /// <summary>How often an instance that keeps a journey in hand says so again.</summary>
    public static readonly TimeSpan RenewAfter = TimeSpan.FromHours(12);

    /// <summary>When nobody said so any more, a journey at rest can be taken out.</summary>
    public static readonly TimeSpan ForgottenAfter = TimeSpan.FromHours(48);

    public Task AddAsync(JourneyId journey, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(new TableEntity(Rows.WatchPartition, journey.Value), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Takes a journey out, unless an instance took it in hand since it was read.</summary>
    public async Task RemoveAsync(Watched watched, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeleteEntityAsync(Rows.WatchPartition, watched.Journey.Value, watched.ETag, cancellationToken);
        }
        catch (RequestFailedException moved) when (moved.Status is 412)
        {
            // It is in hand again, and stays.
        }
    }

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<Watched>> ReadAsync(CancellationToken cancellationToken)
    {
        List<Watched> journeys = [];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Rows.WatchPartition}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            journeys.Add(new Watched(new JourneyId(row.RowKey), row.Timestamp ?? DateTimeOffset.MaxValue, row.ETag));
        }

        return journeys;
    }
}
