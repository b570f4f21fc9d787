using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Storage.Embedded;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>The app on a store that outlives it: when its process dies, another one starts there.</summary>
internal sealed class CutApp : IAsyncDisposable
{
    /// <summary>How often something is tried at most for which nothing was cut.</summary>
    public const int MostTries = 12;

    private readonly TemporaryFolder _folder = new();
    private readonly Cutter _cutter;
    private readonly CutWires _wires;
    private readonly SqliteTables _tables;
    private readonly Dictionary<string, string?> _settings;

    private CutApp(Cutter cutter, CutWires wires, JumpingClock clock, Dictionary<string, string?>? settings)
    {
        (_cutter, _wires, Clock) = (cutter, wires, clock);
        _settings = new(settings ?? []) { ["Graph:BaseUrl"] = wires.Planner.Graph.ToString(), ["App:PublicUrl"] = "https://journeys.contoso.example" };
        StoragePath = _folder.File("journeys.db");
        _tables = SqliteTables.Open(StoragePath, clock);
    }

    /// <summary>The process that lives now.</summary>
    public AppFixture Now { get; private set; } = null!;

    public JumpingClock Clock { get; }

    public string StoragePath { get; }

    /// <summary>What is stored, on a wire that nothing cuts.</summary>
    public TableClient Table => _tables.GetTableClient(Rows.TableName);

    public static async Task<CutApp> StartAsync(Cutter cutter, CutWires wires, JumpingClock clock, Dictionary<string, string?>? settings)
    {
        var app = new CutApp(cutter, wires, clock, settings);
        try
        {
            await app.StartProcessAsync();
        }
        catch (Exception) when (cutter.Hit.Count > 0)
        {
            // What keeps the service from starting is tried again by its host.
            await app.ReviveAsync();
        }

        return app;
    }

    /// <summary>Does something until it comes to anything, however often a call is cut in the middle or the process dies.</summary>
    /// <param name="act">What; nothing for an answer that makes people, or Teams, try again.</param>
    /// <param name="what">Its name.</param>
    public async Task<T> TryAsync<T>(Func<AppFixture, Task<T?>> act, string what)
        where T : class
    {
        for (var (tries, hits) = (0, 0); tries < MostTries; tries += _cutter.Hit.Count == hits ? 1 : 0)
        {
            if (_cutter.IsDead)
            {
                await ReviveAsync();
            }

            hits = _cutter.Hit.Count;
            try
            {
                if (await act(Now) is { } answer && !_cutter.IsDead)
                {
                    return answer;
                }
            }
            catch (Exception failure) when (failure is HttpRequestException || _cutter.Hit.Count > hits || _cutter.IsDead)
            {
                // Cut, or the process died and the connection with it.
            }
        }

        throw new TimeoutException($"This never came to anything: {what}. {string.Join('\n', Now.LogLines.TakeLast(5))}");
    }

    /// <summary>Starts another process.</summary>
    public async Task ReviveAsync()
    {
        for (var tries = 0; ; tries++)
        {
            if (Now is not null)
            {
                await Now.DisposeAsync();
            }

            _cutter.Revive();
            try
            {
                await StartProcessAsync();
                return;
            }
            catch (Exception) when (tries < MostTries)
            {
                // Cut while starting: its host tries again.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Now.DisposeAsync();
        await _tables.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartProcessAsync() => Now = await AppFixture.StartAsync(
        settings: _settings, connector: _wires.Connector, time: Clock, replace: services => services.AddSingleton<TableClient>(new CutTable(Table, _cutter)));
}
