using Azure.Data.Tables;
using TeamsJourney.App.Storage.Embedded;

namespace TeamsJourney.App.Tests.Storage.Embedded;

/// <summary>
/// Files as an administrator may leave them, or a disk: what cannot be served is refused at the start, with what to do, and left as it is. The next one is
/// one line. What a crash leaves is in <see cref="TornWriteTests"/>.
/// </summary>
public sealed class FilesAsFoundTests : IDisposable
{
    private const string PutBack = "put back a backup";

    private static readonly Dictionary<string, (Action<string> Leave, string Says)> Left = new()
    {
        ["a folder in its place"] = (path => Directory.CreateDirectory(path), "is a folder. Set Storage:Path to a file in it"),
        ["a text"] = (path => File.WriteAllText(path, new string('x', 10_000)), PutBack),
        ["a few letters"] = (path => File.WriteAllText(path, "journeys"), PutBack),
        ["an archive"] = (path => File.WriteAllBytes(path, [0x1F, 0x8B, .. new byte[8190]]), PutBack),
        ["zeros"] = (path => File.WriteAllBytes(path, new byte[8192]), PutBack),
        ["a database of another program"] = (path => Run(path, "CREATE TABLE theirs (id INTEGER)"), "another application"),
        ["emptied"] = (path => Change(path, _ => []), PutBack),
        ["half of it"] = (path => Change(path, bytes => bytes[..(bytes.Length / 2 / StorageLayout.PageSize * StorageLayout.PageSize)]), PutBack),
        ["without its beginning"] = (path => Change(path, bytes => bytes[StorageLayout.PageSize..]), PutBack),
        ["its beginning garbled"] = (path => Change(path, bytes => [.. Enumerable.Repeat((byte)0xA5, 100), .. bytes[100..]]), PutBack),
        ["one of its tables gone"] = (path => Run(path, "DROP TABLE entities"), PutBack),
        ["another table in the place of ours"] = (path => Run(path, "DROP TABLE entities; CREATE TABLE entities (id INTEGER)"), PutBack),
        ["of a newer version"] = (path => Run(path, "PRAGMA user_version=2"), "newer version"),
        ["of no version"] = (path => Run(path, "PRAGMA user_version=0"), PutBack),
        ["only its log"] = (LeaveLogAlone, "Put the file back beside its log"),
        ["a link that leads in a circle"] = (path => File.CreateSymbolicLink(path, path), "a link that leads nowhere"),
    };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => [.. Left.Keys];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_cannot_be_served_is_refused_with_what_to_do_and_left_as_it_is(string name)
    {
        var path = _folder.File("journeys.db");
        var (leave, says) = Left[name];
        if (!name.StartsWith("a ", StringComparison.Ordinal))
        {
            await BeginAsync(path);
        }

        leave(path);
        var before = await ReadAsync(path);

        var refused = Record.Exception(() => SqliteTables.Open(path));
        Assert.NotNull(refused);
        // Of these the program prints the message and nothing else.
        Assert.True(refused is IOException or InvalidDataException, refused.ToString());
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await ReadAsync(path));
    }

    [Fact]
    public async Task Two_services_that_reach_one_file_by_two_names_do_not_both_open_it()
    {
        var path = _folder.File("journeys.db");
        var link = _folder.File("link.db");
        File.CreateSymbolicLink(link, path);
        await using var tables = SqliteTables.Open(link);
        Assert.Contains("Stop the other instance", Assert.Throws<IOException>(() => SqliteTables.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_that_is_put_back_through_a_link_takes_the_place_of_the_file()
    {
        var (path, link, backup) = (_folder.File("journeys.db"), _folder.File("link.db"), _folder.File("backup.db"));
        await BeginAsync(path);
        File.CreateSymbolicLink(link, path);
        StorageBackup.Make(link, backup);
        Assert.NotNull(StorageBackup.PutBack(backup, link, DateTimeOffset.UnixEpoch));
        Assert.Equal(path, new FileInfo(link).ResolveLinkTarget(returnFinalTarget: true)?.FullName);
        await using var tables = SqliteTables.Open(path);
        Assert.Equal(200, await tables.GetTableClient("journeys").QueryAsync<TableEntity>().CountAsync());
    }

    [Fact]
    public void A_row_whose_bytes_were_changed_is_read_as_another_or_refused_with_what_to_do()
    {
        var written = EntityBytes.Write(new TableEntity("p", "r")
        {
            ["Text"] = "Ik bel", ["Number"] = 5, ["Long"] = 5L, ["Double"] = 0.5, ["Truth"] = true, ["Time"] = DateTimeOffset.UnixEpoch, ["Id"] = Guid.Empty, ["Bytes"] = new byte[] { 1, 2 },
        });
        for (var at = 0; at < written.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var changed = written.ToArray();
                changed[at] ^= (byte)(1 << bit);
                try
                {
                    EntityBytes.Read(changed, new TableEntity("p", "r"));
                }
                catch (InvalidDataException refused)
                {
                    Assert.Contains(PutBack, refused.Message, StringComparison.Ordinal);
                }
            }
        }
    }

    // A store of some pages, closed as a service closes it.
    private static async Task BeginAsync(string path)
    {
        await using (var tables = SqliteTables.Open(path))
        {
            var table = tables.GetTableClient("journeys");
            await table.CreateIfNotExistsAsync();
            for (var row = 0; row < 200; row++)
            {
                await table.AddEntityAsync(new TableEntity("p", $"{row:d4}") { ["Text"] = new string('x', 1000) });
            }
        }

        Run(path, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static async Task<byte[]?> ReadAsync(string path) =>
        new FileInfo(path) is { Exists: true, LinkTarget: null } ? await File.ReadAllBytesAsync(path) : null;

    private static void LeaveLogAlone(string path)
    {
        File.Move(path, path + ".aside");
        File.WriteAllBytes(path + "-wal", new byte[8192]);
    }

    private static void Change(string path, Func<byte[], byte[]> change) => File.WriteAllBytes(path, change(File.ReadAllBytes(path)));

    private static void Run(string path, string sql)
    {
        using var connection = TemporaryFolder.Connect(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
