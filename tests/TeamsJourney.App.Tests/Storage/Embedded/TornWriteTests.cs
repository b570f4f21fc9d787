using Azure.Data.Tables;
using TeamsJourney.App.Storage.Embedded;

namespace TeamsJourney.App.Tests.Storage.Embedded;

/// <summary>A disk that wrote only part of what it was told: the file comes back with whole transactions, or says what to do.</summary>
public sealed class TornWriteTests : IDisposable
{
    private const int Transactions = 30, RowsInTransaction = 3, PageSize = 4096;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_log_that_was_cut_off_or_garbled_anywhere_leaves_whole_transactions_in_their_order(bool isGarbled)
    {
        var (before, log, _) = await WriteAsync();
        for (var part = 0; part < 40; part++)
        {
            // Also close to where one frame of the log ends (a header of 32 bytes, then 24 and a page each).
            var frame = 32 + ((PageSize + 24) * (log.Length / (PageSize + 24) * part / 40));
            var at = Math.Clamp(frame + (part % 4 * 1000) - (part % 3), 1, log.Length - 1);
            var torn = isGarbled ? [.. log] : log[..at];
            for (var index = at; isGarbled && index < Math.Min(at + 100, torn.Length); index++)
            {
                torn[index] ^= 0xFF;
            }

            var path = Put($"log-{part}.db", before, torn);
            await using var tables = SqliteTables.Open(path);
            var there = await ReadAsync(tables);
            Assert.Equal(Enumerable.Range(0, there.Count), there.Keys);
            Assert.All(there.Values, rows => Assert.Equal(RowsInTransaction, rows));
            await AddAsync(tables, Transactions + 1);
            Assert.Equal(there.Count + 1, (await ReadAsync(tables)).Count);
        }
    }

    [Fact]
    public async Task A_file_that_was_half_brought_up_to_date_from_its_log_loses_nothing()
    {
        var (before, log, after) = await WriteAsync();
        var random = new Random(1);
        for (var part = 0; part < 20; part++)
        {
            // Sectors of the old file, of the new one, and some of neither.
            var torn = after.ToArray();
            for (var sector = 0; sector < torn.Length; sector += 512)
            {
                var old = sector + 512 <= before.Length ? before.AsSpan(sector, 512) : new byte[512];
                // The first page is written last, or not at all: SQLite reads the newest of it from the log.
                if (sector < PageSize ? part % 2 == 0 : random.Next(2) == 0)
                {
                    old.CopyTo(torn.AsSpan(sector));
                }
            }

            await using var tables = SqliteTables.Open(Put($"half-{part}.db", torn, log));
            Assert.Equal(Enumerable.Range(0, Transactions).Select(number => (number, RowsInTransaction)), (await ReadAsync(tables)).Select(pair => (pair.Key, pair.Value)));
        }
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_refused_with_what_to_do_and_left_as_it_is()
    {
        var (_, _, after) = await WriteAsync();
        foreach (var length in Enumerable.Range(0, 25).Select(part => 1 + (part * after.Length / 25)).Append(after.Length - 17).Append(0))
        {
            var path = Put($"cut-{length}.db", after[..length], []);
            // It was opened before.
            await File.WriteAllBytesAsync(path + ".lock", []);
            var refused = Assert.Throws<InvalidDataException>(() => SqliteTables.Open(path));
            Assert.Contains("put back a backup", refused.Message, StringComparison.Ordinal);
            Assert.Equal(after[..length], await File.ReadAllBytesAsync(path));
        }
    }

    /// <summary>Writes; gives the file before its log was brought into it, that log, and the file afterwards.</summary>
    private async Task<(byte[] Before, byte[] Log, byte[] After)> WriteAsync()
    {
        var path = _folder.File("written.db");
        byte[] before, log;
        await using (var tables = SqliteTables.Open(path))
        {
            await tables.GetTableClient("torn").CreateIfNotExistsAsync();
            for (var number = 0; number < Transactions; number++)
            {
                await AddAsync(tables, number);
            }

            before = await ReadSharedAsync(path);
            log = await ReadSharedAsync(path + "-wal");
        }

        return (before, log, await File.ReadAllBytesAsync(path));
    }

    private static Task AddAsync(SqliteTables tables, int number) => tables.GetTableClient("torn").SubmitTransactionAsync(
        Enumerable.Range(0, RowsInTransaction).Select(row => new TableTransactionAction(
            TableTransactionActionType.Add, new TableEntity("p", $"{number:d4}-{row}") { ["Text"] = new string((char)('a' + (number % 26)), 1500) })));

    /// <summary>How many rows there are of each transaction; each row is read to its last letter.</summary>
    private static async Task<SortedDictionary<int, int>> ReadAsync(SqliteTables tables)
    {
        SortedDictionary<int, int> there = [];
        try
        {
            await foreach (var row in tables.GetTableClient("torn").QueryAsync<TableEntity>())
            {
                var number = int.Parse(row.RowKey.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
                Assert.Equal(new string((char)('a' + (number % 26)), 1500), row.GetString("Text"));
                there[number] = there.GetValueOrDefault(number) + 1;
            }
        }
        catch (Azure.RequestFailedException noTable) when (noTable.Status is 404)
        {
            // Cut off before the table itself was made.
            await tables.GetTableClient("torn").CreateIfNotExistsAsync();
        }

        return there;
    }

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private string Put(string name, byte[] file, byte[] log)
    {
        var path = _folder.File(name);
        File.WriteAllBytes(path, file);
        if (log.Length > 0)
        {
            File.WriteAllBytes(path + "-wal", log);
        }

        return path;
    }
}
