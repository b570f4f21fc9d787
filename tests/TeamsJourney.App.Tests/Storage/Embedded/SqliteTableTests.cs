using System.Diagnostics.CodeAnalysis;
using Azure;
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

    public static TheoryData<string, TableEntity> EntitiesThatTheServiceRefuses => new()
    {
        { "KeyValueTooLarge", new TableEntity("p", new string('k', 1025)) },
        { "OutOfRangeInput", new TableEntity("p", "half a \ud83e character") },
        { "PropertiesNeedValue", new TableEntity { PartitionKey = "p" } },
        { "PropertyNameInvalid", new TableEntity("p", "r") { ["with space"] = 1 } },
        { "PropertyNameTooLong", new TableEntity("p", "r") { [new string('n', 256)] = 1 } },
        { "TooManyProperties", new TableEntity(Enumerable.Range(0, 253).ToDictionary(index => $"P{index}", index => (object?)index)) { PartitionKey = "p", RowKey = "r" } },
        { "OutOfRangeInput", new TableEntity("p", "r") { ["Time"] = new DateTimeOffset(1600, 12, 31, 0, 0, 0, TimeSpan.Zero) } },
    };

    [Theory]
    [MemberData(nameof(EntitiesThatTheServiceRefuses), DisableDiscoveryEnumeration = true)]
    public async Task What_the_service_would_refuse_is_refused_here_too(string code, TableEntity entity)
    {
        var table = NewTable();
        await table.CreateIfNotExistsAsync();
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(entity));
        Assert.Equal((400, code), (failure.Status, failure.ErrorCode));
        var inTransaction = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync([
            new(TableTransactionActionType.Add, new TableEntity("p", "good")),
            new(TableTransactionActionType.UpsertReplace, entity),
        ]));
        Assert.Equal((400, code, 1), (inTransaction.Status, inTransaction.ErrorCode, inTransaction.FailedTransactionActionIndex));
        Assert.Empty(await table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task A_merge_that_would_grow_beyond_1_MiB_is_refused_and_changes_nothing()
    {
        static TableEntity Half(string name) => new(Enumerable.Range(0, 9).ToDictionary(index => $"{name}{index}", _ => (object?)new byte[64 * 1024])) { PartitionKey = "p", RowKey = "r" };
        var table = NewTable();
        await table.CreateIfNotExistsAsync();
        await table.AddEntityAsync(Half("First"));
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpsertEntityAsync(Half("Second")));
        Assert.Equal((400, "EntityTooLarge"), (failure.Status, failure.ErrorCode));
        Assert.Null((await table.GetEntityAsync<TableEntity>("p", "r")).Value["Second0"]);
    }

    [Fact]
    public async Task Pages_of_large_entities_end_early_and_miss_nothing()
    {
        var table = NewTable();
        await table.CreateIfNotExistsAsync();
        var large = Enumerable.Range(0, 12).ToDictionary(index => $"B{index}", _ => (object?)new byte[64 * 1024]);
        for (var row = 0; row < 12; row++)
        {
            await table.AddEntityAsync(new TableEntity(large) { PartitionKey = "p", RowKey = $"{row:d2}" });
        }

        var pages = await table.QueryAsync<TableEntity>().AsPages().ToListAsync();
        Assert.All(pages, page => Assert.InRange(page.Values.Count, 1, 7));
        Assert.Equal(Enumerable.Range(0, 12).Select(row => $"{row:d2}"), pages.SelectMany(page => page.Values).Select(entity => entity.RowKey));
    }
}
