using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Storage.Embedded;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>Where an app lives whose calls are cut: its store, and how it is started there.</summary>
internal abstract class CutHome : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The file of the embedded store.</summary>
    public string StoragePath => _folder.File("journeys.db");

    /// <summary>What is stored, on a wire that nothing cuts.</summary>
    public abstract TableClient Table { get; }

    /// <summary>Starts the app, once more when the last one died.</summary>
    public abstract Task<AppFixture> StartAsync(FakeConnector connector, Dictionary<string, string?> settings, JumpingClock clock);

    public virtual ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>In this process: calls to storage can be cut too, and a death is that nothing has any effect any more.</summary>
internal sealed class CutInside : CutHome
{
    private readonly Cutter _cutter;
    private readonly SqliteTables _tables;

    public CutInside(Cutter cutter, JumpingClock clock)
    {
        _cutter = cutter;
        _tables = SqliteTables.Open(StoragePath, clock);
    }

    public override TableClient Table => _tables.GetTableClient(Rows.TableName);

    public override Task<AppFixture> StartAsync(FakeConnector connector, Dictionary<string, string?> settings, JumpingClock clock) => AppFixture.StartAsync(
        settings: settings, connector: connector, time: clock, replace: services => services.AddSingleton<TableClient>(new CutTable(Table, _cutter)));

    public override async ValueTask DisposeAsync()
    {
        await _tables.DisposeAsync();
        await base.DisposeAsync();
    }
}
