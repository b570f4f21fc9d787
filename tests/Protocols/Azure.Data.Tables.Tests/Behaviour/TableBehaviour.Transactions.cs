using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Tests.Behaviour;

/// <summary>Transactions: all or nothing, and their limits.</summary>
public abstract partial class TableBehaviour
{
    private static TableTransactionAction Add(string partition, string row, int value = 0) => new(TableTransactionActionType.Add, Row(partition, row, value));

    private static async Task<TableTransactionFailedException> TransactionFailsAsync(int status, TableErrorCode? code, TableClient table, params TableTransactionAction[] actions) =>
        Assert.IsType<TableTransactionFailedException>(await FailsAsync(status, code, () => table.SubmitTransactionAsync(actions)));

    [Fact]
    public async Task A_transaction_does_every_kind_of_action()
    {
        var table = await CreateTableAsync();
        foreach (var row in new[] { "merge", "replace", "delete", "upsertMerge" })
        {
            await table.AddEntityAsync(new TableEntity("p", row) { ["Old"] = 1 });
        }

        var etag = (await table.GetEntityAsync<TableEntity>("p", "merge")).Value.ETag;
        var answers = (await table.SubmitTransactionAsync([
            Add("p", "add", 1),
            new(TableTransactionActionType.UpdateMerge, Row("p", "merge", 2), etag),
            new(TableTransactionActionType.UpdateReplace, Row("p", "replace", 3), ETag.All),
            new(TableTransactionActionType.Delete, Row("p", "delete")),
            new(TableTransactionActionType.UpsertMerge, Row("p", "upsertMerge", 4)),
            new(TableTransactionActionType.UpsertReplace, Row("p", "upsertReplace", 5)),
        ])).Value;
        Assert.Equal([204, 204, 204, 204, 204, 204], answers.Select(answer => answer.Status));
        Assert.Equal(["add", "merge", "replace", "upsertMerge", "upsertReplace"], await RowKeysAsync(table, "PartitionKey eq 'p'"));
        var merged = (await table.GetEntityAsync<TableEntity>("p", "merge")).Value;
        Assert.Equal((1, 2), (merged.GetInt32("Old"), merged.GetInt32("Value")));
        Assert.Equal(answers[1].Headers.ETag, merged.ETag);
        Assert.Null((await table.GetEntityAsync<TableEntity>("p", "replace")).Value.GetInt32("Old"));
    }

    [Fact]
    public async Task A_transaction_that_meets_a_duplicate_changes_nothing_and_names_the_action()
    {
        var table = await CreateTableAsync();
        await table.AddEntityAsync(Row("p", "b", 1));
        var failure = await TransactionFailsAsync(409, TableErrorCode.EntityAlreadyExists, table, Add("p", "a"), new(TableTransactionActionType.UpsertReplace, Row("p", "z")), Add("p", "b", 2), Add("p", "c"));
        Assert.Equal(2, failure.FailedTransactionActionIndex);
        Assert.Equal(["b"], await RowKeysAsync(table, null));
    }

    [Fact]
    public async Task A_transaction_with_a_stale_etag_changes_nothing_and_names_the_action()
    {
        var table = await CreateTableAsync();
        var stale = (await table.AddEntityAsync(Row("p", "head", 1))).Headers.ETag!.Value;
        await table.UpdateEntityAsync(Row("p", "head", 2), stale);
        var failure = await TransactionFailsAsync(412, TableErrorCode.UpdateConditionNotSatisfied, table, Add("p", "event"), new(TableTransactionActionType.UpdateReplace, Row("p", "head", 3), stale));
        Assert.Equal(1, failure.FailedTransactionActionIndex);
        Assert.Equal(["head"], await RowKeysAsync(table, null));
        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>("p", "head")).Value.GetInt32("Value"));
    }

    [Fact]
    public async Task A_transaction_that_updates_what_is_missing_changes_nothing()
    {
        var table = await CreateTableAsync();
        var failure = await TransactionFailsAsync(404, TableErrorCode.ResourceNotFound, table, Add("p", "a"), new(TableTransactionActionType.UpdateMerge, Row("p", "none"), ETag.All));
        Assert.Equal(1, failure.FailedTransactionActionIndex);
        Assert.Empty(await RowKeysAsync(table, null));
    }

    [Fact]
    public async Task A_hundred_actions_fit_and_a_hundred_and_one_do_not()
    {
        var table = await CreateTableAsync();
        await table.SubmitTransactionAsync([.. Enumerable.Range(0, 100).Select(index => Add("p", $"{index:d3}"))]);
        Assert.Equal(100, (await RowKeysAsync(table, null)).Count);
        await TransactionFailsAsync(400, TableErrorCode.InvalidInput, table, [.. Enumerable.Range(100, 101).Select(index => Add("p", $"{index:d3}"))]);
        Assert.Equal(100, (await RowKeysAsync(table, null)).Count);
    }

    [Fact]
    public async Task A_transaction_stays_in_one_partition_and_names_a_row_once()
    {
        var table = await CreateTableAsync();
        await TransactionFailsAsync(400, TableErrorCode.CommandsInBatchActOnDifferentPartitions, table, Add("p", "a"), Add("q", "b"));
        await TransactionFailsAsync(400, TableErrorCode.InvalidDuplicateRow, table, Add("p", "a"), Add("p", "a"));
        Assert.Empty(await RowKeysAsync(table, null));
    }

    [Fact]
    public async Task A_transaction_of_4_MiB_is_refused()
    {
        var table = await CreateTableAsync();
        var large = Enumerable.Range(0, 66).Select(index => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{index:d3}") { ["Binary"] = new byte[64 * 1024] }));
        await TransactionFailsAsync(413, code: null, table, [.. large]);
        Assert.Empty(await RowKeysAsync(table, null));
    }

    [Fact]
    public async Task An_empty_transaction_is_a_mistake_of_the_caller()
    {
        var table = await CreateTableAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));
    }
}
