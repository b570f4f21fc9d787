using Azure.Data.Tables;
using Counterparts;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>In a process of its own, which dies by SIGKILL, with its journeys in a file.</summary>
internal class KilledHome(Cutter cutter) : CutHome
{
    // Longer than a process lives, by its own clock: what it left must not lie in the future of the next.
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public override TableClient Table => new TableBeside(StoragePath);

    public override Task<AppFixture> StartAsync(FakeConnector connector, Dictionary<string, string?> settings, JumpingClock clock)
    {
        clock.Advance(Life);
        return AppFixture.StartAsync(
            settings: new(settings) { ["Storage:Path"] = StoragePath }, connector: connector, time: clock, isProcess: true, started: process => cutter.Kill = process.Kill);
    }
}

/// <summary>The same, with its journeys in a table service, on the other side of a wire where its calls are counted and cut.</summary>
internal sealed class KilledHomeOnTables : KilledHome
{
    private readonly CutTableService _wire;

    private KilledHomeOnTables(Cutter cutter, CutTableService wire, TableClient table)
        : base(cutter) => (_wire, Table) = (wire, table);

    public override TableClient Table { get; }

    /// <summary>An empty one.</summary>
    public static async Task<KilledHomeOnTables> StartAsync(Cutter cutter, Azurite azurite)
    {
        var table = new TableClient(azurite.ConnectionString, Rows.TableName);
        await table.CreateIfNotExistsAsync();
        await foreach (var row in table.QueryAsync<TableEntity>())
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, Azure.ETag.All);
        }

        return new KilledHomeOnTables(cutter, await CutTableService.StartAsync(cutter, azurite), table);
    }

    public override Task<AppFixture> StartAsync(FakeConnector connector, Dictionary<string, string?> settings, JumpingClock clock) =>
        base.StartAsync(connector, new(settings) { ["Storage:ConnectionString"] = _wire.ConnectionString }, clock);

    public override async ValueTask DisposeAsync()
    {
        await _wire.DisposeAsync();
        await base.DisposeAsync();
    }
}
