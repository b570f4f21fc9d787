using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>
/// The one writer of a file. While a commit is being flushed to disk, the next writes gather in the queue; they are then
/// applied one after the other, each for itself, and share the next flush. Nobody waits for company: a lone write is
/// committed at once.
/// </summary>
internal sealed class CommitLoop : IAsyncDisposable
{
    /// <summary>Beyond this many waiting writes, further callers wait for room.</summary>
    private const int MaxWaiting = 4096;

    /// <summary>What one commit holds at most, so that its callers wait no longer than a flush of this size takes.</summary>
    private const int MaxWritesInCommit = 512;
    private const long MaxBytesInCommit = 16 * 1024 * 1024;

    private readonly Channel<PendingWrite> _queue = Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PendingWrite> _group = [];
    private readonly StorageFile _file;
    private readonly TimeProvider _clock;
    private readonly KeyValuePair<string, object?> _tag;
    private EntityWriter? _writer;
    private long _lastStamp;

    public CommitLoop(StorageFile file, TimeProvider clock)
    {
        _file = file;
        _clock = clock;
        _tag = new("storage.file", Path.GetFileName(file.Path));
        _writer = new EntityWriter(file);
        _lastStamp = _writer.ReadLastStamp();
        new Thread(Run) { Name = "Storage commits", IsBackground = true }.Start();
    }

    /// <summary>Hands a write over and waits until it is on disk or refused.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up; the write may still be done.</exception>
    /// <exception cref="ObjectDisposedException">The file is closed.</exception>
    /// <exception cref="Azure.RequestFailedException">503, 507, 500: the file cannot be written; nothing was.</exception>
    public async Task<WriteOutcome> WriteAsync(PendingWrite write, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.Writer.WriteAsync(write, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteTables));
        }

        return await write.Completion.WaitAsync(cancellationToken);
    }

    /// <summary>Takes no more, finishes what was taken, and closes the writing connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _ended.Task;
    }

    private void Run()
    {
        // A thread of its own: it spends its life waiting for the disk.
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            CommitGroup();
            _group.Clear();
        }

        _writer?.Dispose();
        _ended.SetResult();
    }

    private void CommitGroup()
    {
        try
        {
            Gather();
        }
        catch (Exception fault)
        {
            // Every caller of the group is told. SQLite may or may not have rolled back by itself, so the connection is
            // given up, which surely does, and the next group starts on a new one.
            StorageMeter.Failures.Add(_group.Count, _tag);
            CloseWriter();
            var told = fault is SqliteException fromFile ? TableRefusal.FromFile(fromFile) : fault;
            _group.ForEach(write => write.Fail(told));
            return;
        }

        var clearings = _group.FindAll(write => write is TraceClearing);
        _group.Except(clearings).ToList().ForEach(write => write.Complete());
        ClearTraces(clearings);
    }

    // What was committed stands, whatever becomes of this.
    private void ClearTraces(List<PendingWrite> clearings)
    {
        if (clearings.Count == 0)
        {
            return;
        }

        try
        {
            _writer!.ClearTraces();
            clearings.ForEach(write => write.Complete());
        }
        catch (SqliteException fault)
        {
            StorageMeter.Failures.Add(clearings.Count, _tag);
            CloseWriter();
            clearings.ForEach(write => write.Fail(TableRefusal.FromFile(fault)));
        }
    }

    private void Gather()
    {
        long bytes = 0;
        while (_group.Count < MaxWritesInCommit && bytes < MaxBytesInCommit && _queue.Reader.TryRead(out var write))
        {
            _group.Add(write);
            if (_group.Count == 1)
            {
                _writer ??= new EntityWriter(_file);
                _writer.Begin();
            }

            if (!write.IsAbandoned)
            {
                _lastStamp = Math.Max(_lastStamp + 1, _clock.GetUtcNow().UtcTicks);
                write.Apply(_writer!, _lastStamp);
                bytes += write.Bytes;
            }
        }

        var written = _group.Count(write => write.Outcome is WriteOutcome.Written);
        StorageMeter.Refusals.Add(_group.Count(write => write.Outcome is WriteOutcome.Refused), _tag);
        if (written == 0)
        {
            _writer?.Rollback();
            return;
        }

        _writer!.Commit(_lastStamp);
        StorageMeter.Commits.Add(1, _tag);
        StorageMeter.Transactions.Add(written, _tag);
    }

    private void CloseWriter()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
