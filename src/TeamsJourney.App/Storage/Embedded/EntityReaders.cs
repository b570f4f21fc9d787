using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>
/// The connections that read. A read is done on the caller's own thread, so there are never more of them than threads that
/// read at once; each read sees everything that was committed before it began.
/// </summary>
internal sealed class EntityReaders(StorageFile file) : IDisposable
{
    private readonly ConcurrentBag<EntityReader> _idle = [];
    private volatile bool _closed;

    /// <exception cref="Azure.RequestFailedException">503, 500: the file cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The file is closed.</exception>
    public T Read<T>(Func<EntityReader, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(SqliteTables));
        EntityReader? reader = null;
        try
        {
            reader = _idle.TryTake(out var idle) ? idle : new EntityReader(file);
            var result = read(reader);
            _idle.Add(reader);
            reader = null;
            return result;
        }
        catch (SqliteException fault)
        {
            throw TableRefusal.FromFile(fault);
        }
        finally
        {
            // After a fault the connection is not used again.
            reader?.Dispose();
            CloseIdle();
        }
    }

    public void Dispose()
    {
        _closed = true;
        CloseIdle();
    }

    private void CloseIdle()
    {
        while (_closed && _idle.TryTake(out var idle))
        {
            idle.Dispose();
        }
    }
}
