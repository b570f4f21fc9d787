using System.Globalization;
using System.Text.Json.Nodes;
using ActivityProtocol;
using Moq;
using TeamsJourney.App.Conversation;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using AppInside = TeamsJourney.App.Tests.Fixture.AppInside;

namespace TeamsJourney.App.Tests.Conversation.Improve;

/// <summary>The app's conversation with a real store, in which people click; Teams itself is a stand-in with a roster of 153.</summary>
internal sealed class WorkshopApp : IAsyncDisposable
{
    private readonly AppInside _app;
    private int _clicks;

    private WorkshopApp(AppInside app, Mock<IConnectorClient> connector) => (_app, Connector) = (app, connector);

    public Mock<IConnectorClient> Connector { get; }

    public FormStyle Style { get; set; } = FormStyle.Dialog;

    public T Get<T>()
        where T : notnull => _app.Get<T>();

    public JourneyDesk Desk => _app.Desk;

    /// <summary>The journey as it is now.</summary>
    public async Task<Journey> JourneyAsync() => (await Desk.FindAsync(Workshop.Id, CancellationToken.None))!;

    /// <summary>The app, with a journey that went through these commands.</summary>
    public static async Task<WorkshopApp> AfterAsync(IEnumerable<Command> commands)
    {
        var connector = new Mock<IConnectorClient>();
        connector.Setup(client => client.GetPagedMembersAsync(It.IsAny<Uri>(), It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns(Roster);
        connector.Setup(client => client.SendToConversationAsync(It.IsAny<Uri>(), It.IsAny<string>(), It.IsAny<Activity>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ResourceResponse("message"));
        var app = new WorkshopApp(await AppInside.StartAsync(connector.Object), connector);
        await app._app.DoAsync(Workshop.Id, commands);

        // In Teams every card is drawn with the roster read.
        await app.Get<Rosters>().ReadAsync(new Uri(AppInside.ServiceUrl), Workshop.Place.TeamId, CancellationToken.None);
        return app;
    }

    /// <summary>Someone opens a form.</summary>
    public Task<Reply> OpenAsync(Member by, string verb, params (string Name, string Value)[] data) => ClickAsync(by, verb, isOpening: true, data);

    /// <summary>Someone sends a form in.</summary>
    public Task<Reply> SendAsync(Member by, string verb, params (string Name, string Value)[] data) => ClickAsync(by, verb, isOpening: false, data);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task<Reply> ClickAsync(Member by, string verb, bool isOpening, (string Name, string Value)[] data)
    {
        var click = new Click
        {
            Person = new Person(by, $"29:{by.Name}", CultureInfo.CurrentUICulture),
            Place = new Place(Workshop.Place, new Uri(AppInside.ServiceUrl), AppInside.Thread, AppInside.Bot, Workshop.Place.TeamId),
            At = Workshop.At,
            Cause = $"click-{_clicks++}",
            Verb = verb,
            IsOpening = isOpening,
            Inputs = Inputs.Of(new JsonObject([.. data.Select(pair => KeyValuePair.Create(pair.Name, (JsonNode?)pair.Value)), KeyValuePair.Create(Buttons.JourneyField, (JsonNode?)Workshop.Id.Value)])),
            Buttons = new Buttons(Style, IsInForm: true),
            CardId = "",
        };
        return Get<CardActions>().Find(verb, _app.Services)!.HandleAsync(click, CancellationToken.None);
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
