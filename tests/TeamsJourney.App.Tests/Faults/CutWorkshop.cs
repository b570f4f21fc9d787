using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Planner;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>
/// A small team at work, with a Teams that delivers again what got no answer, and people who press again when they are told to. Every call that
/// the app makes can be cut; when the process dies, another one starts on the same store.
/// </summary>
internal sealed class CutWorkshop : IAsyncDisposable
{
    private const int MostTries = 12;

    private readonly TemporaryFolder _folder = new();
    private readonly JumpingClock _clock = new(new DateTimeOffset(2026, 8, 20, 9, 0, 0, TimeSpan.Zero));
    private readonly Cutter _cutter;
    private readonly SqliteTables _tables;
    private FakeConnector _connector = null!;
    private PlannerStandIn _planner = null!;
    private AppFixture _app = null!;
    private int _clicks;

    private CutWorkshop(Cutter cutter)
    {
        _cutter = cutter;
        _tables = SqliteTables.Open(_folder.File("journeys.db"), _clock);
    }

    public static IReadOnlyList<Person> Members { get; } = [Person.Sanne, Person.Bob, Person.Team[2]];

    public FakeConnector Connector => _connector;

    public PlannerStandIn Planner => _planner;

    public Cutter Cutter => _cutter;

    /// <inheritdoc cref="AppFixture.KnownAs"/>
    public MemberId KnownAs(Person person, Journey journey) => _app.KnownAs(person, journey);

    private TableClient Table => _tables.GetTableClient(Rows.TableName);

    public static async Task<CutWorkshop> StartAsync(Cutter cutter)
    {
        var workshop = new CutWorkshop(cutter) { _connector = await FakeConnector.StartAsync(TimeProvider.System), _planner = await PlannerStandIn.StartAsync() };
        workshop._connector.Members = Members;
        workshop._connector.Fault = workshop.CutConnector;
        workshop._planner.OnCall = workshop.CutPlanner;
        try
        {
            await workshop.StartAppAsync();
        }
        catch (Exception) when (cutter.Hit.Count > 0)
        {
            // What keeps the service from starting is tried again by its host.
            await workshop.ReviveAsync();
        }

        return workshop;
    }

