using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.Benchmarks;

/// <summary>The whole app with its own settings, its embedded store in a folder that goes afterwards.</summary>
internal sealed class MeasuredApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;
    private readonly Uri _connector;
    private int _begun;

    private MeasuredApp(WebApplication app, DirectoryInfo folder, Uri connector) => (_app, _folder, _connector) = (app, folder, connector);

    public Uri Url => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public static async Task<MeasuredApp> StartAsync(Sink sink)
    {
        var folder = Directory.CreateTempSubdirectory("teamsjourney-benchmark-");
        var app = AppHost.Build(
        [
            "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:Path", Path.Combine(folder.FullName, "journeys.db"),
            "--contentRoot", AppContext.BaseDirectory,
        ]);
        await app.StartAsync();
        return new(app, folder, sink.Url);
    }

    /// <summary>Begins journeys, each in a channel of its own, and takes them to the first step.</summary>
    public async Task<IReadOnlyList<string>> BeginJourneysAsync(int count)
    {
        var desk = _app.Services.GetRequiredService<JourneyDesk>();
        List<string> ids = [];
        for (var channel = 0; channel < count; channel++)
        {
            var id = new JourneyId($"benchmark-{++_begun}");
            var by = new Member(new MemberId("facilitator"), "Sanne");
            var at = TimeProvider.System.GetUtcNow();
            var setUp = new JourneySetUp
            {
                Offering = "Rondreis", Description = "", TargetGroup = "Gezin Bakker", Kind = JourneyKind.NewCustomer, Phases = PhaseSet.Customer,
                Language = Language.Dutch, Pace = Pace.Live, Naming = Naming.Named,
            };
            var create = new SetUpCommand.CreateJourney(by, at, id, new JourneyPlace("t", "19:team@thread.tacv2", $"19:c{channel}@thread.tacv2"), setUp);
            var conversation = new JourneyConversation(_connector.AbsoluteUri, $"19:c{channel}@thread.tacv2;messageid=1", "28:bot");
            await desk.SubmitAsync(id, new Submission(create, $"{id} 1") { Conversation = conversation }, CancellationToken.None);
            await desk.SubmitAsync(id, new Submission(new StepCommand.NextStep(by, at, Step.SetUp, false), $"{id} 2"), CancellationToken.None);
            ids.Add(id.Value);
        }

        return ids;
    }

    /// <summary>How many events these journeys have by now: proof that contributions were written.</summary>
    public async Task<long> CountEventsAsync(IReadOnlyList<string> journeys)
    {
        var desk = _app.Services.GetRequiredService<JourneyDesk>();
        var count = 0L;
        foreach (var id in journeys)
        {
            count += (await desk.ReadAsync(new JourneyId(id), CancellationToken.None)).Head.Version;
        }

        return count;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
