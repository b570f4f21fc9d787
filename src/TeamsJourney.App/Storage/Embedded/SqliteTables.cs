using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Azure.Data.Tables;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>
/// Tables in one SQLite file, behind the SDK's <see cref="TableClient"/>. A write that has been acknowledged is on disk; writes
/// of many callers share flushes. One process at a time.
/// </summary>
internal sealed partial class SqliteTables : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, long> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly StorageFile _file;
    private readonly EntityReaders _readers;
    private readonly CommitLoop _commits;

    private SqliteTables(StorageFile file, EntityReaders readers, TimeProvider clock)
    {
        _file = file;
        _readers = readers;
        foreach (var (name, id) in _readers.Read(reader => reader.ReadTables()))
        {
            _tables[name] = id;
        }

        _commits = new(file, clock);
    }

    /// <summary>Opens a file, or creates it with its folder.</summary>
    /// <param name="path">The path of the file; a lock file and SQLite's log lie beside it.</param>
    /// <param name="clock">Sets the entities' Timestamp; the system's when <see langword="null"/>.</param>
    /// <param name="maxPages">The size that the file may not exceed, in pages of 4 KiB; only the disk limits it when <see langword="null"/>.</param>
    /// <exception cref="IOException">Another process uses the file, or it cannot be created; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, not ours or of a newer version; the message says what to do.</exception>
    public static SqliteTables Open(string path, TimeProvider? clock = null, int? maxPages = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = StorageFile.Open(path, maxPages);
        var readers = new EntityReaders(file);
        try
        {
            return new(file, readers, clock ?? TimeProvider.System);
        }
        catch
        {
            readers.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <summary>A table in the file; create it with <see cref="TableClient.CreateIfNotExistsAsync"/>.</summary>
    /// <param name="name">3 to 63 letters and digits, the first a letter; case does not matter.</param>
    /// <exception cref="ArgumentException">The name breaks that rule.</exception>
    public TableClient GetTableClient(string name) => TableName.IsMatch(name)
        ? new SqliteTableClient(name, _tables, _readers, _commits)
        : throw new ArgumentException("A table's name has 3 to 63 letters and digits, the first a letter.", nameof(name));

    /// <summary>Finishes what was accepted, and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _commits.DisposeAsync();
        _readers.Dispose();
        _file.Dispose();
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex TableName { get; }
}
