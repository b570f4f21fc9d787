using ActivityProtocol;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using TeamsJourney.App.Conversation;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Planner;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>
/// What the app is made of, without its web server and its outbox: with a store of its own, in which a journey can have any past, and where a test
/// says itself when something is carried out. Only Teams is replaced. What goes over the wire is tested with <see cref="AppFixture"/>.
/// </summary>
internal sealed class AppInside : IAsyncDisposable
{
    public const string ServiceUrl = "https://smba.example/";
    public const string Thread = "19:channel@thread.tacv2;messageid=1";
    public const string Bot = "28:bot";

    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;
    private int _commands;

    private AppInside(IConnectorClient connector, TimeProvider time)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:Path", _folder.File("journeys.db")), new("App:PublicUrl", "https://journeys.example/"), new("Privacy:Key", AppFixture.PrivacyKey)])
            .Build();
        var settings = AppSettings.Read(configuration, isDevelopment: true);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(settings)
            .AddSingleton(time)
            .AddSingleton(Mock.Of<IHostEnvironment>(environment => environment.EnvironmentName == Environments.Production))
            .AddStorage(settings)
            .AddIdentity(settings)
            .AddConversation()
            .AddPlanner(settings)
            .AddSingleton(connector)
            .BuildServiceProvider();
    }

    public JourneyDesk Desk => Get<JourneyDesk>();

    public IServiceProvider Services => _services;

    public static async Task<AppInside> StartAsync(IConnectorClient connector, TimeProvider? time = null)
    {
        var app = new AppInside(connector, time ?? TimeProvider.System);
        await app.Get<TableClient>().CreateIfNotExistsAsync();
        return app;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Lets a journey go through these commands, none of which may be refused.</summary>
    public async Task DoAsync(JourneyId journey, params IEnumerable<Command> commands)
    {
        foreach (var command in commands)
        {
            var submission = new Submission(command, $"past-{_commands++}") { Conversation = new JourneyConversation(ServiceUrl, Thread, Bot) };
            Assert.IsType<Outcome.Accepted>(await Desk.SubmitAsync(journey, submission, CancellationToken.None));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
