using System.Net;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Journeys;
using TeamsJourney.Core.Touchpoints;
using TeamsJourney.Tests.Clock;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Storage.TableService;

/// <summary>
/// However odd the table service answers: who contributes is told kindly to try again, or it is there, once; nobody is kept waiting for longer than Teams
/// waits; the service is not asked without pause; whoever watches is told; and nothing of an answer is in the log.
/// </summary>
public sealed class OddTableServiceTests(AzuriteFixture fixture) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    // Teams waits for 10 to 15 seconds.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(10);

    // What one call may take.
    private static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(4);

    private const string Unavailable = "Dat lukte niet: onze opslag antwoordt niet. Probeer het zo nog eens.";
    private const int MostTries = 12, MostRequests = 40;

    private readonly ImpatientClock _clock = new();
    private readonly TableClient _table = new(fixture.Azurite.ConnectionString, Rows.TableName);
    private WireToTables _wire = null!;
    private Func<HttpRequest, OddAnswer?> _odd = _ => null;
    private int _asked;

    public static TheoryData<string> Answers => [.. OddTableAnswers.All.Keys];

    public async Task InitializeAsync()
    {
        await _table.CreateIfNotExistsAsync();
        await foreach (var row in _table.QueryAsync<TableEntity>())
        {
            await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All);
        }

        _wire = await WireToTables.StartAsync(fixture.Azurite, (context, carryOut) =>
        {
            Interlocked.Increment(ref _asked);
            return _odd(context.Request) switch
            {
                null => carryOut(),
                OddAnswer.Silent silent => (silent with { Begun = () => _clock.Pass(LongestTry) }).AnswerAsync(context, carryOut),
                var odd => odd.AnswerAsync(context, carryOut),
            };
        });
    }

    public async Task DisposeAsync() => await _wire.DisposeAsync();

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_odd_answer_to_the_first_call_of_every_kind_is_got_over(string name)
    {
        await using var app = await StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var save = StormTests.Save(await app.OpenTouchpointAsync(Bob, card));
        HashSet<string> hit = [];
        _odd = request => Add(hit, OddTableAnswers.KindOf(request)) ? OddTableAnswers.All[name] : null;

        await InsistAsync(app, save, "Ik bel", card, app.NewId());
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains('●'), "it on the card");
        lock (hit)
        {
            Assert.Contains("transaction", hit);
        }

        Assert.Equal(["Ik bel"], await ReadTextsAsync());
        AssertQuiet(app);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task While_all_its_answers_are_odd_people_and_whoever_watches_are_told_and_it_comes_back_by_itself(string name)
    {
        await using var app = await StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var save = StormTests.Save(await app.OpenTouchpointAsync(Bob, card));
        Assert.True((await app.PressAsync(Bob, save, Workshop.Touchpoint("Ik bel"), card)).IsClosed);
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains('●'), "it on the card");
        await RestAsync();
        _odd = _ => OddTableAnswers.All[name];

        var (begun, asked) = (_clock.GetTimestamp(), Volatile.Read(ref _asked));
        var id = app.NewId();
        var answer = await app.PressAsync(Bob, save, Workshop.Touchpoint("Ik mail"), card, id: id);
        Assert.Equal((HttpStatusCode.OK, Unavailable), (answer.Status, answer.Text));
        Assert.True(_clock.GetElapsedTime(begun) < LongestTurn, $"{_clock.GetElapsedTime(begun)}");
        Assert.InRange(Volatile.Read(ref _asked) - asked, 1, MostRequests);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "store"), await app.AskReadyAsync(_clock));

        _odd = _ => null;
        // What is still under way may be in vain.
        for (var tries = 1; await app.AskReadyAsync(_clock) is not (HttpStatusCode.OK, "ready"); tries++)
        {
            Assert.True(tries < MostTries, "It did not come back.");
        }

        await InsistAsync(app, save, "Ik mail", card, id);
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains("●●", StringComparison.Ordinal), "both on the card");
        Assert.Equal(["Ik bel", "Ik mail"], await ReadTextsAsync());
        AssertQuiet(app);
    }

    // Until nothing is left to be brought out: what goes on beside a turn would pass time, and make calls, that are not the turn's.
    private async Task RestAsync()
    {
        _clock.Pass(TimeSpan.FromSeconds(16));
        using var patience = new CancellationTokenSource(FakeConnector.Patience);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await _table.QueryAsync<TableEntity>().AnyAsync(row => Rows.IsIntent(row.RowKey, out _), patience.Token))
        {
            await again.WaitForNextTickAsync(patience.Token);
        }
    }

    // As people do who are told to try again, until it is done.
    private static async Task InsistAsync(AppFixture app, JsonObject save, string text, string card, string id)
    {
        var answer = await app.PressAsync(Bob, save, Workshop.Touchpoint(text), card, id: id);
        for (var tries = 1; tries < MostTries && !answer.IsClosed; tries++)
        {
            Assert.Equal((HttpStatusCode.OK, Unavailable), (answer.Status, answer.Text));
            answer = await app.PressAsync(Bob, save, Workshop.Touchpoint(text), card, id: id);
        }

        Assert.True(answer.IsClosed, answer.Body);
    }

    private static bool Add(HashSet<string> hit, string kind)
    {
        lock (hit)
        {
            return hit.Add(kind);
        }
    }

    private static void AssertQuiet(AppFixture app) => Assert.DoesNotContain(app.LogLines, line => line.Contains(OddTableAnswers.Typed, StringComparison.Ordinal));

    private Task<AppFixture> StartAsync() => AppFixture.StartAsync(settings: new() { ["Storage:ConnectionString"] = _wire.ConnectionString }, time: _clock);

    private async Task<IReadOnlyList<string>> ReadTextsAsync()
    {
        var head = Assert.Single(await _table.QueryAsync<TableEntity>().Where(row => row.RowKey == Rows.Head).ToListAsync());
        var stored = await new JourneyStore(_table).ReadAsync(Rows.JourneyOf(head.PartitionKey), 0, CancellationToken.None);
        return [.. stored.Events.Select(one => one.Event).OfType<TouchpointAdded>().Select(added => added.Text)];
    }
}
