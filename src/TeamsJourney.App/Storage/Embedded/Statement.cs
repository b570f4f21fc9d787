using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>
/// One prepared statement, used again and again by one thread at a time. It binds and reads without the boxing and the
/// reader objects of SqliteCommand, which cost more here than SQLite itself. Parameters are numbered from 1, columns from 0.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <exception cref="SqliteException">The statement cannot be prepared.</exception>
    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public Statement Bind(int parameter, string text)
    {
        Check(raw.sqlite3_bind_text(_statement, parameter, text));
        return this;
    }

    public Statement Bind(int parameter, long number)
    {
        Check(raw.sqlite3_bind_int64(_statement, parameter, number));
        return this;
    }

    public Statement Bind(int parameter, ReadOnlySpan<byte> bytes)
    {
        Check(raw.sqlite3_bind_blob(_statement, parameter, bytes));
        return this;
    }

    public Statement BindKeys(long table, string partition, string row) => Bind(1, table).Bind(2, partition).Bind(3, row);

    /// <summary>Goes to the next row; <see langword="false"/> at the end. <see cref="Reset"/> must follow in any case.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }

        return result == raw.SQLITE_ROW;
    }

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>Valid until the next step or reset.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>Ends the read, so that its snapshot holds up no checkpoint.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    /// <summary>Runs to the end and returns how many rows were changed.</summary>
    public int Run()
    {
        try
        {
            while (Step())
            {
                // Rows of a pragma.
            }

            return raw.sqlite3_changes(_database);
        }
        finally
        {
            Reset();
        }
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
