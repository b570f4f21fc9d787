using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;

namespace TeamsJourney.App.Storage;

/// <summary>How long a lease lasts.</summary>
/// <param name="Length">Longer than one call may take with what was used up before it began; short enough to wait for after a crash.</param>
/// <param name="RenewAfter">From what age it is renewed before something is made.</param>
internal sealed record LeaseTerm(TimeSpan Length, TimeSpan RenewAfter);

/// <summary>
/// Sees to it that one instance at a time makes something: another one that starts meanwhile finds the same intent. Only what makes
/// something new needs it; a change is protected by itself. Clocks are put right now and then, and differ between instances: how long
/// we have a lease is measured, and one that another does not renew for as long as it lasts is over, whatever the calendar says.
/// </summary>
internal sealed class Leases(TableClient table, TimeProvider time)
{
    // More than anyone waits for at a time: what is beyond was given up, or deleted.
    private const int MostSeen = 1_000;

    // Leases of others, and since when we see them unchanged.
    private readonly ConcurrentDictionary<string, (ETag ETag, long Since)> _seen = new(StringComparer.Ordinal);

    private TableClient Table { get; } = table;

    private TimeProvider Time { get; } = time;

    /// <summary>Takes the lease of a partition; or how long to wait, when another has it.</summary>
    public async Task<(Held? Lease, TimeSpan Wait)> TakeAsync(string partition, LeaseTerm term, CancellationToken cancellationToken)
    {
        var read = await Table.GetEntityIfExistsAsync<TableEntity>(partition, Rows.Lease, cancellationToken: cancellationToken);
        var (now, since) = (Time.GetUtcNow(), Time.GetTimestamp());
        if (read.HasValue && WaitFor(read.Value!, partition, term, now) is { Ticks: > 0 } wait)
        {
            return (null, wait);
        }

        _seen.TryRemove(partition, out _);

        try
        {
            var row = Row(partition, now + term.Length);
            var taken = read.HasValue
                ? await Table.UpdateEntityAsync(row, read.Value!.ETag, TableUpdateMode.Replace, cancellationToken)
                : await Table.AddEntityAsync(row, cancellationToken);
            return (new Held(this, partition, term, taken.Headers.ETag!.Value, (now, since)), TimeSpan.Zero);
        }
        catch (RequestFailedException other) when (other.Status is 404 or 409 or 412)
        {
            return (null, term.RenewAfter);
        }
    }

    // Zero for one that is over.
    private TimeSpan WaitFor(TableEntity lease, string partition, LeaseTerm term, DateTimeOffset now)
    {
        if (lease.GetDateTimeOffset("Until") is not { } until || until <= now)
        {
            return TimeSpan.Zero;
        }

        if (_seen.Count >= MostSeen)
        {
            _seen.Clear();
        }

        var seen = _seen.AddOrUpdate(
            partition, _ => (lease.ETag, Time.GetTimestamp()), (_, before) => before.ETag == lease.ETag ? before : (lease.ETag, Time.GetTimestamp()));
        var left = term.Length - Time.GetElapsedTime(seen.Since);
        return left < until - now ? left : until - now;
    }

    private static TableEntity Row(string partition, DateTimeOffset until) => new(partition, Rows.Lease) { ["Until"] = until };

    /// <summary>A lease that we have.</summary>
    internal sealed class Held(Leases leases, string partition, LeaseTerm term, ETag etag, (DateTimeOffset Calendar, long Measured) since)
    {
        private ETag _etag = etag;
        private (DateTimeOffset Calendar, long Measured) _since = since;

        /// <summary>Makes sure that it is ours for at least one call more; before anything is made.</summary>
        /// <exception cref="LeaseLostException">Another instance has it now.</exception>
        public async Task HoldAsync(CancellationToken cancellationToken)
        {
            var (now, measured) = (leases.Time.GetUtcNow(), leases.Time.GetTimestamp());
            // A calendar may be put back, and a machine that was suspended has measured nothing of that: the longer of the two counts.
            if (leases.Time.GetElapsedTime(_since.Measured, measured) < term.RenewAfter && now - _since.Calendar < term.RenewAfter)
            {
                return;
            }

            try
            {
                var renewed = await leases.Table.UpdateEntityAsync(Row(partition, now + term.Length), _etag, TableUpdateMode.Replace, cancellationToken);
                (_etag, _since) = (renewed.Headers.ETag!.Value, (now, measured));
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
                await leases.Table.DeleteEntityAsync(partition, Rows.Lease, _etag, CancellationToken.None);
            }
            catch (Exception failure) when (failure is RequestFailedException or OperationCanceledException)
            {
                // Another instance has it by now; or the store does not answer, and it runs out by itself. What was done stays done either way.
            }
        }
    }
}

/// <summary>Another instance makes this now.</summary>
internal sealed class LeaseLostException() : Exception("Another instance makes this now.");
