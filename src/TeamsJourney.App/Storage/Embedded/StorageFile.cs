using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>
/// The file on disk: held by one process, laid out once, opened for writing and for reading. Write-ahead log with a flush at
/// each commit (sqlite.org/pragma.html#pragma_synchronous): what is committed survives a crash of the machine.
/// </summary>
internal sealed class StorageFile : IDisposable
{
    /// <summary>How long to wait for another process that holds SQLite's own lock, such as a backup tool, in milliseconds.</summary>
    private const int BusyMilliseconds = 5000;

    // As many as Linux follows.
    private const int MostLinks = 40;

    private readonly FileStream _hold;
    private readonly int? _maxPages;

    private StorageFile(string path, FileStream hold, int? maxPages)
    {
        Path = path;
        _hold = hold;
        _maxPages = maxPages;
    }

    public string Path { get; }

    /// <exception cref="IOException">Another process uses the file, or it cannot be created.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, or not ours, or of a newer version.</exception>
    public static StorageFile Open(string path, int? maxPages)
    {
        var full = Resolve(path);
        var isKnown = File.Exists(LockOf(full));
        var file = new StorageFile(full, Hold(full), maxPages);
        try
        {
            RefuseHalfRestored(full);
            RefuseFolder(full);
            RefuseCutOff(full, isKnown);
            RefuseLogAlone(full);
            StorageLayout.RefuseOthers(full);
            MakeIfNew(full);
            using var connection = file.OpenWriter();
            StorageLayout.Prepare(connection, full);
            StorageLayout.CheckPages(connection, full);
            return file;
        }
        catch (SqliteException fault)
        {
            file.Dispose();
            throw StorageLayout.Explain(fault, full);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Where a file is. Two services that reach one by two links must meet in the same hold, and what is put in its place must not take the place of a link.
    /// </summary>
    /// <exception cref="IOException">It is a link that leads nowhere in the end; the message says what to do.</exception>
    public static string Resolve(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            var found = new FileInfo(full);
            for (var followed = 0; found.LinkTarget is not null && followed < MostLinks; followed++)
            {
                found = (FileInfo)found.ResolveLinkTarget(returnFinalTarget: false)!;
            }

            return found.LinkTarget is null ? found.FullName : throw LeadsNowhere(full, null);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw LeadsNowhere(full, refused);
        }
    }

    private static IOException LeadsNowhere(string path, Exception? fault) =>
        new($"The storage file '{path}' is a link that leads nowhere. Put the link right, or set Storage:Path to the file itself.", fault);

    /// <summary>A connection that may write; there is one at a time.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = Connect(Path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            Run(connection, "PRAGMA journal_mode=WAL");
            Run(connection, "PRAGMA synchronous=FULL");
            // Only macOS needs to be told that a flush should reach the disk itself.
            Run(connection, "PRAGMA fullfsync=ON");
            if (_maxPages is { } pages)
            {
                Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count={pages}"));
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection that only reads, beside others.</summary>
    public SqliteConnection OpenReader() => Connect(Path, SqliteOpenMode.ReadOnly);

    public void Dispose() => _hold.Dispose();

    /// <summary>A connection to a file of ours that only reads, without holding the file: its service may be at work.</summary>
    public static SqliteConnection OpenBeside(string path) => Connect(path, SqliteOpenMode.ReadOnly);

    /// <summary>
    /// Holds a file, in a folder that is made when it is not there, so that no other process opens it until disposed.
    /// SQLite lets several processes write in turns, but ETags here come from one process's clock. The operating system
    /// drops this hold when the process ends, however it ends.
    /// </summary>
    /// <exception cref="IOException">Another process holds it, or its folder cannot be written; the message says what to do.</exception>
    public static FileStream Hold(string path)
    {
        MakeFolder(path);
        try
        {
            return new FileStream(LockOf(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault)
        {
            throw new IOException($"The storage file '{path}' cannot be opened: another process uses it, or the folder cannot be written. Stop the other instance, or give each its own Storage:Path.", fault);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw Unwritable(path, refused);
        }
    }

    private static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        }
        catch (IOException fault)
        {
            throw new IOException($"The folder of the storage file '{path}' cannot be made. Look at the setting Storage:Path, and at the disk.", fault);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw Unwritable(path, refused);
        }
    }

    private static IOException Unwritable(string path, UnauthorizedAccessException refused) => new(
        $"The folder of the storage file '{path}' cannot be written. Give the service's account write access to it, or change Storage:Path.", refused);

    // SQLite takes a file without content for a new one, and a page that is cut off for one that ends in zeros.
    private static void RefuseCutOff(string path, bool isKnown)
    {
        var file = new FileInfo(path);
        var log = new FileInfo(path + "-wal");
        if (file.Exists && log is not { Exists: true, Length: > 0 } && (file.Length == 0 ? isKnown : file.Length % StorageLayout.PageSize != 0))
        {
            throw StorageLayout.Damaged(path, null);
        }
    }

    private static void RefuseFolder(string path)
    {
        if (Directory.Exists(path))
        {
            throw new InvalidDataException($"'{path}' is a folder. Set Storage:Path to a file in it, such as '{System.IO.Path.Combine(path, "journeys.db")}'.");
        }
    }

    // A new file would be begun beside it, and what it holds be gone: the newest that was acknowledged, perhaps all of it.
    private static void RefuseLogAlone(string path)
    {
        if (!File.Exists(path) && new FileInfo(path + "-wal") is { Exists: true, Length: > 0 })
        {
            throw new InvalidDataException(
                $"The storage file '{path}' is gone, and its log '{path}-wal' is there, which holds the newest of it. Put the file back beside its log; or a backup, with the restore command.");
        }
    }

    // SQLite would let everyone read it; the log beside it gets the rights of the file. Rights that an administrator gave stay.
    private static void MakeIfNew(string path)
    {
        if (!System.IO.Path.Exists(path))
        {
            OwnersFile.Create(path).Dispose();
        }
    }

    private static string LockOf(string path) => path + ".lock";

    // Between moving the old file away and moving the new one in there is neither: an empty file made now would be served instead.
    private static void RefuseHalfRestored(string path)
    {
        if (File.Exists(StorageBackup.HalfRestored(path)))
        {
            throw new InvalidDataException($"Putting back a backup of '{path}' was cut off. Run the restore command again.");
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Run();
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, BusyMilliseconds);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
