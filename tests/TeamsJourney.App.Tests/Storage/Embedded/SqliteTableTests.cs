using System.Diagnostics.CodeAnalysis;
using Azure.Data.Tables;
using Azure.Data.Tables.Tests.Behaviour;
using TeamsJourney.App.Storage.Embedded;

namespace TeamsJourney.App.Tests.Storage.Embedded;

/// <summary>The embedded store behaves as a table does.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes through IAsyncLifetime.")]
public sealed class SqliteTableTests : TableBehaviour, IAsyncLifetime
{
    private TemporaryFolder _folder = null!;
    private SqliteTables _tables = null!;

    public Task InitializeAsync()
    {
        _folder = new TemporaryFolder();
        _tables = SqliteTables.Open(_folder.File("tables.db"));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _tables.DisposeAsync();
        _folder.Dispose();
    }

    protected override TableClient NewTable() => _tables.GetTableClient($"t{Guid.NewGuid():n}");

    [Theory]
    [InlineData("Value eq 'x'")]
    [InlineData("PartitionKey ne 'p'")]
    [InlineData("PartitionKey eq 'p' or RowKey eq 'r'")]
    [InlineData("not (PartitionKey eq 'p')")]
    [InlineData("PartitionKey eq 'p")]
    [InlineData("PartitionKey eq 'p'RowKey eq 'r'")]
    [InlineData("PartitionKey eq p")]
    [InlineData("PartitionKey")]
    public void A_filter_that_the_file_cannot_answer_by_key_is_not_supported(string filter) =>
        Assert.Throws<NotSupportedException>(() => NewTable().QueryAsync<TableEntity>(filter));

    [Theory]
    [InlineData("ab")]
    [InlineData("1table")]
    [InlineData("with-hyphen")]
    [InlineData("line\n")]
    public void A_table_name_that_the_service_would_refuse_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => _tables.GetTableClient(name));

    [Fact]
    public async Task An_etag_does_not_come_back_when_an_entity_is_deleted_and_inserted_again()
    {
        var table = NewTable();
        await table.CreateIfNotExistsAsync();
        var seen = new HashSet<string>();
        for (var round = 0; round < 100; round++)
        {
            var answer = await table.AddEntityAsync(new TableEntity("p", "r"));
            Assert.True(seen.Add(answer.Headers.ETag!.Value.ToString()));
            await table.DeleteEntityAsync("p", "r");
        }
    }

    [Fact]
    public async Task Tables_of_one_file_do_not_see_each_other_and_names_ignore_case()
    {
        var (first, second) = (_tables.GetTableClient("First"), _tables.GetTableClient("Second"));
        await first.CreateIfNotExistsAsync();
        await second.CreateIfNotExistsAsync();
        await first.AddEntityAsync(new TableEntity("p", "r"));
        Assert.False((await second.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
        Assert.True((await _tables.GetTableClient("FIRST").GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task An_entity_may_be_changed_by_its_owner_while_its_write_waits()
    {
        var table = NewTable();
        await table.CreateIfNotExistsAsync();
        var entity = new TableEntity("p", "r") { ["Value"] = 1 };
        var write = table.AddEntityAsync(entity);
        entity["Value"] = 2;
        await write;
        Assert.Equal(1, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("Value"));
    }
}
