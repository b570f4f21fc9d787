using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Time.Testing;
using TeamsJourney.App.Storage.Embedded;

namespace TeamsJourney.App.Tests.Storage.Embedded;

/// <summary>What happens when the file, the disk or the process fails.</summary>
public sealed class StorageFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_process_loses_nothing_that_was_acknowledged_and_leaves_no_half_transaction()
    {
        var path = _folder.File("killed.db");
        var acknowledged = new List<WriterProcess.Acknowledged>();
        foreach (var life in new[] { "a", "b", "c", "d" })
        {
            acknowledged.AddRange(await WriteAndKillAsync(path, life, after: 40));
        }

        await using var tables = SqliteTables.Open(path);
        var rows = new HashSet<(string, string)>();
        await foreach (var entity in tables.GetTableClient(WriterProcess.TableName).QueryAsync<TableEntity>())
        {
            rows.Add((entity.PartitionKey, entity.RowKey));
        }

        Assert.All(acknowledged, done => Assert.Contains((done.Partition, WriterProcess.RowKey(done.Transaction, 0)), rows));
        Assert.All(rows.GroupBy(row => (row.Item1, row.Item2[..8])), transaction => Assert.Equal(WriterProcess.RowsInTransaction, transaction.Count()));
    }

    [Fact]
    public async Task A_full_disk_refuses_with_507_harms_nothing_and_writing_goes_on_when_there_is_room()
    {
        await using var tables = SqliteTables.Open(_folder.File("full.db"), maxPages: 64);
        var table = tables.GetTableClient("full");
        await table.CreateIfNotExistsAsync();
        var stored = 0;
        var failure = await Assert.ThrowsAsync<RequestFailedException>(async () =>
        {
            for (; ; stored++)
            {
                await table.AddEntityAsync(new TableEntity("p", $"{stored:d4}") { ["Binary"] = new byte[30_000] });
            }
        });
        Assert.Equal(507, failure.Status);
        Assert.InRange(stored, 1, 10);
        Assert.Equal(stored, await table.QueryAsync<TableEntity>().CountAsync());
        await table.DeleteEntityAsync("p", "0000");
        await table.AddEntityAsync(new TableEntity("p", "small") { ["Value"] = 1 });
        Assert.Equal(stored, await table.QueryAsync<TableEntity>().CountAsync());
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_reads_the_file_its_log_or_a_backup()
    {
        if (OperatingSystem.IsWindows())
        {
            // Rights come from the folder there.
            return;
        }

        var path = _folder.File("mine.db");
        var backup = _folder.File("backup.db");
        await using (var tables = SqliteTables.Open(path))
        {
            await tables.GetTableClient("mine").CreateIfNotExistsAsync();
            StorageBackup.Make(path, backup);
            foreach (var file in new[] { path, path + "-wal", path + "-shm", backup })
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }

        // Rights that an administrator gave, to a backup tool for instance, stay.
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        await using var again = SqliteTables.Open(path);
        Assert.True(File.GetUnixFileMode(path).HasFlag(UnixFileMode.GroupRead));
    }

    [Fact]
    public async Task What_was_written_is_there_after_opening_again_and_ETags_go_on_even_if_the_clock_went_back()
    {
        var path = _folder.File("again.db");
        ETag before;
        await using (var tables = SqliteTables.Open(path))
        {
            var table = tables.GetTableClient("again");
            await table.CreateIfNotExistsAsync();
            before = (await table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = 1 })).Headers.ETag!.Value;
        }

        await using var again = SqliteTables.Open(path, new FakeTimeProvider(new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        var reopened = again.GetTableClient("again");
        var entity = (await reopened.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((1, before), (entity.GetInt32("Value"), entity.ETag));
        var first = (await reopened.UpdateEntityAsync(entity, before)).Headers.ETag!.Value;
        var second = (await reopened.UpdateEntityAsync(entity, first)).Headers.ETag!.Value;
        Assert.Equal(3, new[] { before, first, second }.Distinct().Count());
        Assert.True((await reopened.GetEntityAsync<TableEntity>("p", "r")).Value.Timestamp > entity.Timestamp);
    }

    [Fact]
    public async Task A_file_in_use_says_what_to_do()
    {
        var path = _folder.File("used.db");
        await using var tables = SqliteTables.Open(path);
        Assert.Contains("Stop the other instance", Assert.Throws<IOException>(() => SqliteTables.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_says_what_to_do()
    {
        var path = _folder.File("damaged.db");
        await File.WriteAllBytesAsync(path, [.. Enumerable.Repeat((byte)0xA5, 8192)]);
        Assert.Contains("put back a backup", Assert.Throws<InvalidDataException>(() => SqliteTables.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_which_one_page_is_damaged_is_refused_at_the_start_and_left_as_it_is()
    {
        var path = _folder.File("page.db");
        await using (var tables = SqliteTables.Open(path))
        {
            var table = tables.GetTableClient("page");
            await table.CreateIfNotExistsAsync();
            for (var row = 0; row < 100; row++)
            {
                await table.AddEntityAsync(new TableEntity("p", $"{row:d4}") { ["Text"] = new string('x', 1000) });
            }
        }

        // All of it out of the log, which would put the page right.
        using (var connection = TemporaryFolder.Connect(path))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        var bytes = await File.ReadAllBytesAsync(path);
        // Somewhere in the middle, which nothing that a start reads would meet.
        bytes.AsSpan(bytes.Length / 2 / StorageLayout.PageSize * StorageLayout.PageSize, StorageLayout.PageSize).Fill(0xA5);
        await File.WriteAllBytesAsync(path, bytes);

        Assert.Contains("put back a backup", Assert.Throws<InvalidDataException>(() => SqliteTables.Open(path)).Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public void A_file_of_another_application_is_left_alone()
    {
        var path = _folder.File("other.db");
        using (var other = TemporaryFolder.Connect(path))
        {
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE theirs (id INTEGER)";
            command.ExecuteNonQuery();
        }

        Assert.Contains("another application", Assert.Throws<InvalidDataException>(() => SqliteTables.Open(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PartitionKey eq 'p'", false, "tableId=? AND partition=?")]
    [InlineData("PartitionKey eq 'p' and RowKey ge 'a' and RowKey lt 'b'", false, "tableId=? AND partition=? AND row>? AND row<?")]
    [InlineData("PartitionKey eq 'p' and RowKey eq 'a'", false, "tableId=? AND partition=? AND row>? AND row<?")]
    [InlineData("PartitionKey ge 'p' and PartitionKey lt 'q'", false, "tableId=? AND partition>? AND partition<?")]
    [InlineData("PartitionKey ge 'p'", true, "tableId=? AND (partition,row)>(?,?)")]
    [InlineData(null, false, "tableId=?")]
    public async Task A_page_is_found_by_key_and_needs_no_sorting(string? filter, bool goesOn, string sought)
    {
        var path = _folder.File("plan.db");
        await using var tables = SqliteTables.Open(path);
        await using var connection = TemporaryFolder.Connect(path);
        var keys = KeyFilter.Parse(filter);
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + EntityReader.PageSql(keys.Partition, keys.Row, goesOn);
        for (var parameter = 1; parameter <= 7; parameter++)
        {
            command.Parameters.AddWithValue($"?{parameter}", 1);
        }

        await using var plan = await command.ExecuteReaderAsync();
        Assert.True(await plan.ReadAsync());
        Assert.Equal($"SEARCH entities USING PRIMARY KEY ({sought})", plan.GetString(3));
        Assert.False(await plan.ReadAsync());
    }

    /// <summary>Lets a process write until it has acknowledged that many transactions, kills it at once, and returns all that it acknowledged.</summary>
    private static async Task<List<WriterProcess.Acknowledged>> WriteAndKillAsync(string path, string life, int after)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(WriterProcess).Assembly.Location, path, life]) { RedirectStandardOutput = true })!;
        var acknowledged = new List<WriterProcess.Acknowledged>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            // The last line may have been cut off by the kill.
            if (WriterProcess.Acknowledged.TryParse(line) is { } done)
            {
                acknowledged.Add(done);
            }

            if (acknowledged.Count == after)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync();
        Assert.InRange(acknowledged.Count, after, int.MaxValue);
        return acknowledged;
    }
}
