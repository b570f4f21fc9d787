using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Turns;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.Core.Journeys;
using AppInside = TeamsJourney.App.Tests.Fixture.AppInside;

namespace TeamsJourney.App.Tests.Conversation.Experiences;

/// <summary>A channel with a workshop in it: clicks go in as Teams sends them, and all that comes out is kept. Only the wire is replaced.</summary>
internal sealed class TeamChannel : IAsyncDisposable
{
    private readonly RecordingConnector _connector;
    private readonly AppInside _app;
    private readonly List<string> _answers = [];
    private int _turns;

    private TeamChannel(AppInside app, RecordingConnector connector) => (_app, _connector) = (app, connector);

    public JourneyDesk Desk => _app.Desk;

    public IReadOnlyCollection<string> Verbs => _app.Get<CardActions>().Verbs;

    /// <summary>Messages in the channel, in order.</summary>
    public IReadOnlyList<string> Sent => _connector.Sent;

    /// <summary>Everything that anybody got to see: answers to clicks, and messages.</summary>
    public IEnumerable<string> Outgoing => _answers.Concat(_connector.Sent);

    public static async Task<TeamChannel> WithAsync(Workshop workshop)
    {
        var connector = new RecordingConnector();
        var channel = new TeamChannel(await AppInside.StartAsync(connector, new WorkshopTime()), connector);
        await channel._app.DoAsync(Workshop.Id, workshop.Commands);
        return channel;
    }

    /// <summary>Someone opens a form from a card.</summary>
    public Task<string> OpenAsync(Member who, string verb, params (string Name, string Value)[] fields) => ClickAsync(who, "task/fetch", verb, "open", fields);

    /// <summary>Someone sends a form in.</summary>
    public Task<string> SendAsync(Member who, string verb, params (string Name, string Value)[] fields) => ClickAsync(who, "task/submit", verb, "save", fields);

    /// <summary>Someone types in the channel.</summary>
    public Task TypeAsync(Member who, string text) => TakeAsync(who, ActivityTypes.Message, null, text, null);

    /// <summary>Carries out what waits to be done outside, once, whether or not it was done before.</summary>
    public async Task CarryOutEffectsAsync(Func<string, bool>? which = null, bool complete = true)
    {
        var snapshot = await Desk.ReadAsync(Workshop.Id, CancellationToken.None);
        foreach (var intent in snapshot.Intents.Values.Where(intent => which?.Invoke(intent.Key) ?? true).OrderBy(intent => intent.Key, StringComparer.Ordinal))
        {
            if (_app.Get<IEnumerable<IEffect>>().FirstOrDefault(effect => effect.IsFor(intent.Key)) is { } effect)
            {
                await effect.CarryOutAsync(Workshop.Id, await Desk.ReadAsync(Workshop.Id, CancellationToken.None), intent, CancellationToken.None);
            }
        }

        if (complete)
        {
            await Desk.CompleteIntentsAsync(Workshop.Id, [.. snapshot.Intents.Keys], null, CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>A click as it comes in.</summary>
    public Task<string> ClickAsync(Member who, string name, string verb, string what, IEnumerable<(string Name, string Value)> fields)
    {
        var data = new JsonObject { ["verb"] = verb, ["do"] = what, ["journey"] = Workshop.Id.Value };
        foreach (var (field, value) in fields)
        {
            data[field] = value;
        }

        JsonObject sent = name == "adaptiveCard/action"
            ? new() { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" }
            : new() { ["data"] = data };
        return TakeAsync(who, ActivityTypes.Invoke, name, null, sent);
    }

    private async Task<string> TakeAsync(Member who, string type, string? name, string? text, JsonObject? value)
    {
        var activity = new Activity
        {
            Type = type,
            Name = name,
            Id = $"a{++_turns}",
            Text = text,
            Locale = "nl-NL",
            ChannelId = "msteams",
            ServiceUrl = AppInside.ServiceUrl,
            From = new ChannelAccount { Id = $"29:{who.Id.Value}", AadObjectId = who.Id.Value, Name = who.Name },
            Recipient = new ChannelAccount { Id = AppInside.Bot },
            Conversation = new ConversationAccount { Id = AppInside.Thread, ConversationType = ConversationTypes.Channel, TenantId = "tenant" },
            ChannelData = JsonSerializer.SerializeToElement(new JsonObject
            {
                ["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" },
                ["channel"] = new JsonObject { ["id"] = "19:channel@thread.tacv2" },
                ["tenant"] = new JsonObject { ["id"] = "tenant" },
            }),
            Value = value is null ? null : JsonSerializer.SerializeToElement(value),
        };
        var answer = await _app.Get<TurnRouter>().HandleAsync(activity, CancellationToken.None);
        var body = answer.Body?.GetRawText() ?? "";
        _answers.Add(body);
        return body;
    }

    // Every look at the clock is some seconds later, so that the pace of Teams never makes a test wait.
    private sealed class WorkshopTime : TimeProvider
    {
        private long _ticks = Workshop.At.UtcTicks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

        public override long GetTimestamp() => Interlocked.Add(ref _ticks, TimeSpan.TicksPerSecond);
    }
}
