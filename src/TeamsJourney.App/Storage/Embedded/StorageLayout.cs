using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>What is inside the file: its mark, its version and its tables; and what to do when it is something else.</summary>
internal static class StorageLayout
{
    /// <summary>"TmJr": marks the file as ours.</summary>
    private const long ApplicationId = 0x546D4A72;
    private const long Version = 1;

    /// <summary>The size of a page: SQLite's own, which a file keeps for life.</summary>
    public const int PageSize = 4096;

    private const string Sql = """
        CREATE TABLE tables (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE) STRICT;
        CREATE TABLE entities (
          tableId INTEGER NOT NULL, partition TEXT NOT NULL, row TEXT NOT NULL, stamp INTEGER NOT NULL, properties BLOB NOT NULL,
          PRIMARY KEY (tableId, partition, row)) STRICT, WITHOUT ROWID;
        CREATE TABLE lastStamp (id INTEGER PRIMARY KEY CHECK (id = 1), stamp INTEGER NOT NULL) STRICT;
        INSERT INTO lastStamp VALUES (1, 0);
        """;

    /// <summary>
    /// Looks whose file it is before SQLite opens it for writing, with which it would be changed already (sqlite.org/fileformat.html#the_database_header).
    /// A file with a log says so in that: it is looked at when it is open, and stays as it is by then too.
    /// </summary>
    /// <exception cref="InvalidDataException">It is not ours.</exception>
    public static void RefuseOthers(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        Span<byte> header = stackalloc byte[100];
        using var file = Open(path);
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.StartsWith("SQLite format 3\0"u8)
            || new FileInfo(path + "-wal") is { Exists: true, Length: > 0 })
        {
            return;
        }

        var (pages, mark) = (BinaryPrimitives.ReadUInt32BigEndian(header[28..]), BinaryPrimitives.ReadUInt32BigEndian(header[68..]));
        if (mark != ApplicationId && (mark != 0 || pages > 1))
        {
            throw OfOthers(path);
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException($"The storage file '{path}' cannot be read. Give the service's account read and write access to it.", refused);
        }
    }

    /// <summary>Lays out a new file, and checks one that exists.</summary>
    /// <exception cref="InvalidDataException">It is not ours, or of a newer version.</exception>
    public static void Prepare(SqliteConnection connection, string path)
    {
        if (Number(connection, "PRAGMA application_id") != 0 || Number(connection, "SELECT count(*) FROM sqlite_schema") != 0)
        {
            Check(connection, path);
            return;
        }

        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"{Sql} PRAGMA application_id={ApplicationId}; PRAGMA user_version={Version};");
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    /// <summary>Checks whose file it is.</summary>
    /// <exception cref="InvalidDataException">It is not ours, or of a newer version.</exception>
    public static void Check(SqliteConnection connection, string path)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw OfOthers(path);
        }

        if (Number(connection, "PRAGMA user_version") > Version)
        {
            throw new InvalidDataException($"The storage file '{path}' was written by a newer version of this application. Run that version.");
        }

        if (Number(connection, "PRAGMA user_version") != Version || !HasTables(connection))
        {
            throw Damaged(path, null);
        }
    }

    private static InvalidDataException OfOthers(string path) => new($"'{path}' is a SQLite file of another application. Set Storage:Path to another name.");

    private static bool HasTables(SqliteConnection connection) => Number(
        connection,
        """
        SELECT (SELECT count(*) FROM pragma_table_info('tables') WHERE name IN ('id', 'name'))
          + (SELECT count(*) FROM pragma_table_info('entities') WHERE name IN ('tableId', 'partition', 'row', 'stamp', 'properties'))
          + (SELECT count(*) FROM pragma_table_info('lastStamp') WHERE name IN ('id', 'stamp'))
        """) == 9;

    /// <summary>Checks that every page hangs together (sqlite.org/pragma.html#pragma_quick_check): a file that is not whole is not served.</summary>
    /// <exception cref="InvalidDataException">Something in it is damaged.</exception>
    public static void CheckPages(SqliteConnection connection, string path) => Check(connection, "PRAGMA quick_check(1)", path);

    /// <summary>Checks every page of a file, and what stands in it (sqlite.org/pragma.html#pragma_integrity_check).</summary>
    /// <exception cref="InvalidDataException">Something in it is damaged.</exception>
    public static void CheckIntegrity(SqliteConnection connection, string path) => Check(connection, "PRAGMA integrity_check(1)", path);

    private static void Check(SqliteConnection connection, string pragma, string path)
    {
        using var statement = new Statement(connection, pragma);
        if (!statement.Step() || statement.Text(0) != "ok")
        {
            throw Damaged(path, null);
        }
    }

    /// <summary>What a fault of SQLite means to whoever runs the service.</summary>
    public static Exception Explain(SqliteException fault, string path) => fault.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT => Damaged(path, fault),
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
            new IOException($"Another process has locked the storage file '{path}'. End it, then start again.", fault),
        _ => new IOException($"The storage file '{path}' cannot be opened (SQLite error {fault.SqliteErrorCode}). Look at the disk and the rights on the file.", fault),
    };

    /// <summary>Something in the file is damaged.</summary>
    public static InvalidDataException Damaged(string path, Exception? fault) =>
        new($"The storage file '{path}' is damaged or not a storage file. Move it aside, with its -wal and -shm files, and put back a backup; 'sqlite3 FILE .recover' may save what is left.", fault);

    private static long Number(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        return statement.Step() ? statement.Number(0) : 0;
    }
}
