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
    public Task AddAsync(JourneyId journey, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(new TableEntity(Rows.WatchPartition, journey.Value), TableUpdateMode.Replace, cancellationToken);

    public Task RemoveAsync(JourneyId journey, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(Rows.WatchPartition, journey.Value, ETag.All, cancellationToken);

    public async Task<IReadOnlyList<JourneyId>> ReadAsync(CancellationToken cancellationToken)
    {
        List<JourneyId> journeys = [];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Rows.WatchPartition}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            journeys.Add(new JourneyId(row.RowKey));
        }

        return journeys;
    }
}
