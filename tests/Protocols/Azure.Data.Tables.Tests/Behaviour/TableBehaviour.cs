using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Tests.Behaviour;

/// <summary>How a table behaves, whatever stores it. Each test gets a table of its own.</summary>
public abstract partial class TableBehaviour
{
    protected abstract TableClient NewTable();

    private async Task<TableClient> CreateTableAsync()
    {
        var table = NewTable();
        await table.CreateIfNotExistsAsync();
        return table;
    }

    private static async Task<RequestFailedException> FailsAsync(int status, TableErrorCode? code, Func<Task> act)
    {
        var failure = await Assert.ThrowsAnyAsync<RequestFailedException>(act);
        Assert.Equal(status, failure.Status);
        if (code is { } expected)
        {
            Assert.Equal(expected.ToString(), failure.ErrorCode);
        }

        return failure;
    }

    private static TableEntity Row(string partition, string row, int value = 0) => new(partition, row) { ["Value"] = value };

    private static async Task<List<string>> RowKeysAsync(TableClient table, string? filter, int? maxPerPage = null)
    {
        var keys = new List<string>();
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, maxPerPage))
        {
            keys.Add(entity.RowKey);
        }

        return keys;
    }

    [Fact]
    public async Task An_inserted_entity_is_read_back_with_its_keys_timestamp_and_etag()
    {
        var table = await CreateTableAsync();
        var answer = await table.AddEntityAsync(Row("p", "r", 7));
        var entity = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal(("p", "r", 7), (entity.PartitionKey, entity.RowKey, entity.GetInt32("Value")));
        Assert.Equal(answer.Headers.ETag, entity.ETag);
        Assert.True(entity.Timestamp > new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Creating_a_table_again_keeps_what_is_in_it()
    {
        var table = await CreateTableAsync();
        await table.AddEntityAsync(Row("p", "r"));
        Assert.Equal(table.Name, (await table.CreateIfNotExistsAsync()).Value.Name);
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task A_table_that_was_not_created_is_not_found()
    {
        var table = NewTable();
        await FailsAsync(404, TableErrorCode.TableNotFound, () => table.AddEntityAsync(Row("p", "r")));
    }

    [Fact]
    public async Task A_missing_entity_is_not_found()
    {
        var table = await CreateTableAsync();
        await FailsAsync(404, TableErrorCode.ResourceNotFound, () => table.GetEntityAsync<TableEntity>("p", "none"));
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "none")).HasValue);
        await FailsAsync(404, TableErrorCode.ResourceNotFound, () => table.UpdateEntityAsync(Row("p", "none"), ETag.All));
    }

    [Fact]
    public async Task Deleting_what_is_not_there_answers_404_and_is_no_failure()
    {
        var table = await CreateTableAsync();
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "none")).Status);
    }

    [Fact]
    public async Task A_deleted_entity_is_gone()
    {
        var table = await CreateTableAsync();
        await table.AddEntityAsync(Row("p", "r"));
        Assert.Equal(204, (await table.DeleteEntityAsync("p", "r")).Status);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task A_second_insert_with_the_same_keys_is_refused_and_changes_nothing()
    {
        var table = await CreateTableAsync();
        await table.AddEntityAsync(Row("p", "r", 1));
        await FailsAsync(409, TableErrorCode.EntityAlreadyExists, () => table.AddEntityAsync(Row("p", "r", 2)));
        Assert.Equal(1, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("Value"));
    }

    [Fact]
    public async Task A_merge_keeps_other_properties_and_a_replacement_drops_them()
    {
        var table = await CreateTableAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 });
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2, ["C"] = 2 }, TableUpdateMode.Merge);
        var merged = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((1, 2, 2), (merged.GetInt32("A"), merged.GetInt32("B"), merged.GetInt32("C")));
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["C"] = 3 }, merged.ETag, TableUpdateMode.Replace);
        var replaced = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((null, null, 3), (replaced.GetInt32("A"), replaced.GetInt32("B"), replaced.GetInt32("C")));
    }

    [Fact]
    public async Task Every_write_changes_the_etag_and_a_stale_one_is_refused()
    {
        var table = await CreateTableAsync();
        var first = (await table.AddEntityAsync(Row("p", "r", 1))).Headers.ETag!.Value;
        var second = (await table.UpdateEntityAsync(Row("p", "r", 2), first)).Headers.ETag!.Value;
        Assert.NotEqual(first, second);
        await FailsAsync(412, TableErrorCode.UpdateConditionNotSatisfied, () => table.UpdateEntityAsync(Row("p", "r", 3), first));
        await FailsAsync(412, TableErrorCode.UpdateConditionNotSatisfied, () => table.DeleteEntityAsync("p", "r", first));
        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("Value"));
        await table.DeleteEntityAsync("p", "r", second);
    }

    [Fact]
    public async Task An_update_without_an_etag_is_a_mistake_of_the_caller()
    {
        var table = await CreateTableAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(Row("p", "r"), default));
    }

    [Fact]
    public async Task Concurrent_increments_that_retry_on_412_end_in_the_exact_sum()
    {
        var table = await CreateTableAsync();
        await table.AddEntityAsync(Row("p", "sum"));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < 5;)
            {
                var entity = (await table.GetEntityAsync<TableEntity>("p", "sum")).Value;
                entity["Value"] = entity.GetInt32("Value") + 1;
                try
                {
                    await table.UpdateEntityAsync(entity, entity.ETag, TableUpdateMode.Replace);
                    done++;
                }
                catch (RequestFailedException conflict) when (conflict.Status == 412)
                {
                    // Another was first: read again.
                }
            }
        })));
        Assert.Equal(40, (await table.GetEntityAsync<TableEntity>("p", "sum")).Value.GetInt32("Value"));
    }
}
