using System.Text.Json.Nodes;
using Azure.Data.Tables;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Planner;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>
/// A small team at work, with a Teams that delivers again what got no answer, and people who press again when they are told to. Every call that
/// the app makes can be cut; when the process dies, another one starts on the same store.
/// </summary>
internal sealed class CutWorkshop : IAsyncDisposable
{
    // Not every call is seen from here.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    private readonly CutWires _wires;
    private int _clicks;

    private CutWorkshop(Cutter cutter, CutWires wires, CutApp app) => (Cutter, _wires, App) = (cutter, wires, app);

    public CutApp App { get; }

    public FakeConnector Connector => _wires.Connector;

    public PlannerStandIn Planner => _wires.Planner;

    public Cutter Cutter { get; }

    /// <summary>A team that has not begun.</summary>
    /// <param name="cutter">What is cut.</param>
    /// <param name="members">Who is in the team.</param>
    /// <param name="clock">The time on which they live.</param>
    /// <param name="settings">Settings besides those of where everything is.</param>
    /// <param name="home">Where the app lives; in this process when absent.</param>
    public static async Task<CutWorkshop> StartAsync(
        Cutter cutter, IReadOnlyList<Person> members, JumpingClock? clock = null, Dictionary<string, string?>? settings = null, CutHome? home = null)
    {
        var wires = await CutWires.StartAsync(cutter);
        wires.Connector.Members = members;
        clock ??= new JumpingClock(JumpingClock.Morning);
        return new CutWorkshop(cutter, wires, await CutApp.StartAsync(cutter, wires, home ?? new CutInside(cutter, clock), clock, settings));
    }

    /// <inheritdoc cref="AppFixture.KnownAs"/>
    public MemberId KnownAs(Person person, Journey journey) => App.Now.KnownAs(person, journey);

    /// <summary>Types something, until an answer stands in the channel.</summary>
    public async Task<(string Id, JsonObject Activity)> SayAsync(Person person, string text, Func<JsonObject, bool> isAnswer, TeamsChannel? place = null)
    {
        Cutter.BeginDeed();
        for (var tries = 0; tries < CutApp.MostTries; tries++)
        {
            await DeliverAsync((place ?? TeamsChannel.Journeys).Message(person, text, Connector.ServiceUrl, NewId()));
            if (Connector.Messages.LastOrDefault(message => isAnswer(message.Activity)) is { Id: not null } answer)
            {
                return answer;
            }
        }

        throw new TimeoutException($"No answer to '{text}'.");
    }

    /// <summary>Begins a journey in the channel, up to step 1.</summary>
    public async Task<JourneyId> BeginAsync(Person person, string offering, TeamsChannel? place = null, params (string Name, string Value)[] changed)
    {
        var setUp = Fixture.Workshop.SetUp(offering);
        foreach (var (name, value) in changed)
        {
            setUp[name] = value;
        }

        var before = await FindJourneysAsync();
        var (welcome, _) = await SayAsync(person, "start", message => message["attachments"]?[0]?["content"] is JsonObject card && card.HasButton("journey/create"), place);
        await DoAsync(person, "journey/create", setUp, welcome, place);
        var id = (await FindJourneysAsync()).Except(before).Single();
        await DoAsync(person, "step/next", With(id, ("from", "SetUp")), place: place);
        return id;
    }

    /// <summary>What a button or a form sends.</summary>
    public static JsonObject With(JourneyId journey, params (string Name, string Value)[] data) =>
        new([KeyValuePair.Create("journey", (JsonNode?)journey.Value), .. data.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Value))]);

    /// <summary>Presses a button, again when told to, until it is done; waits until everything that it asks for is done too.</summary>
    public async Task DoAsync(Person person, string verb, JsonObject data, string message = "m1", TeamsChannel? place = null)
    {
        Cutter.BeginDeed();
        for (var tries = 0; ; tries++)
        {
            data["verb"] = verb;
            data["do"] = "save";
            var button = new JsonObject { ["type"] = "Action.Submit", ["data"] = data.DeepClone() };
            var answer = await DeliverAsync(App.Now.Activity(person, button, null, message, place, NewId()));
            // Pressed again after "try again", it may turn out to be done: the form says so, or a sentence.
            if (answer.IsClosed
                || (answer.Card is { } card && (tries > 0 || !card.AllText().Contains('⚠')))
                || answer.Text.StartsWith("Gedaan", StringComparison.Ordinal)
                || answer.Text.StartsWith("Klaar", StringComparison.Ordinal))
            {
                break;
            }

            Assert.True(tries < CutApp.MostTries, $"{verb} is not done: {answer.Body}");
        }

        await SettleAsync();
    }

    /// <summary>Presses whatever button stands on a message; what it answers does not matter.</summary>
    public async Task PressAnythingAsync(Person person, string message)
    {
        var button = Connector.Card(message)!.Actions().First(action => action["data"]?["posting"] is not null);
        await DeliverAsync(App.Now.Activity(person, button, null, message, null, NewId()));
        await SettleAsync();
    }

    /// <summary>Every row in storage, looked at from outside.</summary>
    public async Task<IReadOnlyList<TableEntity>> ReadRowsAsync()
    {
        List<TableEntity> rows = [];
        await foreach (var row in App.Table.QueryAsync<TableEntity>())
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The journeys in storage.</summary>
    public async Task<IReadOnlyList<JourneyId>> FindJourneysAsync() =>
        [.. (await ReadRowsAsync()).Where(row => row.RowKey == Rows.Head).Select(row => Rows.JourneyOf(row.PartitionKey))];

    /// <summary>What is stored of a journey.</summary>
    public Task<StoredJourney> FindAsync(JourneyId id) => new JourneyStore(App.Table).ReadAsync(id, 0, CancellationToken.None);

    /// <summary>A journey as its events tell it.</summary>
    public async Task<Journey> JourneyAsync(JourneyId id) => JourneyEvolution.Replay((await FindAsync(id)).Events.Select(stored => stored.Event))!;

    /// <summary>Waits until nothing waits; when the process died, another one goes on.</summary>
    public async Task SettleAsync()
    {
        using var deadline = new CancellationTokenSource(FakeConnector.Patience);
        while (true)
        {
            var next = Cutter.Next;
            if (Cutter.IsDead)
            {
                await App.ReviveAsync();
                deadline.CancelAfter(FakeConnector.Patience);
            }
            else if (await FindWaitingAsync() is [])
            {
                return;
            }
            else
            {
                try
                {
                    await Task.WhenAny(next, Task.Delay(LookAgain, deadline.Token));
                    deadline.Token.ThrowIfCancellationRequested();
                }
                catch (OperationCanceledException)
                {
                    throw new TimeoutException($"These wait: {string.Join(", ", await FindWaitingAsync())}. {string.Join('\n', App.Now.LogLines.TakeLast(5))}");
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _wires.DisposeAsync();
    }

    private async Task<IReadOnlyList<string>> FindWaitingAsync() => [.. (await ReadRowsAsync()).Select(row => row.RowKey).Where(key => Rows.IsIntent(key, out _))];

    // Teams delivers again what got no answer.
    private Task<Answer> DeliverAsync(JsonObject activity) =>
        App.TryAsync(async app => await app.PostAsync(activity) is { } answer && (int)answer.Status < 500 ? answer : null, "an activity");

    private string NewId() => $"f:{++_clicks}";
}
