using System.Globalization;
using System.Net;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Faults;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Tests.Clock;
using static TeamsJourney.App.Tests.Fixture.Person;
using History = TeamsJourney.App.Tests.Conversation.Improve.Workshop;

namespace TeamsJourney.App.Tests.Outbox;

/// <summary>An organisation with many journeys: none costs anything while it rests, and none waits for the others.</summary>
public sealed class ManyJourneysTests
{
    [Fact]
    public async Task A_start_and_a_look_at_the_health_read_no_journey_that_is_at_rest_and_stop_watching_it_in_time()
    {
        using var folder = new TemporaryFolder();
        var calendar = new ImpatientClock();
        await using var tables = SqliteTables.Open(folder.File("many.db"), calendar);
        var table = tables.GetTableClient(Rows.TableName);
        var calls = new Cutter(null, new HashSet<(string, int)>());
        await using var app = await AppFixture.StartAsync(time: calendar, replace: services => services.AddSingleton<TableClient>(new CutTable(table, calls)));
        for (var number = 0; number < 40; number++)
        {
            await BeginAsync(app, Id(number), "", History.WithTouchpoints(Language.Dutch));
        }

        await RestedAsync(app);
        calls.BeginDeed();
        await app.RestartAsync(calendar);
        Assert.Equal((HttpStatusCode.OK, "ready"), await app.AskReadyAsync(calendar));

        var reads = calls.Seen.Where(call => call.Time > 1_000 && call.Call.StartsWith("store query", StringComparison.Ordinal) && call.Call.Contains("RowKey ge 'e", StringComparison.Ordinal));
        Assert.Empty(reads);
        Assert.Equal(40, (await app.Services.GetRequiredService<WatchList>().ReadAsync(CancellationToken.None)).Count);

        // Who was at rest a moment ago cannot wait for long.
        calls.BeginDeed();
        Assert.Equal((HttpStatusCode.OK, "ready"), await app.AskReadyAsync(calendar));
        Assert.DoesNotContain(calls.Seen, call => call.Time > 2_000 && call.Call.Contains("RowKey ge 'o-'", StringComparison.Ordinal));

        calendar.Skip(TimeSpan.FromHours(49));
        await app.RestartAsync(calendar);
        Assert.Equal((HttpStatusCode.OK, "ready"), await app.AskReadyAsync(calendar));
        Assert.Empty(await app.Services.GetRequiredService<WatchList>().ReadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Of_what_began_to_wait_a_moment_ago_the_health_is_not_asked_again()
    {
        using var folder = new TemporaryFolder();
        var calendar = new ImpatientClock();
        await using var tables = SqliteTables.Open(folder.File("waiting.db"), calendar);
        var calls = new Cutter(null, new HashSet<(string, int)>());
        await using var app = await AppFixture.StartAsync(time: calendar, replace: services => services.AddSingleton<TableClient>(new CutTable(tables.GetTableClient(Rows.TableName), calls)));
        app.Connector.Fault = (_, path) => path.Contains("/activities", StringComparison.Ordinal) ? new ConnectorFault(503) : null;
        for (var number = 0; number < 20; number++)
        {
            await BeginAsync(app, Id(number), app.Connector.ServiceUrl.AbsoluteUri, History.WithTouchpoints(Language.Dutch));
        }

        Assert.Equal((HttpStatusCode.OK, "ready"), await app.AskReadyAsync(calendar));
        calls.BeginDeed();
        Assert.Equal((HttpStatusCode.OK, "ready"), await app.AskReadyAsync(calendar));
        Assert.DoesNotContain(calls.Seen, call => call.Time > 1_000 && call.Call.Contains("RowKey ge 'o-'", StringComparison.Ordinal));

        calendar.Skip(Backlog.StuckAfter + TimeSpan.FromMinutes(1));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "outbox"), await app.AskReadyAsync(calendar));
    }

