using ActivityProtocol;
using Moq;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Local.PlannerBoard;
using TeamsJourney.Local.PlannerBoard.Faults;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>What could not be done, and why.</summary>
public sealed class PublishingProblemTests : PublishingFixture
{
    private PlannerLimits _limits = new();

    private protected override void Configure(PlannerBoardOptions options) => options.Limits = _limits;

    [Fact]
    public async Task A_team_without_a_group_is_told_so()
    {
        var journey = await BeginAsync("nogroup");
        App.Connector.Setup(connector => connector.GetTeamDetailsAsync(It.IsAny<Uri>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new TeamDetails { Id = "team" });

        AssertReport(new PublishingReport(1, 0, 0, 0, [new PublishingProblem(null, PublishingProblemKind.GroupNotFound, "")]), await App.PublishAsync(journey));
        Assert.Equal(0, Board.Count);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task Without_permission_nothing_is_tried_again(int status)
    {
        var journey = await BeginAsync("forbidden");
        Board.Faults.Fail(1, status);

        var report = await App.PublishAsync(journey);

        AssertReport(new PublishingReport(1, 0, 0, 0, [new PublishingProblem(null, PublishingProblemKind.NotAllowed, "UnknownError")]), report);
        Assert.Equal(TimeSpan.Zero, App.Waited);
    }

    [Fact]
    public async Task An_owner_who_cannot_be_assigned_leaves_a_task_without_one()
    {
        await RestartWithAsync(new PlannerLimits { TasksAssignedToUser = 0 });
        var journey = await BeginAsync("owner");
        await App.SaveAsync(journey, Workshop.Three[1] with { Owner = new MemberId("29:someone-without-an-entra-id") });

        var report = await App.PublishAsync(journey);

        AssertReport(
            new PublishingReport(1, 3, 0, 0,
            [
                new PublishingProblem(Workshop.Three[0].Id, PublishingProblemKind.OwnerNotAssignable, "MaximumTasksAssignedToUser"),
                new PublishingProblem(Workshop.Three[1].Id, PublishingProblemKind.OwnerNotAssignable, ""),
            ]),
            report);
        Assert.All(await TasksAsync("owner"), task => Assert.Empty(task.Names("assignments")));
    }

    [Fact]
    public async Task A_full_plan_takes_what_fits_and_the_next_publishing_takes_up_the_rest()
    {
        await RestartWithAsync(new PlannerLimits { ActiveTasksPerPlan = 2 });
        var journey = await BeginAsync("full");

        var report = await App.PublishAsync(journey);
        AssertReport(
            new PublishingReport(1, 2, 0, 0, [new PublishingProblem(Workshop.Three[2].Id, PublishingProblemKind.LimitReached, "MaximumActiveTasksInProject")]), report);

        await Board.ChangeAsync($"/planner/tasks/{(await TaskAsync("full", Workshop.Three[0].Title)).Text("id")}", """{"percentComplete":100}""");
        AssertReport(new PublishingReport(2, 1, 0, 2, []), await App.PublishAsync(journey));
    }

    [Fact]
    public async Task A_group_with_too_many_plans_is_reported()
    {
        await RestartWithAsync(new PlannerLimits { PlansPerGroup = 0 });

        var report = await App.PublishAsync(await BeginAsync("plans"));

        AssertReport(new PublishingReport(1, 0, 0, 0, [new PublishingProblem(null, PublishingProblemKind.LimitReached, "MaximumProjectsOwnedByUser")]), report);
    }

    [Fact]
    public async Task A_checklist_without_room_takes_what_fits()
    {
        var journey = await BeginAsync("room");
        await App.PublishAsync(journey);
        var film = await TaskAsync("room", Workshop.Three[0].Title);
        var theirs = Enumerable.Range(1, 17).Select(number => $$"""
            "their{{number}}": {"@odata.type":"#microsoft.graph.plannerChecklistItem","title":"{{number}}"}
            """);
        await Board.ChangeAsync($"/planner/tasks/{film.Text("id")}/details", $$"""{"checklist":{ {{string.Join(',', theirs)}} } }""");
        await App.SaveAsync(journey, Workshop.Three[0] with { Actions = ["Filmen", "Plaatsen", "Monteren", "Vieren"] });

        var report = await App.PublishAsync(journey);

        AssertReport(
            new PublishingReport(2, 0, 0, 2, [new PublishingProblem(Workshop.Three[0].Id, PublishingProblemKind.LimitReached, "MaximumChecklistItemsOnTask")]), report);
        Assert.Equal(20, (await TaskAsync("room", Workshop.Three[0].Title)).GetProperty("details").GetProperty("checklist").EnumerateObject().Count());
    }

    [Fact]
    public async Task A_group_that_Graph_does_not_know_is_reported_at_once()
    {
        var journey = await BeginAsync("unknown");
        Board.Faults.Fail(1, 404, new FaultTarget("GET", "/groups/*"));

        AssertReport(new PublishingReport(1, 0, 0, 0, [new PublishingProblem(null, PublishingProblemKind.GroupNotFound, "404")]), await App.PublishAsync(journey));
    }

    [Fact]
    public async Task Two_problems_with_each_of_very_many_improvements_still_come_to_an_end()
    {
        await RestartWithAsync(new PlannerLimits { TasksAssignedToUser = 0, ChecklistItemsPerTask = 1 });
        var journey = new JourneyId("j-many");
        await App.BeginAsync(
            journey, Workshop.AtImprove(journey, "many"), Enumerable.Range(0, 150).Select(number => Workshop.Three[0] with { Id = new ImprovementId($"{number:d3}{new string('i', 61)}"), Title = $"Filmpje {number}" }));

        var report = await App.PublishAsync(journey);

        Assert.Equal(["", "MaximumChecklistItemsOnTask", "MaximumTasksAssignedToUser"], report.Problems.Select(problem => problem.Code).Distinct().Order());
        Assert.InRange(report.Problems.Count, 150, 300);
        Assert.Equal(150, (await TasksAsync("many")).Length);
    }

    private async Task RestartWithAsync(PlannerLimits limits)
    {
        _limits = limits;
        await App.DisposeAsync();
        await Board.DisposeAsync();
        await InitializeAsync();
    }
}
