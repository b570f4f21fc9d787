using Azure;
using Azure.Data.Tables;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;

namespace TeamsJourney.App.Hosting;

/// <summary>Whether the service can work. Anyone may ask, so it looks at most every few seconds, and tells no more than a word.</summary>
internal sealed class Readiness(TableClient table, ActivityGuard guard, Backlog backlog, TimeProvider time) : IDisposable
{
    /// <summary>What it answers.</summary>
    public const string Ready = "ready", Store = "store", Keys = "keys", Outbox = "outbox";

    private static readonly TimeSpan MaximumAge = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // More than fits in the room that rows leave: on a full disk it does not.
    private static readonly byte[] Room = new byte[32 * 1024];

    private readonly SemaphoreSlim _turn = new(1, 1);
    private (string Word, long At)? _last;

    /// <summary>Why it cannot work, in a word; or that it can.</summary>
    public async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_last is not { } last || time.GetElapsedTime(last.At) >= MaximumAge)
            {
                _last = last = (await LookAsync(cancellationToken), time.GetTimestamp());
            }

            return last.Word;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<string> LookAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await WriteAsync(limit.Token);
            return !await guard.HasKeysAsync(limit.Token) ? Keys
                : await IsStuckAsync(limit.Token, cancellationToken) ? Outbox
                : Ready;
        }
        catch (Exception unavailable) when (unavailable is RequestFailedException or InvalidDataException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return Store;
        }
    }

    // With very many journeys a look takes longer than anyone waits: the next goes on with it. That the store works is known by now.
    private async Task<bool> IsStuckAsync(CancellationToken limit, CancellationToken cancellationToken)
    {
        try
        {
            return await backlog.IsStuckAsync(limit);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    // Reading is not enough: a full disk can be read.
    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        var row = new TableEntity(Rows.HealthPartition, Environment.MachineName) { ["Room"] = Room };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
    }
}
