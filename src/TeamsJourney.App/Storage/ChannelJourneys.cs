using Azure;
using Azure.Data.Tables;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Storage;

/// <summary>The journeys of a Teams channel, and which one is active. Only pointers: what a journey is stands in its own partition.</summary>
internal sealed class ChannelJourneys(TableClient table)
{
    /// <summary>
    /// Lists a journey with its channel and makes it the active one. Written before the journey itself, so that none can get lost between
    /// the two; a pointer to a journey that was never written is passed over by readers.
    /// </summary>
    public async Task ListAsync(JourneyPlace place, JourneyId journey, CancellationToken cancellationToken) =>
        await table.SubmitTransactionAsync(
            [
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity(Partition(place), Rows.Listed(journey))),
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, Active(place, journey)),
            ],
            cancellationToken);

    /// <summary>
    /// Takes the message with the card from which a journey was begun, to show that journey from now on. Two people can begin from the same
    /// card: the first gets it.
    /// </summary>
    /// <returns>Whether the message belongs to this journey.</returns>
    public async Task<bool> TakeCardAsync(JourneyPlace place, JourneyId journey, string activityId, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition(place), Rows.TakenCard(activityId)) { ["Journey"] = journey.Value };
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status is 409)
        {
            var owner = await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
            return owner.HasValue && owner.Value!.GetString("Journey") == journey.Value;
        }
    }

    /// <summary>Makes another journey of the channel the active one.</summary>
    public Task ActivateAsync(JourneyPlace place, JourneyId journey, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(Active(place, journey), TableUpdateMode.Replace, cancellationToken);

    /// <summary>The active journey of a channel; nothing when none was ever begun.</summary>
    public async Task<JourneyId?> FindActiveAsync(JourneyPlace place, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Partition(place), Rows.ActiveJourney, cancellationToken: cancellationToken);
        return found.HasValue && found.Value!.GetString("Journey") is { Length: > 0 } journey ? new JourneyId(journey) : null;
    }

    /// <summary>All journeys that were ever listed with a channel.</summary>
    public async Task<IReadOnlyList<JourneyId>> ReadAsync(JourneyPlace place, CancellationToken cancellationToken)
    {
        List<JourneyId> journeys = [];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(place)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (Rows.IsListed(row.RowKey, out var journey))
            {
                journeys.Add(journey);
            }
        }

        return journeys;
    }

    private static TableEntity Active(JourneyPlace place, JourneyId journey) => new(Partition(place), Rows.ActiveJourney) { ["Journey"] = journey.Value };

    private static string Partition(JourneyPlace place) => Rows.ChannelPartition(place.TenantId, place.ChannelId);
}
