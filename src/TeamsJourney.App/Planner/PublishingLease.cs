using Azure;
using Azure.Data.Tables;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>
/// Sees to it that one instance at a time publishes a journey: another one that starts meanwhile finds the same intent. Only what makes
/// something new needs it; a change is protected by its etag.
/// </summary>
internal sealed class PublishingLease(TableClient table, TimeProvider time)
{
    // Longer than one call may take (GraphAccess) with what was used up before it began; short enough to wait for after a crash.
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan RenewAfter = TimeSpan.FromSeconds(10);

    private TableClient Table { get; } = table;

    private TimeProvider Time { get; } = time;

    /// <summary>Takes the lease; or how long to wait, when another has it.</summary>
    public Task<(Held? Lease, TimeSpan Wait)> TakeAsync(JourneyId journey, CancellationToken cancellationToken) =>
        TakeAsync(Rows.PublishingPartition(journey), cancellationToken);

    /// <summary>Takes the lease in a partition; or how long to wait, when another has it.</summary>
    public async Task<(Held? Lease, TimeSpan Wait)> TakeAsync(string partition, CancellationToken cancellationToken)
    {
        var read = await Table.GetEntityIfExistsAsync<TableEntity>(partition, Rows.Lease, cancellationToken: cancellationToken);
        var now = Time.GetUtcNow();
        if (read.HasValue && read.Value!.GetDateTimeOffset("Until") is { } until && until > now)
        {
            return (null, until - now);
        }

        try
        {
            var row = new TableEntity(partition, Rows.Lease) { ["Until"] = now + Length };
            var taken = read.HasValue
                ? await Table.UpdateEntityAsync(row, read.Value!.ETag, TableUpdateMode.Replace, cancellationToken)
                : await Table.AddEntityAsync(row, cancellationToken);
            return (new Held(this, partition, taken.Headers.ETag!.Value, now), TimeSpan.Zero);
        }
        catch (RequestFailedException other) when (other.Status is 404 or 409 or 412)
        {
            return (null, RenewAfter);
        }
    }

    /// <summary>A lease that we have.</summary>
    internal sealed class Held(PublishingLease lease, string partition, ETag etag, DateTimeOffset since)
    {
        private ETag _etag = etag;
        private DateTimeOffset _since = since;

        /// <summary>Makes sure that it is ours for at least one call more; before anything is made.</summary>
        /// <exception cref="LeaseLostException">Another instance has it now.</exception>
        public async Task HoldAsync(CancellationToken cancellationToken)
        {
            var now = lease.Time.GetUtcNow();
            if (now - _since < RenewAfter)
            {
                return;
            }

            try
            {
                var renewed = await lease.Table.UpdateEntityAsync(
                    new TableEntity(partition, Rows.Lease) { ["Until"] = now + Length }, _etag, TableUpdateMode.Replace, cancellationToken);
                (_etag, _since) = (renewed.Headers.ETag!.Value, now);
            }
            catch (RequestFailedException lost) when (lost.Status is 404 or 409 or 412)
            {
                throw new LeaseLostException();
            }
        }

        /// <summary>Gives it back; also when the service stops, so that the next instance need not wait.</summary>
        public async Task ReleaseAsync()
        {
            try
            {
                await lease.Table.DeleteEntityAsync(partition, Rows.Lease, _etag, CancellationToken.None);
            }
            catch (RequestFailedException gone) when (gone.Status is 404 or 412)
            {
                // Another instance has it by now.
            }
        }
    }
}

/// <summary>Another instance publishes this journey now.</summary>
internal sealed class LeaseLostException() : Exception("Another instance publishes this journey now.");
