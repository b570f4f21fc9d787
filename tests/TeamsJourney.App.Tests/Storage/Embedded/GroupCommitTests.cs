using System.Diagnostics.Metrics;
using Azure.Data.Tables;
using Microsoft.Data.Sqlite;
using TeamsJourney.App.Storage.Embedded;

namespace TeamsJourney.App.Tests.Storage.Embedded;

public sealed class GroupCommitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Concurrent_transactions_share_flushes_and_each_keeps_its_own_outcome()
    {
        var path = _folder.File($"group-{Guid.NewGuid():n}.db");
        await using var tables = SqliteTables.Open(path);
        var table = tables.GetTableClient("shared");
        await table.CreateIfNotExistsAsync();
        await table.AddEntityAsync(new TableEntity("p7", "taken"));
        using var counts = new StorageCounts(Path.GetFileName(path));
        Task<int[]> running;
        using (new WriteLock(path))
        {
            running = Task.WhenAll(Enumerable.Range(0, 200).Select(index => StatusAsync(() =>
                // In partition 7 the second row exists, so the first must not be stored either.
                table.SubmitTransactionAsync([Add($"p{index}", "first"), Add($"p{index}", index == 7 ? "taken" : "second")]))));
        }

        var outcomes = await running;
        Assert.Equal(Enumerable.Range(0, 200).Select(index => index == 7 ? 409 : 0), outcomes);
        Assert.Equal((199, 1), (counts["transactions"], counts["refusals"]));
        Assert.InRange(counts["commits"], 1, 20);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p7", "first")).HasValue);
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p199", "second")).HasValue);
    }

    [Fact]
    public async Task A_caller_that_gives_up_before_its_turn_is_left_out_and_holds_up_nobody()
    {
        var path = _folder.File("cancelled.db");
        await using var tables = SqliteTables.Open(path);
        var table = tables.GetTableClient("cancelled");
        await table.CreateIfNotExistsAsync();
        using var impatience = new CancellationTokenSource();
        Task others;
        using (new WriteLock(path))
        {
            // The first occupies the writer; the others wait behind it.
            var first = table.AddEntityAsync(new TableEntity("p", "first"));
            var impatient = table.AddEntityAsync(new TableEntity("p", "impatient"), impatience.Token);
            others = Task.WhenAll(first, table.AddEntityAsync(new TableEntity("p", "patient")));
            await impatience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
            Assert.False(others.IsCompleted);
        }

        await others;
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "patient")).HasValue);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "impatient")).HasValue);
    }

    [Fact]
    public async Task Closing_finishes_what_was_accepted_and_takes_no_more()
    {
        var path = _folder.File("closing.db");
        var tables = SqliteTables.Open(path);
        var table = tables.GetTableClient("closing");
        await table.CreateIfNotExistsAsync();
        var writes = Enumerable.Range(0, 100).Select(index => table.AddEntityAsync(new TableEntity("p", $"{index:d3}"))).ToList();
        await tables.DisposeAsync();
        await Task.WhenAll(writes);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => table.AddEntityAsync(new TableEntity("p", "late")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => table.GetEntityAsync<TableEntity>("p", "000"));
        await using var again = SqliteTables.Open(path);
        Assert.Equal(100, await again.GetTableClient("closing").QueryAsync<TableEntity>().CountAsync());
    }

    private static TableTransactionAction Add(string partition, string row) => new(TableTransactionActionType.Add, new TableEntity(partition, row));

    private static async Task<int> StatusAsync(Func<Task> write)
    {
        try
        {
            await write();
            return 0;
        }
        catch (TableTransactionFailedException refused)
        {
            return refused.Status;
        }
    }
}

/// <summary>Another process holds SQLite's own write lock: writes gather until it is disposed.</summary>
internal sealed class WriteLock : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    public WriteLock(string path)
    {
        _connection = TemporaryFolder.Connect(path);
        _transaction = _connection.BeginTransaction();
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }
}

/// <summary>What one file's instruments counted since this was made.</summary>
internal sealed class StorageCounts : IDisposable
{
    private readonly Dictionary<string, long> _counts = [];
    private readonly MeterListener _listener = new();

    public StorageCounts(string file)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == StorageMeter.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            if (tags[0].Value is string name && name == file)
            {
                lock (_counts)
                {
                    var key = instrument.Name.Split('.')[^1];
                    _counts[key] = _counts.GetValueOrDefault(key) + value;
                }
            }
        });
        _listener.Start();
    }

    public long this[string instrument]
    {
        get
        {
            lock (_counts)
            {
                return _counts.GetValueOrDefault(instrument);
            }
        }
    }

    public void Dispose() => _listener.Dispose();
}
