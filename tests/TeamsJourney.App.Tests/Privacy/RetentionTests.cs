using System.Net;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TeamsJourney.App.Privacy.Retention;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Faults;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Tests.Clock;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>Journeys in which nothing happens any more go, and their channel is told before.</summary>
public sealed class RetentionTests
{
    private const string LookForTurn = "store find retention lease";

    private static readonly Dictionary<string, string?> SixtyDays = new() { ["Privacy:RetentionDays"] = "60" };

    [Fact]
    public async Task A_journey_goes_when_its_time_is_up_and_its_channel_was_told()
    {
        var calendar = new ImpatientClock();
        await using var workshop = await WorkshopOfThree.BeginAsync("Named", SixtyDays, calendar);
        await workshop.App.AddTouchpointAsync(workshop.Team.Quint, workshop.Card, "Ik bel met de winkel");
        await workshop.SettleAsync();

        calendar.Skip(TimeSpan.FromDays(40));
        await RoundAsync(workshop);
        Assert.DoesNotContain(workshop.App.Connector.Calls, IsWarning);

        calendar.Skip(TimeSpan.FromDays(10));
        await RoundAsync(workshop);
        await RoundAsync(workshop);
        Assert.Single(workshop.App.Connector.Calls, IsWarning);

        calendar.Skip(TimeSpan.FromDays(13));
        await RoundAsync(workshop);
        Assert.NotEmpty(await workshop.App.FindAsync("Ik bel met de winkel"));

        calendar.Skip(TimeSpan.FromDays(2));
        await RoundAsync(workshop);
        Assert.Equal(HttpStatusCode.NotFound, await workshop.DeleteAsync(workshop.Team.Pia));
        await AssertGoneAsync(workshop, calendar);
        var said = await workshop.App.SayAsync(workshop.Team.Quint, "status");
        Assert.NotNull(said.Card!.Button("journey/create"));
        workshop.App.AssertNoFaults();
    }

    [Fact]
    public async Task One_press_keeps_it()
    {
        var calendar = new ImpatientClock();
        await using var workshop = await BeginToBeWarnedAsync(calendar);
        await RoundAsync(workshop);
        var warning = workshop.App.Connector.Calls.Single(IsWarning);
        var kept = await workshop.App.PressAsync(workshop.Team.Rosa, warning.Card!.Button("journey/keep"), null, warning.MessageId);
        Assert.NotEmpty(kept.Text);

        calendar.Skip(TimeSpan.FromDays(20));
        await RoundAsync(workshop);
        Assert.Single(workshop.App.Connector.Calls, IsWarning);
        Assert.NotNull((await workshop.Tab.JourneyAsync(workshop.Team.Rosa))["id"]);
    }

    [Fact]
    public async Task What_was_kept_does_not_go_before_its_channel_is_told_again()
    {
        var calendar = new ImpatientClock();
        await using var workshop = await BeginToBeWarnedAsync(calendar);
        await RoundAsync(workshop);
        var warning = workshop.App.Connector.Calls.Single(IsWarning);
        await workshop.App.PressAsync(workshop.Team.Rosa, warning.Card!.Button("journey/keep"), null, warning.MessageId);
        await workshop.SettleAsync();

        calendar.Skip(TimeSpan.FromDays(50));
        await RoundAsync(workshop);

        Assert.Equal(2, workshop.App.Connector.Calls.Count(IsWarning));
        Assert.NotNull((await workshop.Tab.JourneyAsync(workshop.Team.Rosa))["id"]);
    }

    [Fact]
    public async Task A_warning_that_Teams_did_not_take_does_not_count()
    {
        var calendar = new ImpatientClock();
        await using var workshop = await BeginToBeWarnedAsync(calendar);
        workshop.App.Connector.Fault = (method, _) => method == "POST" ? new ConnectorFault(503) : null;
        await RoundAsync(workshop);
        workshop.App.Connector.Fault = (_, _) => null;
        var before = workshop.App.Connector.Calls.Count(IsWarning);

        calendar.Skip(TimeSpan.FromDays(15));
        await RoundAsync(workshop);

        Assert.Equal(before + 1, workshop.App.Connector.Calls.Count(IsWarning));
        Assert.NotNull((await workshop.Tab.JourneyAsync(workshop.Team.Rosa))["id"]);
    }

    [Fact]
    public async Task A_warning_whose_answer_was_lost_is_told_again_and_goes_when_someone_presses_it()
    {
        var calendar = new ImpatientClock();
        await using var workshop = await BeginToBeWarnedAsync(calendar);
        workshop.App.Connector.Fault = (method, _) => method == "POST" ? new ConnectorFault(0, IsDone: true) : null;
        await RoundAsync(workshop);
        workshop.App.Connector.Fault = (_, _) => null;
        await RoundAsync(workshop);
        await RoundAsync(workshop);
        var warnings = workshop.App.Connector.Calls.Where(IsWarning).ToList();
        Assert.Equal(2, warnings.Count);

        await workshop.App.PressAsync(workshop.Team.Rosa, warnings[0].Card!.Button("journey/keep"), null, warnings[0].MessageId);
        await workshop.RestAsync();
        Assert.Null(workshop.App.Connector.Card(warnings[0].MessageId));
        Assert.NotNull(workshop.App.Connector.Card(warnings[1].MessageId));
    }