    /// <summary>Types something, until an answer stands in the channel.</summary>
    public async Task<(string Id, JsonObject Activity)> SayAsync(Person person, string text, Func<JsonObject, bool> isAnswer)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            await DeliverAsync(TeamsChannel.Journeys.Message(person, text, _connector.ServiceUrl, NewId()));
            if (_connector.Messages.FirstOrDefault(message => isAnswer(message.Activity)) is { Id: not null } answer)
            {
                return answer;
            }
        }

        throw new TimeoutException($"No answer to '{text}'.");
    }

    /// <summary>Presses a button, again when told to, until it is done; waits until everything that it asks for is done too.</summary>
    public async Task DoAsync(Person person, string verb, JsonObject data, string message = "m1")
    {
        for (var tries = 0; ; tries++)
        {
            data["verb"] = verb;
            data["do"] = "save";
            var button = new JsonObject { ["type"] = "Action.Submit", ["data"] = data.DeepClone() };
            var answer = await DeliverAsync(_app.Activity(person, button, null, message, null, NewId()));
            // Pressed again after "try again", it may turn out to be done: the form says so, or a sentence.
            if (answer.IsClosed || (answer.Card is { } card && (tries > 0 || !card.AllText().Contains('⚠'))) || answer.Text.StartsWith("Gedaan", StringComparison.Ordinal))
            {
                break;
            }

            Assert.True(tries < MostTries, $"{verb} is not done: {answer.Body}");
        }

        await SettleAsync();
    }

    /// <summary>Presses whatever button stands on a message; what it answers does not matter.</summary>
    public async Task PressAnythingAsync(Person person, string message)
    {
        var button = _connector.Card(message)!.Actions().First(action => action["data"]?["posting"] is not null);
        await DeliverAsync(_app.Activity(person, button, null, message, null, NewId()));
        await SettleAsync();
    }

    /// <summary>The journey in storage, looked at from outside.</summary>
    public async Task<StoredJourney?> FindAsync()
    {
        await foreach (var row in Table.QueryAsync<TableEntity>())
        {
            if (row.RowKey == Rows.Head)
            {
                return await new JourneyStore(Table).ReadAsync(new JourneyId(row.PartitionKey[2..]), 0, CancellationToken.None);
            }
        }

        return null;
    }

    public async Task<Journey> JourneyAsync() => (await FindAsync())!.Events.Aggregate((Journey?)null, (journey, stored) => JourneyEvolution.Evolve(journey, stored.Event))!;

    /// <summary>Waits until nothing waits; when the process died, another one goes on.</summary>
    public async Task SettleAsync()
    {
        using var deadline = new CancellationTokenSource(FakeConnector.Patience);
        while (true)
        {
            var next = _cutter.Next;
            if (_cutter.IsDead)
            {
                await ReviveAsync();
            }
            else if (await FindAsync() is { Intents.Count: 0 })
            {
                return;
            }
            else
            {
                try
                {
                    await next.WaitAsync(deadline.Token);
                }
                catch (OperationCanceledException)
                {
                    throw new TimeoutException($"These wait: {string.Join(", ", (await FindAsync())?.Intents.Select(intent => intent.Key) ?? ["the journey itself"])}. {string.Join('\n', _app.LogLines.TakeLast(5))}");
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _planner.DisposeAsync();
        await _connector.DisposeAsync();
        await _tables.DisposeAsync();
        _folder.Dispose();
    }

    // Teams delivers again what got no answer.
    private async Task<Answer> DeliverAsync(JsonObject activity)
    {
        for (var delivery = 0; delivery < MostTries; delivery++)
        {
            if (_cutter.IsDead)
            {
                await ReviveAsync();
            }

            try
            {
                var answer = await _app.PostAsync(activity);
                if (!_cutter.IsDead && (int)answer.Status < 500)
                {
                    return answer;
                }
            }
            catch (HttpRequestException)
            {
                // The process died, and the connection with it.
            }
        }

        throw new TimeoutException("An activity was never answered.");
    }

    private async Task StartAppAsync() => _app = await AppFixture.StartAsync(
        settings: new() { ["Graph:BaseUrl"] = _planner.Graph.ToString(), ["App:PublicUrl"] = "https://journeys.contoso.example" },
        connector: _connector,
        time: _clock,
        replace: services => services.AddSingleton<TableClient>(new CutTable(Table, _cutter)));

    private async Task ReviveAsync()
    {
        for (var tries = 0; ; tries++)
        {
            if (_app is not null)
            {
                await _app.DisposeAsync();
            }

            _cutter.Revive();
            try
            {
                await StartAppAsync();
                return;
            }
            catch (Exception) when (tries < MostTries)
            {
                // Cut while starting: its host tries again.
            }
        }
    }

    private ConnectorFault? CutConnector(string method, string path)
    {
        var cut = _cutter.Begin($"teams {method} {path}");
        if (cut is Cut.DiesAfter)
        {
            _cutter.Die();
        }

        _cutter.End();
        return cut switch
        {
            null => null,
            Cut.Throttled => new ConnectorFault(429, RetryAfter: 2),
            Cut.Unavailable => new ConnectorFault(503),
            Cut.Fails => new ConnectorFault(500, Code: "ServiceError"),
            Cut.TimesOut or Cut.DiesBefore => new ConnectorFault(0),
            _ => new ConnectorFault(0, IsDone: true),
        };
    }

    private void CutPlanner(HttpRequest request, bool isDone)
    {
        if (isDone)
        {
            if (request.HttpContext.Items.ContainsKey(nameof(Cut.DiesAfter)))
            {
                _cutter.Die();
            }

            _cutter.End();
            return;
        }

        switch (_cutter.Begin($"graph {request.Method} {request.Path}"))
        {
            case null:
                break;
            case Cut.Throttled:
                _planner.Faults.Throttle(1, TimeSpan.FromSeconds(2));
                break;
            case Cut.Fails:
                _planner.Faults.Fail(1, 500);
                break;
            case Cut.AnswerLost:
                _planner.Faults.LoseAnswer(1);
                break;
            case Cut.DiesAfter:
                request.HttpContext.Items[nameof(Cut.DiesAfter)] = true;
                break;
            default:
                _planner.Faults.Fail(1, 503);
                break;
        }
    }

    private string NewId() => $"f:{++_clicks}";
}
