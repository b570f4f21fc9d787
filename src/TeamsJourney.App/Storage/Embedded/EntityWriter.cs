using Azure.Data.Tables;
using Microsoft.Data.Sqlite;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>The connection that writes, with its statements; used by the commit loop alone.</summary>
internal sealed class EntityWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<Statement> _statements = [];
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Statement _savepoint;
    private readonly Statement _undo;
    private readonly Statement _release;
    private readonly Statement _setLastStamp;
    private readonly Statement _lastStamp;
    private readonly Statement _addTable;
    private readonly Statement _findTable;
    private readonly Statement _insert;
    private readonly Statement _put;
    private readonly Statement _find;
    private readonly Statement _delete;
    private readonly Statement _vacuum;
    private readonly Statement _emptyLog;

    public EntityWriter(StorageFile file)
    {
        _connection = file.OpenWriter();
        try
        {
            _begin = Prepare("BEGIN IMMEDIATE");
            _commit = Prepare("COMMIT");
            _rollback = Prepare("ROLLBACK");
            _savepoint = Prepare("SAVEPOINT one");
            _undo = Prepare("ROLLBACK TO one");
            _release = Prepare("RELEASE one");
            _setLastStamp = Prepare("UPDATE lastStamp SET stamp = ?1");
            _lastStamp = Prepare("SELECT stamp FROM lastStamp");
            _addTable = Prepare("INSERT INTO tables (name) VALUES (?1) ON CONFLICT DO NOTHING");
            _findTable = Prepare("SELECT id FROM tables WHERE name = ?1");
            _insert = Prepare("INSERT INTO entities VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING");
            _put = Prepare("INSERT OR REPLACE INTO entities VALUES (?1, ?2, ?3, ?4, ?5)");
            _find = Prepare("SELECT stamp, properties FROM entities WHERE tableId = ?1 AND partition = ?2 AND row = ?3");
            _delete = Prepare("DELETE FROM entities WHERE tableId = ?1 AND partition = ?2 AND row = ?3");
            _vacuum = Prepare("VACUUM");
            _emptyLog = Prepare("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The latest stamp on disk; 0 in a new file.</summary>
    public long ReadLastStamp()
    {
        try
        {
            return _lastStamp.Step() ? _lastStamp.Number(0) : 0;
        }
        finally
        {
            _lastStamp.Reset();
        }
    }

    public void Begin() => _begin.Run();

    /// <summary>Writes everything since <see cref="Begin"/> to disk, with one flush.</summary>
    public void Commit(long lastStamp)
    {
        _setLastStamp.Bind(1, lastStamp).Run();
        _commit.Run();
    }

    /// <summary>
    /// Writes the file anew from its rows, and empties the log; not between <see cref="Begin"/> and <see cref="Commit"/>. Overwriting what is
    /// deleted (<c>secure_delete</c>) is not enough: pages that were split keep copies of what moved to others.
    /// </summary>
    /// <exception cref="SqliteException">The disk has no room, or someone is reading so long that the log could not be emptied.</exception>
    public void ClearTraces()
    {
        _vacuum.Run();
        try
        {
            // (busy, pages in the log, pages moved): sqlite.org/pragma.html#pragma_wal_checkpoint.
            if (_emptyLog.Step() && _emptyLog.Number(0) != 0)
            {
                throw new SqliteException("The log is being read.", SQLitePCL.raw.SQLITE_BUSY);
            }
        }
        finally
        {
            _emptyLog.Reset();
        }
    }

    public void Rollback() => _rollback.Run();

    public void Mark() => _savepoint.Run();

    /// <summary>Undoes everything since <see cref="Mark"/>.</summary>
    public void Undo()
    {
        _undo.Run();
        _release.Run();
    }

    public void Keep() => _release.Run();

    /// <summary>The number of a table, which is created when there is none of that name.</summary>
    public long AddTable(string name)
    {
        _addTable.Bind(1, name).Run();
        try
        {
            _findTable.Bind(1, name).Step();
            return _findTable.Number(0);
        }
        finally
        {
            _findTable.Reset();
        }
    }

    /// <summary>Does one action, or tells why not.</summary>
    public TableRefusal? Apply(long table, EntityAction action, long stamp)
    {
        if (action.Type == TableTransactionActionType.Add)
        {
            return Write(_insert, table, action, stamp, action.Properties) == 0 ? TableRefusal.EntityExists : null;
        }

        var isUpsert = action.Type is TableTransactionActionType.UpsertMerge or TableTransactionActionType.UpsertReplace;
        if (action.Type == TableTransactionActionType.UpsertReplace)
        {
            Write(_put, table, action, stamp, action.Properties);
            return null;
        }

        var found = Find(table, action);
        if (found is null && !isUpsert)
        {
            return TableRefusal.NotFound;
        }

        if (action.Expected is { } expected && found?.Stamp != expected)
        {
            return TableRefusal.OtherVersion;
        }

        if (action.Type == TableTransactionActionType.Delete)
        {
            _delete.BindKeys(table, action.Partition, action.Row).Run();
            return null;
        }

        if (found is { Properties: { } stored })
        {
            var merged = new TableEntity(action.Partition, action.Row);
            EntityBytes.Read(stored, merged);
            EntityBytes.Read(action.Properties, merged);
            if (EntityRules.Check(merged) is { } tooMuch)
            {
                return tooMuch;
            }

            Write(_put, table, action, stamp, EntityBytes.Write(merged));
            return null;
        }

        Write(_put, table, action, stamp, action.Properties);
        return null;
    }

    public void Dispose()
    {
        foreach (var statement in _statements)
        {
            statement.Dispose();
        }

        // An open transaction is rolled back.
        _connection.Dispose();
    }

    private static int Write(Statement statement, long table, EntityAction action, long stamp, byte[] properties) =>
        statement.BindKeys(table, action.Partition, action.Row).Bind(4, stamp).Bind(5, properties).Run();

    /// <summary>The stored version, and for a merge its properties.</summary>
    private (long Stamp, byte[]? Properties)? Find(long table, EntityAction action)
    {
        var isMerge = action.Type is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge;
        try
        {
            return _find.BindKeys(table, action.Partition, action.Row).Step() ? (_find.Number(0), isMerge ? _find.Bytes(1).ToArray() : null) : null;
        }
        finally
        {
            _find.Reset();
        }
    }

    private Statement Prepare(string sql)
    {
        var statement = new Statement(_connection, sql);
        _statements.Add(statement);
        return statement;
    }
}
