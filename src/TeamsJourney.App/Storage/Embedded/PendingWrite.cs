using System.Collections.Concurrent;
using Azure.Data.Tables;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>One action of a transaction, checked and ready to be written.</summary>
/// <param name="Type">What to do.</param>
/// <param name="Partition">The partition key.</param>
/// <param name="Row">The row key.</param>
/// <param name="Expected">The stamp that the stored entity must have; any when <see langword="null"/>.</param>
/// <param name="Properties">The properties, as <see cref="EntityBytes"/> writes them; empty for a delete.</param>
internal sealed record EntityAction(TableTransactionActionType Type, string Partition, string Row, long? Expected, byte[] Properties);

/// <summary>What became of a write.</summary>
internal abstract record WriteOutcome
{
    private WriteOutcome()
    {
    }

    /// <summary>It is on disk, under this stamp.</summary>
    public sealed record Written(long Stamp) : WriteOutcome;

    /// <summary>The action at <paramref name="Action"/> could not be done, so nothing was.</summary>
    public sealed record Refused(TableRefusal Refusal, int Action) : WriteOutcome;
}

/// <summary>A write on its way through the commit loop. Its outcome is told only when the commit that holds it is on disk.</summary>
internal abstract class PendingWrite(CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<WriteOutcome> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How much there is to write, in bytes.</summary>
    public virtual long Bytes => 0;

    /// <summary>Fails with what the file failed with.</summary>
    public Task<WriteOutcome> Completion => _completion.Task;

    /// <summary>What <see cref="Apply"/> came to; <see langword="null"/> before, and when the caller gave up before its turn.</summary>
    public WriteOutcome? Outcome { get; private set; }

    /// <summary>Whether the caller gave up; before its turn the write is then left out, after it the write stands.</summary>
    public bool IsAbandoned => cancellationToken.IsCancellationRequested;

    public void Apply(EntityWriter writer, long stamp) => Outcome = Write(writer, stamp);

    /// <summary>The commit is on disk.</summary>
    public virtual void Complete()
    {
        if (Outcome is { } outcome)
        {
            _completion.TrySetResult(outcome);
        }
        else
        {
            _completion.TrySetCanceled(cancellationToken);
        }
    }

    /// <summary>The commit failed, whatever this write came to.</summary>
    public void Fail(Exception fault) => _completion.TrySetException(fault);

    protected abstract WriteOutcome Write(EntityWriter writer, long stamp);
}

/// <summary>Actions in one partition, all or none.</summary>
internal sealed class EntityTransaction(long table, IReadOnlyList<EntityAction> actions, CancellationToken cancellationToken) : PendingWrite(cancellationToken)
{
    public override long Bytes { get; } = actions.Sum(action => (long)action.Properties.Length);

    protected override WriteOutcome Write(EntityWriter writer, long stamp)
    {
        // One action changes at most one row, with one statement: it needs no mark to be undone to.
        var isNested = actions.Count > 1;
        if (isNested)
        {
            writer.Mark();
        }

        for (var index = 0; index < actions.Count; index++)
        {
            if (writer.Apply(table, actions[index], stamp) is { } refusal)
            {
                if (isNested)
                {
                    writer.Undo();
                }

                return new WriteOutcome.Refused(refusal, index);
            }
        }

        if (isNested)
        {
            writer.Keep();
        }

        return new WriteOutcome.Written(stamp);
    }
}

/// <summary>The creation of a table, unless it exists.</summary>
internal sealed class TableCreation(string name, ConcurrentDictionary<string, long> tables, CancellationToken cancellationToken) : PendingWrite(cancellationToken)
{
    private long _table;

    public override void Complete()
    {
        if (Outcome is not null)
        {
            tables[name] = _table;
        }

        base.Complete();
    }

    protected override WriteOutcome Write(EntityWriter writer, long stamp)
    {
        _table = writer.AddTable(name);
        return new WriteOutcome.Written(stamp);
    }
}

/// <summary>Writes nothing: after the commit that holds it, the file is cleared of what rows were before.</summary>
internal sealed class TraceClearing(CancellationToken cancellationToken) : PendingWrite(cancellationToken)
{
    protected override WriteOutcome Write(EntityWriter writer, long stamp) => new WriteOutcome.Written(stamp);
}