    [Fact]
    public async Task A_round_in_which_the_store_does_not_answer_is_followed_by_another()
    {
        using var folder = new TemporaryFolder();
        await using var tables = SqliteTables.Open(folder.File("slow.db"));
        var cutter = new Cutter(Cut.TimesOut, new HashSet<(string, int)> { (LookForTurn, 1) });
        await using var app = await AppFixture.StartAsync(
            time: new HurriedClock(), replace: services => services.AddSingleton<TableClient>(new CutTable(tables.GetTableClient(Rows.TableName), cutter)));
        using var patience = new CancellationTokenSource(FakeConnector.Patience);
        for (var next = cutter.Next; !cutter.Seen.Contains((LookForTurn, 2)); next = cutter.Next)
        {
            await next.WaitAsync(patience.Token);
        }

        Assert.Equal([(LookForTurn, 1)], cutter.Hit);
        // The store's trouble is no fault of ours.
        app.AssertNoFaults();
        Assert.False(app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
    }

    [Fact]
    public async Task Nothing_goes_where_nobody_asked_for_it()
    {
        var calendar = new ImpatientClock();
        await using var workshop = await WorkshopOfThree.BeginAsync("Named", time: calendar);
        await workshop.RestAsync();
        calendar.Skip(TimeSpan.FromDays(4000));
        await RoundAsync(workshop);
        calendar.Skip(TimeSpan.FromDays(4000));
        await RoundAsync(workshop);
        Assert.DoesNotContain(workshop.App.Connector.Calls, IsWarning);
        Assert.NotNull((await workshop.Tab.JourneyAsync(workshop.Team.Rosa))["id"]);
    }

    [Fact]
    public async Task Whoever_leads_can_delete_it_and_nobody_else()
    {
        var calendar = new ImpatientClock();
        await using var workshop = await WorkshopOfThree.BeginAsync("Named", time: calendar);
        await workshop.App.AddTouchpointAsync(workshop.Team.Quint, workshop.Card, "Ik bel met de winkel");
        Assert.Equal(HttpStatusCode.Conflict, await workshop.DeleteAsync(workshop.Team.Quint));
        await workshop.RestAsync();
        Assert.Equal(HttpStatusCode.NoContent, await workshop.DeleteAsync(workshop.Team.Pia));
        // For the instance that has just had it in hand, too.
        Assert.Equal(HttpStatusCode.NotFound, await workshop.DeleteAsync(workshop.Team.Pia));
        // At once, and from the bytes on disk too.
        Assert.Empty(await workshop.App.FindAsync("Ik bel met de winkel"));
        await AssertGoneAsync(workshop, calendar);
        Assert.Equal(HttpStatusCode.NotFound, await workshop.DeleteAsync(workshop.Team.Pia));
    }

    [Fact]
    public async Task The_instance_that_let_it_go_knows_so_at_once()
    {
        var clock = new StandingClock();
        await using var workshop = await WorkshopOfThree.BeginAsync("Named", SixtyDays, clock);
        await workshop.SettleAsync();
        clock.Skip(TimeSpan.FromDays(50));
        await RoundAsync(workshop);
        clock.Skip(RetentionWorker.Notice);

        clock.Stand();
        await RoundAsync(workshop);

        Assert.Equal(HttpStatusCode.NotFound, await workshop.DeleteAsync(workshop.Team.Pia));
    }

    /// <summary>A journey in which nothing happened for so long that the next round warns its channel.</summary>
    private static async Task<WorkshopOfThree> BeginToBeWarnedAsync(ImpatientClock calendar)
    {
        var workshop = await WorkshopOfThree.BeginAsync("Named", SixtyDays, calendar);
        await workshop.SettleAsync();
        calendar.Skip(TimeSpan.FromDays(50));
        return workshop;
    }

    private static bool IsWarning(ConnectorCall call) => call.IsPost && call.Card?.HasButton("journey/keep") is true;

    private static Task RoundAsync(WorkshopOfThree workshop) => workshop.App.Services.GetRequiredService<RetentionWorker>().RunOnceAsync(CancellationToken.None);

    private static async Task AssertGoneAsync(WorkshopOfThree workshop, ImpatientClock calendar)
    {
        await workshop.RestAsync();
        await workshop.ClearedAsync();
        // What looks once more for rows that came in between has looked.
        calendar.Skip(TimeSpan.FromHours(2));
        await RoundAsync(workshop);
        Assert.Empty(workshop.Left);
        Assert.Equal(1, workshop.Notices);
        foreach (var text in new[] { "Ik bel met de winkel", workshop.Team.Quint.Name, workshop.Team.Pia.Name, workshop.Journey })
        {
            Assert.Empty(await workshop.App.FindAsync(text));
        }
    }

    /// <summary>The system's clock, on which days can be skipped, and which stands still in the end: what was just read stays as fresh as it was.</summary>
    private sealed class StandingClock : TimeProvider
    {
        private TimeSpan _skipped;
        private (DateTimeOffset Now, long Timestamp)? _stands;

        public void Skip(TimeSpan days) => _skipped += days;

        public void Stand() => _stands = (base.GetUtcNow(), base.GetTimestamp());

        public override DateTimeOffset GetUtcNow() => (_stands?.Now ?? base.GetUtcNow()) + _skipped;

        public override long GetTimestamp() => _stands?.Timestamp ?? base.GetTimestamp();
    }

    /// <summary>The system's clock, on which what comes round every so many minutes or hours comes round at once.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.FromMinutes(1) ? TimeSpan.FromMilliseconds(50) : dueTime, period);
    }
}
