using ActivityProtocol;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Moq;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Planner;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>What the app has in memory, on a file that outlives it: dispose it and make another one, and that was a crash and a restart.</summary>
internal sealed class PublishingApp : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public PublishingApp(Uri graph, string file, FakeTimeProvider clock, IReadOnlyDictionary<string, string?>? settings = null, TableClient? table = null, Action<IServiceCollection, AppSettings>? replace = null)
    {
        Clock = clock;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>())
        {
            ["Graph:BaseUrl"] = settings?.GetValueOrDefault("Graph:BaseUrl") ?? graph.ToString(),
            ["App:PublicUrl"] = settings?.GetValueOrDefault("App:PublicUrl") ?? "https://journeys.contoso.example",
        }).Build();
        Connector = new Mock<IConnectorClient>();
        Connector.Setup(connector => connector.GetTeamDetailsAsync(It.IsAny<Uri>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((Uri _, string team, CancellationToken _) => new TeamDetails { Id = team, AadGroupId = GroupOfId(team) });
        var appSettings = AppSettings.Read(configuration, isDevelopment: true);
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log))
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(appSettings)
            .AddSingleton(Connector.Object)
            .AddSingleton(_ => SqliteTables.Open(file, clock))
            .AddSingleton(provider => table ?? provider.GetRequiredService<SqliteTables>().GetTableClient(Rows.TableName))
            .AddSingleton<JourneyStore>().AddSingleton<Leases>().AddSingleton<WatchList>().AddSingleton<JourneyChanges>().AddSingleton<JourneyDesk>()
            .AddPlanner(appSettings);
        replace?.Invoke(services, appSettings);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>How long everyone has waited in all.</summary>
    public TimeSpan Waited => Clock.GetUtcNow() - Clock.Start;

    /// <summary>What happens when someone has to wait.</summary>
    public Action? OnWait { get; set; }

    /// <summary>What it logged.</summary>
    public ErrorLog Log { get; } = new();

    public Mock<IConnectorClient> Connector { get; }

    public JourneyDesk Desk => _services.GetRequiredService<JourneyDesk>();

    public TableClient Table => _services.GetRequiredService<TableClient>();

    private PublishToPlanner Effect => _services.GetServices<IEffect>().OfType<PublishToPlanner>().Single();

    public static string GroupOf(string team) => GroupOfId(Workshop.Place(team).TeamId);

    private static string GroupOfId(string teamId) => new Guid(Convert.FromHexString(Rows.Digest(teamId))).ToString();

    /// <summary>Puts a workshop at step 4 into storage.</summary>
    public async Task BeginAsync(JourneyId id, IEnumerable<JourneyEvent> events, params IEnumerable<Improvement> improvements)
    {
        await _services.GetRequiredService<TableClient>().CreateIfNotExistsAsync();
        var conversation = new JourneyConversation("https://smba.example/emea/", "19:thread", "28:bot");
        await _services.GetRequiredService<JourneyStore>().AppendAsync(
            id, new JourneyHead(0, default, conversation), [.. events.Select((happened, index) => new StoredEvent(index + 1, $"given-{index}", happened))], [], [], default);
        foreach (var improvement in improvements)
        {
            await SaveAsync(id, improvement);
        }
    }

    public Task SaveAsync(JourneyId id, Improvement improvement) => AcceptAsync(id, new ImprovementCommand.SaveImprovement(Workshop.Ann, Workshop.At, improvement));

    public Task RequestAsync(JourneyId id) => AcceptAsync(id, new PublishingCommand.RequestPublishing(Workshop.Ann, Workshop.At));

    public async Task<PublishingReport> PublishAsync(JourneyId id)
    {
        await RequestAsync(id);
        return await ResumeAsync(id);
    }

    /// <summary>Carries out what waits, as the outbox does, with a clock that does not make anyone wait.</summary>
    public async Task<PublishingReport> ResumeAsync(JourneyId id, CancellationToken cancellationToken = default)
    {
        for (var go = 1; go < 200; go++)
        {
            var snapshot = await Desk.ReadAsync(id, cancellationToken);
            if (snapshot.Intents.Values.FirstOrDefault(intent => Effect.IsFor(intent.Key)) is not { } intent)
            {
                return snapshot.Journey!.Publication.LastReport!;
            }

            switch (await Effect.CarryOutAsync(id, snapshot, intent, cancellationToken))
            {
                case EffectResult.Later later:
                    Clock.Advance(later.After);
                    OnWait?.Invoke();
                    break;
                default:
                    await Desk.CompleteIntentsAsync(id, [intent.Key], null, cancellationToken);
                    break;
            }
        }

        throw new InvalidOperationException("Publishing does not come to an end.");
    }

    /// <summary>One go of the outbox.</summary>
    public async Task<EffectResult> GoAsync(JourneyId id)
    {
        var snapshot = await Desk.ReadAsync(id, default);
        return await Effect.CarryOutAsync(id, snapshot, snapshot.Intents.Values.Single(intent => Effect.IsFor(intent.Key)), default);
    }

    public async Task<Publication> PublicationAsync(JourneyId id) => (await Desk.FindAsync(id, default))!.Publication;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task AcceptAsync(JourneyId id, Command command) =>
        Assert.IsType<Outcome.Accepted>(await Desk.SubmitAsync(id, new Submission(command, Guid.NewGuid().ToString()), default));
}
