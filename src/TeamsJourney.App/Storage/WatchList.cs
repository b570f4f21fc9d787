using Azure;
using Azure.Data.Tables;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Storage;

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

    public Task RemoveAsync(JourneyId journey, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(Rows.WatchPartition, journey.Value, ETag.All, cancellationToken);

    public async Task<IReadOnlyList<(JourneyId Journey, DateTimeOffset Since)>> ReadAsync(CancellationToken cancellationToken)
    {
        List<(JourneyId, DateTimeOffset)> journeys = [];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Rows.WatchPartition}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            journeys.Add((new JourneyId(row.RowKey), row.Timestamp ?? DateTimeOffset.MaxValue));
        }

        return journeys;
    }
}
