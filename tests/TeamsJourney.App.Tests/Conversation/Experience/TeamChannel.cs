using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using TeamsJourney.App.Conversation;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Turns;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Planner;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Conversation.Experiences;

/// <summary>A channel with a workshop in it: clicks go in as Teams sends them, and all that comes out is kept. Only the wire is replaced.</summary>
internal sealed class TeamChannel : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingConnector _connector = new();
    private readonly ServiceProvider _services;
    private readonly List<string> _answers = [];
    private int _turns;

    private TeamChannel()
    {
        var settings = AppSettings.Read(
            new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", _folder.File("journeys.db"))]).Build(), isDevelopment: true);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(settings)
            .AddSingleton<TimeProvider>(new WorkshopTime())
            .AddSingleton(Mock.Of<IHostEnvironment>(environment => environment.EnvironmentName == "Production"))
            .AddStorage(settings)
            .AddIdentity(settings)
            .AddConversation()
            .AddPlanner(settings)
            .AddSingleton<IConnectorClient>(_connector)
            .BuildServiceProvider();
    }

    public JourneyDesk Desk => _services.GetRequiredService<JourneyDesk>();

    public IReadOnlyCollection<string> Verbs => _services.GetRequiredService<CardActions>().Verbs;

    /// <summary>Messages in the channel, in order.</summary>
    public IReadOnlyList<string> Sent => _connector.Sent;

    /// <summary>Everything that anybody got to see: answers to clicks, and messages.</summary>
    public IEnumerable<string> Outgoing => _answers.Concat(_connector.Sent);

    public static async Task<TeamChannel> WithAsync(Workshop workshop)
    {
        var channel = new TeamChannel();
        await channel._services.GetRequiredService<TableClient>().CreateIfNotExistsAsync();
        foreach (var (command, index) in workshop.Commands.Select((command, index) => (command, index)))
        {
            var outcome = await channel.Desk.SubmitAsync(
                Workshop.Id,
                new Submission(command, $"workshop-{index}") { Conversation = new JourneyConversation("https://teams.example/", "19:channel@thread.tacv2;messageid=1", "28:bot") },
                CancellationToken.None);
            Assert.IsType<Outcome.Accepted>(outcome);
        }

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
            if (_services.GetServices<IEffect>().FirstOrDefault(effect => effect.IsFor(intent.Key)) is { } effect)
            {
                await effect.CarryOutAsync(Workshop.Id, await Desk.ReadAsync(Workshop.Id, CancellationToken.None), intent, CancellationToken.None);
            }
        }

        if (complete)
        {
            await Desk.CompleteIntentsAsync(Workshop.Id, [.. snapshot.Intents.Keys], null, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

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
            ServiceUrl = "https://teams.example/",
            From = new ChannelAccount { Id = $"29:{who.Id.Value}", AadObjectId = who.Id.Value, Name = who.Name },
            Recipient = new ChannelAccount { Id = "28:bot" },
            Conversation = new ConversationAccount { Id = "19:channel@thread.tacv2;messageid=1", ConversationType = ConversationTypes.Channel, TenantId = "tenant" },
            ChannelData = JsonSerializer.SerializeToElement(new JsonObject
            {
                ["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" },
                ["channel"] = new JsonObject { ["id"] = "19:channel@thread.tacv2" },
                ["tenant"] = new JsonObject { ["id"] = "tenant" },
            }),
            Value = value is null ? null : JsonSerializer.SerializeToElement(value),
        };
        var answer = await _services.GetRequiredService<TurnRouter>().HandleAsync(activity, CancellationToken.None);
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