    [Fact]
    public async Task A_look_at_the_health_that_comes_to_no_end_tells_of_what_it_found()
    {
        using var folder = new TemporaryFolder();
        var calendar = new ImpatientClock();
        await using var tables = SqliteTables.Open(folder.File("slow.db"), calendar);
        var calls = new Cutter(null, new HashSet<(string, int)>());
        await using var app = await AppFixture.StartAsync(time: calendar, replace: services => services.AddSingleton<TableClient>(new CutTable(tables.GetTableClient(Rows.TableName), calls)));
        app.Connector.Fault = (_, path) => path.Contains("/activities", StringComparison.Ordinal) ? new ConnectorFault(503) : null;
        for (var number = 0; number < 20; number++)
        {
            await BeginAsync(app, Id(number), app.Connector.ServiceUrl.AbsoluteUri, History.WithTouchpoints(Language.Dutch));
        }

        calendar.Skip(Backlog.StuckAfter + TimeSpan.FromMinutes(1));
        // The last one that is asked for.
        var goOn = new TaskCompletionSource();
        calls.Hold = call => call.Contains("RowKey ge 'o-'", StringComparison.Ordinal) && call.Contains(Id(9).Value, StringComparison.Ordinal) ? goOn.Task : Task.CompletedTask;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "outbox"), await app.AskReadyAsync(calendar));
        goOn.SetResult();
    }

    [Fact]
    public async Task A_journey_that_is_taken_in_hand_meanwhile_stays_watched()
    {
        using var folder = new TemporaryFolder();
        await using var tables = SqliteTables.Open(folder.File("watched.db"));
        var table = tables.GetTableClient(Rows.TableName);
        await table.CreateIfNotExistsAsync();
        var watchList = new WatchList(table);
        await watchList.AddAsync(Id(1), CancellationToken.None);
        var seen = Assert.Single(await watchList.ReadAsync(CancellationToken.None));
        await watchList.AddAsync(Id(1), CancellationToken.None);

        await watchList.RemoveAsync(seen, CancellationToken.None);

        Assert.Single(await watchList.ReadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_journey_at_rest()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        await app.AddTouchpointAsync(Bob, card, "Ik bel");

        await RestedAsync(app);

        // And it comes back for who goes on.
        await app.AddTouchpointAsync(Bob, card, "Ik mail");
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains("●●", StringComparison.Ordinal), "both on the card");
        await RestedAsync(app);
        app.AssertNoFaults();
    }

    [Fact]
    public async Task Publishings_that_take_long_hold_up_no_card()
    {
        var release = new TaskCompletionSource();
        var asked = new SemaphoreSlim(0);
        await using var graph = await StartGraphAsync(async () =>
        {
            asked.Release();
            await release.Task;
        });
        await using var app = await AppFixture.StartAsync(settings: new() { ["Graph:BaseUrl"] = graph.Urls.First() + "/v1.0" });
        for (var number = 0; number < 20; number++)
        {
            await BeginAsync(app, Id(number), app.Connector.ServiceUrl.AbsoluteUri, [.. History.WithImprovement(Language.Dutch), new PublishingCommand.RequestPublishing(History.Ann, History.At)]);
        }

        for (var number = 0; number < 4; number++)
        {
            Assert.True(await asked.WaitAsync(FakeConnector.Patience));
        }

        // It waits for its card.
        await app.BeginTouchpointsAsync(Sanne);
        release.SetResult();
    }

    [Fact]
    public async Task Only_so_many_journeys_are_in_hand_however_many_are_looked_at()
    {
        var time = new MovableTime();
        await using var app = await AppFixture.StartAsync(time: time);
        var desk = app.Services.GetRequiredService<JourneyDesk>();
        for (var round = 0; round < 6; round++)
        {
            await Task.WhenAll(Enumerable.Range(round * 200, 200).Select(number => BeginAsync(app, Id(number), "", [new SetUpCommand.CreateJourney(History.Ann, History.At, Id(number), History.Place, History.SetUp(Language.Dutch))])));
            time.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.InRange(desk.CountOpen, 1, 1_000);
        var all = await desk.FindAllAsync(Enumerable.Range(0, 1_200).Select(Id), CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 1_200).Select(Id), all.Select(journey => journey.Id));
    }

    private static JourneyId Id(int number) => new(string.Create(CultureInfo.InvariantCulture, $"many-{number}"));

    private static async Task BeginAsync(AppFixture app, JourneyId id, string serviceUrl, IEnumerable<Command> commands)
    {
        var desk = app.Services.GetRequiredService<JourneyDesk>();
        foreach (var (index, command) in commands.Index())
        {
            var own = command is SetUpCommand.CreateJourney create ? create with { Id = id } : command;
            var submission = new Submission(own, $"past-{index}") { Conversation = serviceUrl.Length == 0 ? JourneyConversation.Unknown : new JourneyConversation(serviceUrl, $"19:{id}@thread.tacv2;messageid=1", TeamsChannel.BotId) };
            Assert.IsType<Outcome.Accepted>(await desk.SubmitAsync(id, submission, CancellationToken.None));
        }
    }

    private static async Task RestedAsync(AppFixture app)
    {
        using var patience = new CancellationTokenSource(FakeConnector.Patience);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (app.Services.GetRequiredService<OutboxWorker>().LanesInHand > 0)
        {
            await again.WaitForNextTickAsync(patience.Token);
        }
    }

    private static async Task<WebApplication> StartGraphAsync(Func<Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var graph = builder.Build();
        graph.MapFallback(async () =>
        {
            await answer();
            return Results.StatusCode((int)HttpStatusCode.ServiceUnavailable);
        });
        await graph.StartAsync();
        return graph;
    }
}
