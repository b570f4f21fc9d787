using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>
/// The file on disk: held by one process, laid out once, opened for writing and for reading. Write-ahead log with a flush at
/// each commit (sqlite.org/pragma.html#pragma_synchronous): what is committed survives a crash of the machine.
/// </summary>
internal sealed class StorageFile : IDisposable
{
    /// <summary>"TmJr": marks the file as ours.</summary>
    private const long ApplicationId = 0x546D4A72;
    private const long LayoutVersion = 1;

    /// <summary>How long to wait for another process that holds SQLite's own lock, such as a backup tool, in milliseconds.</summary>
    private const int BusyMilliseconds = 5000;

    private const string Layout = """
        CREATE TABLE tables (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE) STRICT;
        CREATE TABLE entities (
          tableId INTEGER NOT NULL, partition TEXT NOT NULL, row TEXT NOT NULL, stamp INTEGER NOT NULL, properties BLOB NOT NULL,
          PRIMARY KEY (tableId, partition, row)) STRICT, WITHOUT ROWID;
        CREATE TABLE lastStamp (id INTEGER PRIMARY KEY CHECK (id = 1), stamp INTEGER NOT NULL) STRICT;
        INSERT INTO lastStamp VALUES (1, 0);
        """;

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
        var full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        var file = new StorageFile(full, Hold(full), maxPages);
        try
        {
            using var connection = file.OpenWriter();
            Prepare(connection, full);
            return file;
        }
        catch (SqliteException fault)
        {
            file.Dispose();
            throw Explain(fault, full);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>A connection that may write; there is one at a time.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = Connect(SqliteOpenMode.ReadWriteCreate);
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
    public SqliteConnection OpenReader() => Connect(SqliteOpenMode.ReadOnly);

    public void Dispose() => _hold.Dispose();

    /// <summary>
    /// SQLite lets several processes write in turns, but ETags here come from one process's clock. The operating system
    /// drops this hold when the process ends, however it ends.
    /// </summary>
    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault)
        {
            throw new IOException($"The storage file '{path}' cannot be opened: another process uses it, or the folder cannot be written. Stop the other instance, or give each its own Storage:Path.", fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new IOException($"The folder of the storage file '{path}' cannot be written. Give the service's account write access to it, or change Storage:Path.", fault);
        }
    }

    private static void Prepare(SqliteConnection connection, string path)
    {
        var (application, version) = (Number(connection, "PRAGMA application_id"), Number(connection, "PRAGMA user_version"));
        if (application == 0 && Number(connection, "SELECT count(*) FROM sqlite_schema") == 0)
        {
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"{Layout} PRAGMA application_id={ApplicationId}; PRAGMA user_version={LayoutVersion};");
            command.ExecuteNonQuery();
            transaction.Commit();
        }
        else if (application != ApplicationId)
        {
            throw new InvalidDataException($"'{path}' is a SQLite file of another application. Set Storage:Path to another name.");
        }
        else if (version != LayoutVersion)
        {
            throw new InvalidDataException($"The storage file '{path}' was written by a newer version of this application. Run that version.");
        }
    }

    private static Exception Explain(SqliteException fault, string path) => fault.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT =>
            new InvalidDataException($"The storage file '{path}' is damaged or not a storage file. Move it aside, with its -wal and -shm files, and put back a backup; 'sqlite3 FILE .recover' may save what is left.", fault),
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
            new IOException($"Another process has locked the storage file '{path}'. End it, then start again.", fault),
        _ => new IOException($"The storage file '{path}' cannot be opened (SQLite error {fault.SqliteErrorCode}). Look at the disk and the rights on the file.", fault),
    };

    private static void Run(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Run();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        return statement.Step() ? statement.Number(0) : 0;
    }

    private SqliteConnection Connect(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = false }.ConnectionString);
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
