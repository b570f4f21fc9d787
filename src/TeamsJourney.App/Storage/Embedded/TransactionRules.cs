using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>What the Table service demands of transactions (learn.microsoft.com, "Performing entity group transactions").</summary>
internal static class TransactionRules
{
    private const int MaxActions = 100;

    /// <summary>The service allows less than 4 MiB on the wire; here the entities themselves are counted.</summary>
    private const long MaxBytes = 4 * 1024 * 1024;

    /// <summary>Checks the transaction and each of its actions.</summary>
    /// <exception cref="TableTransactionFailedException">A rule is broken; it names the action.</exception>
    /// <exception cref="InvalidOperationException">There are no actions.</exception>
    public static void Check(List<TableTransactionAction> actions)
    {
        if (actions.Count == 0)
        {
            throw new InvalidOperationException("A transaction needs at least one action.");
        }

        if (actions.Count > MaxActions)
        {
            throw TableRefusal.New(400, TableErrorCode.InvalidInput, "The batch request operation exceeds the maximum 100 changes per change set.").ToException(MaxActions - 1);
        }

        var rows = new HashSet<string>(StringComparer.Ordinal);
        long bytes = 0;
        for (var index = 0; index < actions.Count; index++)
        {
            var entity = AsTableEntity(actions[index].Entity);
            var broken = Check(actions[index])
                ?? (string.Equals(entity.PartitionKey, actions[0].Entity.PartitionKey, StringComparison.Ordinal) ? null
                    : TableRefusal.New(400, TableErrorCode.CommandsInBatchActOnDifferentPartitions, "All commands in a batch must operate on same entity group."))
                ?? (rows.Add(entity.RowKey) ? null
                    : TableRefusal.New(400, TableErrorCode.InvalidDuplicateRow, "The batch request contains multiple changes with same row key. An entity can appear only once in a batch request."))
                ?? ((bytes += EntityRules.SizeOf(entity)) < MaxBytes ? null
                    : new TableRefusal(413, "RequestBodyTooLarge", "The request body is too large and exceeds the maximum permissible limit."));
            if (broken is not null)
            {
                throw broken.ToException(index);
            }
        }
    }

    /// <summary>The rule that an action breaks, or <see langword="null"/>.</summary>
    public static TableRefusal? Check(TableTransactionAction action) => action.ActionType == TableTransactionActionType.Delete
        ? EntityRules.CheckKey(action.Entity.PartitionKey) ?? EntityRules.CheckKey(action.Entity.RowKey)
        : EntityRules.Check(AsTableEntity(action.Entity));

    /// <exception cref="NotSupportedException">It is another type.</exception>
    public static TableEntity AsTableEntity(ITableEntity entity) =>
        entity as TableEntity ?? throw new NotSupportedException($"{entity.GetType().Name} is not supported: the only entity type is {nameof(TableEntity)}.");
}
