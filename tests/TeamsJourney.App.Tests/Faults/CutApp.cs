using Azure.Data.Tables;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>The app on a store that outlives it: when its process dies, another one starts there.</summary>
internal sealed class CutApp : IAsyncDisposable
{
    /// <summary>How often something is tried at most for which nothing was cut.</summary>
    public const int MostTries = 12;

    private readonly Cutter _cutter;
    private readonly CutWires _wires;
    private readonly CutHome _home;
    private readonly Dictionary<string, string?> _settings;

    private CutApp(Cutter cutter, CutWires wires, CutHome home, JumpingClock clock, Dictionary<string, string?>? settings)
    {
        (_cutter, _wires, _home, Clock) = (cutter, wires, home, clock);
        _settings = new(settings ?? []) { ["Graph:BaseUrl"] = wires.Planner.Graph.ToString(), ["App:PublicUrl"] = "https://journeys.contoso.example" };
    }

    /// <summary>The process that lives now.</summary>
    public AppFixture Now { get; private set; } = null!;

    public JumpingClock Clock { get; }

    /// <inheritdoc cref="CutHome.StoragePath"/>
    public string StoragePath => _home.StoragePath;

    /// <inheritdoc cref="CutHome.Table"/>
    public TableClient Table => _home.Table;

    public static async Task<CutApp> StartAsync(Cutter cutter, CutWires wires, CutHome home, JumpingClock clock, Dictionary<string, string?>? settings)
    {
        var app = new CutApp(cutter, wires, home, clock, settings);
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
        await _home.DisposeAsync();
    }

    private async Task StartProcessAsync() => Now = await _home.StartAsync(_wires.Connector, _settings, Clock);
}
