using System.Text.Json.Nodes;
using ActivityProtocol;
using AdaptiveCards;
using Moq;
using TeamsJourney.App.Conversation;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;
using Person = TeamsJourney.App.Identity.Person;
using AppInside = TeamsJourney.App.Tests.Fixture.AppInside;

namespace TeamsJourney.App.Tests.Conversation.Channels;

/// <summary>A journey in a channel of Ann, who leads, and Bob; kept in a real store, with actions pressed as the host would.</summary>
internal sealed class ChannelsScene : IAsyncDisposable
{
    public static readonly DateTimeOffset At = Bookcase.At;
    public static readonly Person Ann = Someone("ann", "Ann de Vries"), Bob = Someone("bob", "Bob Jansen"), Stranger = Someone("eve", "Eve");
    public static readonly JourneyId Id = new("journey");

    public static readonly Place Place = new(
        new JourneyPlace("tenant", "19:team@thread.tacv2", "19:channel@thread.tacv2"), new Uri(AppInside.ServiceUrl), AppInside.Thread, AppInside.Bot, "19:team@thread.tacv2");

    private readonly AppInside _app;
    private int _causes;

    private ChannelsScene(AppInside app, FormStyle style) => (_app, Style) = (app, style);

    public FormStyle Style { get; }

    public JourneyDesk Desk => _app.Desk;

    public JourneyGate Gate => _app.Get<JourneyGate>();

    public ChannelJourneys ChannelJourneys => _app.Get<ChannelJourneys>();

    /// <summary>Without a journey yet.</summary>
    public static async Task<ChannelsScene> EmptyAsync(FormStyle style = FormStyle.Dialog)
    {
        var connector = new Mock<IConnectorClient>(MockBehavior.Strict);
        connector.Setup(client => client.GetPagedMembersAsync(Place.ServiceUrl, Place.RosterId, It.IsAny<CancellationToken>())).Returns(Members);
        return new ChannelsScene(await AppInside.StartAsync(connector.Object), style);
    }

    /// <summary>With a journey in a step, and touchpoints of Ann's.</summary>
    public static async Task<ChannelsScene> AtAsync(
        Step step, FormStyle style = FormStyle.Dialog, Language language = Language.English, params (string Id, string Phase, string Text)[] touchpoints)
    {
        var scene = await EmptyAsync(style);
        await scene.ChannelJourneys.ListAsync(Place.Journeys, Id, default);
        await scene.DoAsync(new SetUpCommand.CreateJourney(Ann.Member, At, Id, Place.Journeys, Bookcase.SetUp with
        {
            Offering = "Rondreis door de VS", TargetGroup = "Gezinnen met tieners, voor het eerst ver weg", Language = language,
        }));
        for (var from = Step.SetUp; from < step; from++)
        {
            await scene.DoAsync(new StepCommand.NextStep(Ann.Member, At, from, WithEmptyPhases: true));
            foreach (var (id, phase, text) in from is Step.SetUp ? touchpoints : [])
            {
                await scene.DoAsync(new TouchpointCommand.AddTouchpoint(Ann.Member, At, new TouchpointId(id), new PhaseId(phase), text));
            }
        }

        return scene;
    }

    public async Task<Journey> ReadAsync() => (await Desk.FindAsync(Id, default))!;

    public Task DoAsync(Command command) => _app.DoAsync(Id, command);

    /// <summary>Sends a form in.</summary>
    public Task<Reply> SendAsync(ICardAction action, JsonObject data, Person? by = null) => action.HandleAsync(Click(data, isOpening: false, by), default);

    /// <summary>Opens a form.</summary>
    public Task<Reply> OpenAsync(ICardAction action, JsonObject? data = null, Person? by = null) => action.HandleAsync(Click(data ?? [], isOpening: true, by), default);

    public Click Click(JsonObject data, bool isOpening, Person? by = null)
    {
        var sent = data.DeepClone().AsObject();
        sent[Buttons.JourneyField] = Id.Value;
        return new Click
        {
            Person = by ?? Ann, Place = Place, At = At, Cause = $"click {_causes++}", Verb = "", IsOpening = isOpening, Inputs = Inputs.Of(sent),
            Buttons = new Buttons(Style, IsInForm: true), CardId = "",
        };
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Person Someone(string id, string name) => new(new Member(new MemberId(id), name), $"29:{id}", Languages.CultureOf("en"));

    private static async IAsyncEnumerable<TeamsChannelAccount> Members()
    {
        await Task.CompletedTask;
        foreach (var person in new[] { Ann, Bob })
        {
            yield return new TeamsChannelAccount { Id = person.ChannelUserId, AadObjectId = person.Member.Id.Value, Name = person.Member.Name };
        }
    }
}

/// <summary>What replies show.</summary>
internal static class Replies
{
    public static Form Form(this Reply reply) => Assert.IsType<Reply.Show>(reply).Form;

    public static AdaptiveCard Card(this Form form) => form.ToCard(withTitle: true, back: null);

    /// <summary>The data of the button with this title, as it would be sent.</summary>
    public static JsonObject DataOf(this Form form, string title) =>
        Find(JsonNode.Parse(form.Card().ToJson())!).First(action => action["title"]?.GetValue<string>() == title)["data"]!.AsObject();

    private static IEnumerable<JsonNode> Find(JsonNode node) => node switch
    {
        JsonArray list => list.OfType<JsonNode>().SelectMany(Find),
        JsonObject one => (one.ContainsKey("data") ? [one] : Enumerable.Empty<JsonNode>()).Concat(one.Select(pair => pair.Value).OfType<JsonNode>().SelectMany(Find)),
        _ => [],
    };
}
