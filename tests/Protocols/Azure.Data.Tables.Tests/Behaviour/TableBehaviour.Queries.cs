namespace Azure.Data.Tables.Tests.Behaviour;

/// <summary>Order, ranges and pages.</summary>
public abstract partial class TableBehaviour
{
    private async Task<TableClient> CreateLettersAsync()
    {
        var table = await CreateTableAsync();
        foreach (var partition in new[] { "p2", "p1", "P1" })
        {
            await table.SubmitTransactionAsync([.. new[] { "b", "a", "c", "B", "aa" }.Select(row => Add(partition, row))]);
        }

        return table;
    }

    [Fact]
    public async Task Entities_come_in_ordinal_order_of_partition_and_row()
    {
        var table = await CreateLettersAsync();
        Assert.Equal(["B", "a", "aa", "b", "c", "B", "a", "aa", "b", "c", "B", "a", "aa", "b", "c"], await RowKeysAsync(table, null));
        Assert.Equal(["B", "a", "aa", "b", "c"], await RowKeysAsync(table, "PartitionKey eq 'p1'"));
    }

    [Theory]
    [InlineData("PartitionKey eq 'p1' and RowKey ge 'a' and RowKey lt 'b'", "a aa")]
    [InlineData("PartitionKey eq 'p1' and RowKey gt 'a' and RowKey le 'b'", "aa b")]
    [InlineData("PartitionKey eq 'p1' and RowKey gt 'c'", "")]
    [InlineData("PartitionKey ge 'p1' and PartitionKey lt 'p2' and RowKey eq 'c'", "c")]
    [InlineData("PartitionKey gt 'P1' and RowKey eq 'c'", "c c")]
    [InlineData("PartitionKey le 'p1' and RowKey lt 'a'", "B B")]
    [InlineData("PartitionKey eq 'none'", "")]
    public async Task Ranges_of_keys_are_found(string filter, string rows)
    {
        var table = await CreateLettersAsync();
        Assert.Equal(rows, string.Join(' ', await RowKeysAsync(table, filter)));
        Assert.Equal(rows, string.Join(' ', await RowKeysAsync(table, filter, maxPerPage: 1)));
    }

    [Fact]
    public async Task More_than_a_thousand_rows_come_in_pages_complete_and_in_order()
    {
        var table = await CreateTableAsync();
        await Task.WhenAll(Enumerable.Range(0, 21).Select(batch =>
            table.SubmitTransactionAsync([.. Enumerable.Range(batch * 50, 50).Select(index => Add("p", $"e{index:d10}"))])));
        var pages = new List<int>();
        var rows = new List<string>();
        await foreach (var page in table.QueryAsync<TableEntity>("PartitionKey eq 'p'").AsPages())
        {
            pages.Add(page.Values.Count);
            rows.AddRange(page.Values.Select(entity => entity.RowKey));
        }

        Assert.Equal([1000, 50], pages);
        Assert.Equal(Enumerable.Range(0, 1050).Select(index => $"e{index:d10}"), rows);
    }

    [Fact]
    public async Task Reading_goes_on_from_a_continuation_token()
    {
        var table = await CreateLettersAsync();
        string? token = null;
        await foreach (var page in table.QueryAsync<TableEntity>().AsPages(pageSizeHint: 7))
        {
            token = page.ContinuationToken;
            break;
        }

        var rest = new List<string>();
        await foreach (var page in table.QueryAsync<TableEntity>().AsPages(token))
        {
            rest.AddRange(page.Values.Select(entity => entity.PartitionKey + entity.RowKey));
        }

        Assert.Equal(["p1aa", "p1b", "p1c", "p2B", "p2a", "p2aa", "p2b", "p2c"], rest);
    }
}
