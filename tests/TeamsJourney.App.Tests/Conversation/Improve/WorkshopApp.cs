using System.Globalization;
using System.Text.Json.Nodes;
using ActivityProtocol;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using TeamsJourney.App.Conversation;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Planner;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Conversation.Improve;

/// <summary>The app's conversation with a real store, in which people click; Teams itself is a stand-in with a roster of 153.</summary>
internal sealed class WorkshopApp : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;
    private int _clicks;

    private WorkshopApp()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:Path", _folder.File("journeys.db")), new("App:PublicUrl", "https://journeys.example/")])
            .Build();
        var settings = AppSettings.Read(configuration, isDevelopment: true);
        Connector.Setup(connector => connector.GetPagedMembersAsync(It.IsAny<Uri>(), It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns(Roster);
        Connector.Setup(connector => connector.SendToConversationAsync(It.IsAny<Uri>(), It.IsAny<string>(), It.IsAny<Activity>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ResourceResponse("message"));
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(settings)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(Mock.Of<IHostEnvironment>(environment => environment.EnvironmentName == "Production"))
            .AddStorage(settings)
            .AddSingleton(Connector.Object)
            .AddSingleton<Rosters>()
            .AddSingleton<JourneyGate>()
            .AddConversation()
            .AddPlanner(settings)
            .BuildServiceProvider();
    }

    public Mock<IConnectorClient> Connector { get; } = new();

    public FormStyle Style { get; set; } = FormStyle.Dialog;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public JourneyDesk Desk => Get<JourneyDesk>();

    /// <summary>The journey as it is now.</summary>
    public async Task<Journey> JourneyAsync() => (await Desk.FindAsync(Workshop.Id, CancellationToken.None))!;

    /// <summary>The app, with a journey that went through these commands.</summary>
    public static async Task<WorkshopApp> AfterAsync(IEnumerable<Command> commands)
    {
        var app = new WorkshopApp();
        await app.Get<TableClient>().CreateIfNotExistsAsync();
        foreach (var (index, command) in commands.Index())
        {
            var submission = new Submission(command, $"past-{index}") { Conversation = new JourneyConversation("https://smba.example/", "19:channel@thread.tacv2;messageid=1", "28:bot") };
            Assert.IsType<Outcome.Accepted>(await app.Desk.SubmitAsync(Workshop.Id, submission, CancellationToken.None));
        }

        // In Teams every card is drawn with the roster read.
        await app.Get<Rosters>().ReadAsync(new Uri("https://smba.example/"), Workshop.Place.TeamId, CancellationToken.None);
        return app;
    }

    /// <summary>Someone opens a form.</summary>
    public Task<Reply> OpenAsync(Member by, string verb, params (string Name, string Value)[] data) => ClickAsync(by, verb, isOpening: true, data);

    /// <summary>Someone sends a form in.</summary>
    public Task<Reply> SendAsync(Member by, string verb, params (string Name, string Value)[] data) => ClickAsync(by, verb, isOpening: false, data);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    private Task<Reply> ClickAsync(Member by, string verb, bool isOpening, (string Name, string Value)[] data)
    {
        var click = new Click
        {
            Person = new Person(by, $"29:{by.Name}", CultureInfo.CurrentUICulture),
            Place = new Place(Workshop.Place, new Uri("https://smba.example/"), "19:channel@thread.tacv2;messageid=1", "28:bot", Workshop.Place.TeamId),
            At = Workshop.At,
            Cause = $"click-{_clicks++}",
            Verb = verb,
            IsOpening = isOpening,
            Inputs = Inputs.Of(new JsonObject([.. data.Select(pair => KeyValuePair.Create(pair.Name, (JsonNode?)pair.Value)), KeyValuePair.Create(Buttons.JourneyField, (JsonNode?)Workshop.Id.Value)])),
            Buttons = new Buttons(Style, IsInForm: true),
            CardId = "",
        };
        return Get<CardActions>().Find(verb, _services)!.HandleAsync(click, CancellationToken.None);
    }

    private static async IAsyncEnumerable<TeamsChannelAccount> Roster()
    {
        await Task.CompletedTask;
        var others = Enumerable.Range(0, 150).Select(index => new Member(new MemberId($"00000000-0000-0000-0000-1{index:D11}"), $"Zoë van den Berg-Hoogeveen {index}"));
        foreach (var member in (Member[])[Workshop.Ann, Workshop.Bob, Workshop.Cleo, .. others])
        {
            yield return new TeamsChannelAccount { Id = $"29:{member.Name}", Name = member.Name, AadObjectId = member.Id.Value };
        }
    }
}
