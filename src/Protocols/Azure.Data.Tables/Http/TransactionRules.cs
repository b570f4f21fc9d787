using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Http;

/// <summary>
/// What the service demands of a transaction, refused here with its own codes before anything is sent
/// (learn.microsoft.com, "Performing entity group transactions").
/// </summary>
internal static class TransactionRules
{
    private const int MaxActions = 100;
    private const int MaxBytes = 4 * 1024 * 1024;

    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count == 0)
        {
            throw new InvalidOperationException("A transaction needs at least one action.");
        }

        if (actions.Count > MaxActions)
        {
            throw Refusal(400, TableErrorCode.InvalidInput, "The batch request operation exceeds the maximum 100 changes per change set.", MaxActions - 1);
        }

        var rows = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < actions.Count; index++)
        {
            var entity = actions[index].Entity;
            if (!string.Equals(entity.PartitionKey, actions[0].Entity.PartitionKey, StringComparison.Ordinal))
            {
                throw Refusal(400, TableErrorCode.CommandsInBatchActOnDifferentPartitions, "All commands in a batch must operate on same entity group.", index);
            }

            if (!rows.Add(entity.RowKey))
            {
                throw Refusal(400, TableErrorCode.InvalidDuplicateRow, "The batch request contains multiple changes with same row key. An entity can appear only once in a batch request.", index);
            }
        }
    }

    public static void Check(ReadOnlyMemory<byte> body)
    {
        if (body.Length >= MaxBytes)
        {
            throw TableErrors.Transaction(413, "RequestBodyTooLarge", "The request body is too large and exceeds the maximum permissible limit.", index: null);
        }
    }

    private static TableTransactionFailedException Refusal(int status, TableErrorCode code, string message, int index) =>
        TableErrors.Transaction(status, code.ToString(), $"{index}:{message}", index);
}
