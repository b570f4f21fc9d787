using TeamsJourney.Core.Publishing;
using TeamsJourney.Local.PlannerBoard.Faults;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>Whatever goes wrong, at whichever call: in the end there is one plan, one bucket per phase, one complete task per improvement.</summary>
public sealed class FaultAtEveryCallTests : PublishingFixture
{
    public static TheoryData<string> Faults => ["throttle", "503", "500", "lose", "504", "412", "409"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_at_any_call_is_got_over(string fault)
    {
        for (var call = 1; call <= await CallsAsync(fault); call++)
        {
            var team = $"{fault}-{call}";
            var journey = await BeginAsync(team);
            HitAt(call, fault);

            var report = await App.PublishAsync(journey);

            Assert.True(report is { Created: 3, Changed: 0, Unchanged: 0, Problems.Count: 0 }, $"{fault} at {call}: {report} {string.Join(' ', report.Problems)}");
            await AssertCompleteAsync(team);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_that_dies_at_any_call_goes_on_where_it_was(bool afterTheDeed)
    {
        for (var call = 1; call <= await CallsAsync("warm"); call++)
        {
            var team = $"dies-{call}-{afterTheDeed}";
            var journey = await BeginAsync(team);
            await App.RequestAsync(journey);
            using var death = new CancellationTokenSource();
            Board.Count = 0;
            Board.OnRequest = (number, isDone) =>
            {
                if (number == call && isDone == afterTheDeed)
                {
                    death.Cancel();
                }
            };

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => App.ResumeAsync(journey, death.Token));
            Board.OnRequest = null;
            await RestartAsync();
            var report = await App.ResumeAsync(journey);

            Assert.True(report is { Created: 3, Changed: 0, Unchanged: 0, Problems.Count: 0 }, $"Dead at {call}: {report}");
            await AssertCompleteAsync(team);
        }
    }

    [Theory]
    [InlineData("lose")]
    [InlineData("504")]
    public async Task A_process_that_dies_after_a_lost_answer_makes_nothing_twice(string fault)
    {
        for (var call = 1; call <= await CallsAsync("warm"); call++)
        {
            var team = $"both-{fault}-{call}";
            var journey = await BeginAsync(team);
            await App.RequestAsync(journey);
            HitAt(call, fault);
            using var death = new CancellationTokenSource();
            App.OnWait = death.Cancel;

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => App.ResumeAsync(journey, death.Token));
            await RestartAsync();
            await App.ResumeAsync(journey);

            await AssertCompleteAsync(team);
        }
    }

    [Fact]
    public async Task A_change_that_fails_at_any_call_arrives_all_the_same()
    {
        for (var call = 1; call <= 12; call++)
        {
            var team = $"change-{call}";
            var journey = await BeginAsync(team);
            await App.PublishAsync(journey);
            await App.SaveAsync(journey, Workshop.Three[0] with { Kpi = "Geen telefoontjes meer", Title = "Drie filmpjes", Owner = Workshop.Ann.Id });
            HitAt(call, call % 2 == 0 ? "lose" : "412");

            var report = await App.PublishAsync(journey);

            Assert.Equal((0, 1, 2, 0), (report.Created, report.Changed, report.Unchanged, report.Problems.Count));
            Assert.Equal(3, (await TasksAsync(team)).Length);
            var task = await TaskAsync(team, "Drie filmpjes");
            Assert.Contains("Geen telefoontjes meer", task.GetProperty("details").Text("description"), StringComparison.Ordinal);
            Assert.Equal(Workshop.Ann.Id.Value, Assert.Single(task.Names("assignments")));
        }
    }

    [Fact]
    public async Task It_waits_as_long_as_it_is_asked_to()
    {
        var journey = await BeginAsync("patient");
        Board.Faults.Throttle(1, TimeSpan.FromSeconds(90), new FaultTarget("POST", "/planner/tasks"));

        var report = await App.PublishAsync(journey);

        Assert.Equal(3, report.Created);
        Assert.InRange(App.Waited, TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(95));
    }

    [Fact]
    public async Task A_Planner_that_stays_away_is_reported_after_a_while_and_the_next_publishing_goes_on()
    {
        var journey = await BeginAsync("away");
        Board.OnRequest = (number, isDone) =>
        {
            if (number >= 14 && !isDone)
            {
                Board.Faults.Fail(1, 503);
            }
        };

        var report = await App.PublishAsync(journey);
        Board.OnRequest = null;
        Board.Faults.Clear();
        var next = await App.PublishAsync(journey);

        Assert.Contains(new PublishingProblem(null, PublishingProblemKind.Unavailable, "ServiceUnavailable"), report.Problems);
        Assert.Empty(next.Problems);
        await AssertCompleteAsync("away");
    }

    [Fact]
    public async Task One_task_that_keeps_failing_does_not_hold_up_the_others()
    {
        var journey = await BeginAsync("one-bad");
        await App.PublishAsync(journey);
        foreach (var improvement in Workshop.Three)
        {
            await App.SaveAsync(journey, improvement with { Title = $"{improvement.Title}!" });
        }

        var bad = (await App.PublicationAsync(journey)).Tasks[Workshop.Three[0].Id];
        Board.Faults.Fail(1000, 500, new FaultTarget("PATCH", $"/planner/tasks/{bad}"));

        var report = await App.PublishAsync(journey);

        Assert.Equal([new PublishingProblem(Workshop.Three[0].Id, PublishingProblemKind.Unavailable, "InternalServerError")], report.Problems);
        Assert.Equal(2, report.Changed);
    }

    private void HitAt(int call, string fault)
    {
        Board.Count = 0;
        Board.Faults.Clear();
        Board.OnRequest = (number, isDone) =>
        {
            if (number != call || isDone)
            {
                return;
            }

            switch (fault)
            {
                case "throttle":
                    Board.Faults.Throttle(1, TimeSpan.FromSeconds(2));
                    break;
                case "lose":
                    Board.Faults.LoseAnswer(1);
                    break;
                case "504":
                    Board.Faults.LoseAnswer(1, LostAnswer.GatewayTimeout);
                    break;
                default:
                    Board.Faults.Fail(1, int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture));
                    break;
            }
        };
    }

    /// <summary>How many calls it takes when nothing goes wrong.</summary>
    private async Task<int> CallsAsync(string name)
    {
        if (_calls == 0)
        {
            var journey = await BeginAsync($"calls-{name}");
            Board.Count = 0;
            await App.PublishAsync(journey);
            _calls = Board.Count;
            Assert.InRange(_calls, 15, 40);
        }

        return _calls;
    }

    private int _calls;
}
