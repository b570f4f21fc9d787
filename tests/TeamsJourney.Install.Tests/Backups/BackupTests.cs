using Azure.Data.Tables;
using TeamsJourney.App.Storage.Embedded;

namespace TeamsJourney.Install.Tests.Backups;

/// <summary>Backup and restore as an administrator runs them: as commands of the program, beside a service or without.</summary>
public sealed class BackupTests : IDisposable
{
    private const int RowsTogether = 3;
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.File("journeys.db");

    private string Backup => _folder.File("backup.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_beside_a_busy_service_holds_all_that_was_acknowledged_and_no_half_transaction()
    {
        int acknowledged;
        await using (var tables = SqliteTables.Open(Store))
        {
            var table = await TableAsync(tables);
            using var enough = new CancellationTokenSource();
            var written = 0;
            var writing = Task.Run(async () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    await WriteAsync(table, written);
                    written++;
                }
            });
            SpinWait.SpinUntil(() => Volatile.Read(ref written) >= 50);
            acknowledged = Volatile.Read(ref written);
            await SucceedAsync("backup", "--to", Backup, "--store", Store);
            await enough.CancelAsync();
            await writing;
        }

        Assert.Equal([Backup], Directory.GetFiles(_folder.Root, "backup*"));
        var transactions = (await RowsAsync(Backup)).GroupBy(row => row.Split('-')[0]).ToArray();
        Assert.InRange(transactions.Length, acknowledged, int.MaxValue);
        Assert.All(transactions, transaction => Assert.Equal(RowsTogether, transaction.Count()));
    }

    [Fact]
    public async Task A_restore_brings_back_what_was_backed_up_and_keeps_what_was_there()
    {
        await FillAsync(Store, transactions: 2);
        await SucceedAsync("backup", "--to", Backup, "--store", Store);
        await FillAsync(Store, transactions: 5);

        var said = await SucceedAsync("restore", "--from", Backup, "--store", Store);

        Assert.Equal(2 * RowsTogether, (await RowsAsync(Store)).Count);
        var kept = Assert.Single(Directory.GetFiles(_folder.Root, "journeys.db.before-*Z"));
        Assert.Contains(kept, said, StringComparison.Ordinal);
        Assert.Equal(5 * RowsTogether, (await RowsAsync(kept)).Count);
    }

    [Fact]
    public async Task The_privacy_key_goes_along_and_comes_back()
    {
        await FillAsync(Store, transactions: 1);
        File.WriteAllText(Store + ".key", "first");
        Assert.Contains(Backup + ".key", await SucceedAsync("backup", "--to", Backup, "--store", Store), StringComparison.Ordinal);
        File.WriteAllText(Store + ".key", "second");

        await SucceedAsync("restore", "--from", Backup, "--store", Store);

        Assert.Equal("first", File.ReadAllText(Store + ".key"));
        Assert.Equal("second", File.ReadAllText(Assert.Single(Directory.GetFiles(_folder.Root, "journeys.db.before-*Z.key"))));
        File.Delete(Backup + ".key");
        Assert.Contains("Put its privacy key back", await SucceedAsync("restore", "--from", Backup, "--store", _folder.File("elsewhere.db")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_is_not_mixed_with_the_log_that_a_killed_service_left()
    {
        await FillAsync(Store, transactions: 2);
        await SucceedAsync("backup", "--to", Backup, "--store", Store);
        await using (var tables = SqliteTables.Open(Store))
        {
            await WriteAsync(await TableAsync(tables), 2);
            // As after a kill: the file and its log, with nobody holding them.
            foreach (var file in Directory.GetFiles(_folder.Root, "journeys.db*").Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            {
                File.Copy(file, file.Replace("journeys.db", "killed.db", StringComparison.Ordinal));
            }
        }

        Assert.True(new FileInfo(_folder.File("killed.db-wal")).Length > 0);
        await SucceedAsync("restore", "--from", Backup, "--store", _folder.File("killed.db"));
        Assert.Equal(2 * RowsTogether, (await RowsAsync(_folder.File("killed.db"))).Count);
    }

    [Fact]
    public async Task A_restore_refuses_while_the_service_runs_and_changes_nothing()
    {
        await FillAsync(Store, transactions: 1);
        await SucceedAsync("backup", "--to", Backup, "--store", Store);
        await FillAsync(Store, transactions: 2);
        using (await RunningApp.StartAsync(Store))
        {
            Assert.Contains("Stop the other instance", await FailAsync("restore", "--from", Backup, "--store", Store), StringComparison.Ordinal);
            await SucceedAsync("backup", "--to", _folder.File("second.db"), "--store", Store);
        }

        Assert.Equal(2 * RowsTogether, (await RowsAsync(Store)).Count(row => row.Contains('-', StringComparison.Ordinal)));
        Assert.Equal(2 * RowsTogether, (await RowsAsync(_folder.File("second.db"))).Count(row => row.Contains('-', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_and_changes_nothing()
    {
        await FillAsync(Store, transactions: 40);
        await SucceedAsync("backup", "--to", Backup, "--store", Store);
        await using (var file = File.Open(Backup, FileMode.Open))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[2 * 4096]);
        }

        Assert.Contains("damaged", await FailAsync("restore", "--from", Backup, "--store", Store), StringComparison.Ordinal);
        Assert.Equal(40 * RowsTogether, (await RowsAsync(Store)).Count);
        Assert.Empty(Directory.GetFiles(_folder.Root, "*.before-*"));
    }

    [Fact]
    public async Task A_restore_that_was_cut_off_is_not_served_until_it_is_run_again()
    {
        await FillAsync(Store, transactions: 1);
        await SucceedAsync("backup", "--to", Backup, "--store", Store);
        await File.WriteAllTextAsync(Store + ".restoring", "half");
        File.Delete(Store);

        var (code, _, errors) = await AppProgram.RunAsync("--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:Path", Store);
        Assert.Equal(1, code);
        Assert.EndsWith("Run the restore command again.", errors.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", errors, StringComparison.Ordinal);
        await SucceedAsync("restore", "--from", Backup, "--store", Store);
        Assert.Equal(RowsTogether, (await RowsAsync(Store)).Count);
    }

    [Theory]
    [InlineData("There is no file", "backup", "--to", "{backup}", "--store", "{folder}/nothing.db")]
    [InlineData("There is no file", "restore", "--from", "{folder}/nothing.db", "--store", "{store}")]
    [InlineData("exists already", "backup", "--to", "{store}", "--store", "{store}")]
    [InlineData("another application", "restore", "--from", "{folder}/other.db", "--store", "{store}")]
    [InlineData("--to FILE is missing", "backup")]
    [InlineData("'--form' is not understood", "restore", "--form", "x")]
    [InlineData("no command 'bakcup'", "bakcup", "--to", "x")]
    public async Task What_cannot_be_done_says_why(string reason, params string[] arguments)
    {
        await FillAsync(Store, transactions: 1);
        await using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.File("other.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE theirs (id INTEGER)";
            await command.ExecuteNonQueryAsync();
        }

        var filled = arguments.Select(argument => argument
            .Replace("{folder}", _folder.Root, StringComparison.Ordinal).Replace("{store}", Store, StringComparison.Ordinal).Replace("{backup}", Backup, StringComparison.Ordinal));
        Assert.Contains(reason, await FailAsync([.. filled]), StringComparison.Ordinal);
        Assert.Equal(RowsTogether, (await RowsAsync(Store)).Count);
    }

    private static async Task<string> SucceedAsync(params string[] arguments)
    {
        var (code, output, errors) = await AppProgram.RunAsync(arguments);
        Assert.Equal((0, ""), (code, errors));
        return output;
    }

    private static async Task<string> FailAsync(params string[] arguments)
    {
        var (code, output, errors) = await AppProgram.RunAsync(arguments);
        Assert.Equal((1, ""), (code, output));
        return errors;
    }

    private static async Task FillAsync(string path, int transactions)
    {
        await using var tables = SqliteTables.Open(path);
        var table = await TableAsync(tables);
        for (var transaction = await table.QueryAsync<TableEntity>().CountAsync() / RowsTogether; transaction < transactions; transaction++)
        {
            await WriteAsync(table, transaction);
        }
    }

    private static async Task<TableClient> TableAsync(SqliteTables tables)
    {
        var table = tables.GetTableClient("journeys");
        await table.CreateIfNotExistsAsync();
        return table;
    }

    private static Task WriteAsync(TableClient table, int transaction) => table.SubmitTransactionAsync(Enumerable.Range(0, RowsTogether).Select(row =>
        new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("backup", $"{transaction:d6}-{row}") { ["Text"] = new string('x', 2_000) })));

    private static async Task<List<string>> RowsAsync(string path)
    {
        await using var tables = SqliteTables.Open(path);
        return await (await TableAsync(tables)).QueryAsync<TableEntity>().Select(entity => entity.RowKey).ToListAsync();
    }
}
