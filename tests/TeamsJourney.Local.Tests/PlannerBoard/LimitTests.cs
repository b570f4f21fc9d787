using System.Net;
using TeamsJourney.Local.PlannerBoard;

namespace TeamsJourney.Local.Tests.PlannerBoard;

public sealed class LimitTests
{
    private static readonly string Ann = PlannerHost.Ann.Id;
    private static readonly string Bob = PlannerHost.Bob.Id;

    [Fact]
    public async Task A_group_can_own_so_many_plans()
    {
        await using var planner = await With(new PlannerLimits { PlansPerGroup = 1 });
        await planner.PlanAsync();

        await AssertLimit("MaximumProjectsOwnedByUser", planner.PostAsync("/planner/plans", $$"""{"owner":"{{PlannerHost.Group}}","title":"Second"}"""));
    }

    [Fact]
    public async Task A_plan_can_hold_so_many_buckets()
    {
        await using var planner = await With(new PlannerLimits { BucketsPerPlan = 1 });
        var planId = await planner.PlanAsync();
        await planner.BucketAsync(planId);

        await AssertLimit("MaximumBucketsInProject", planner.PostAsync("/planner/buckets", $$"""{"planId":"{{planId}}","name":"Second"}"""));
    }

    [Fact]
    public async Task A_plan_can_hold_so_many_tasks_and_fewer_open_ones()
    {
        await using var planner = await With(new PlannerLimits { TasksPerPlan = 3, ActiveTasksPerPlan = 1 });
        var planId = await planner.PlanAsync();
        await planner.TaskAsync(planId);

        await AssertLimit("MaximumActiveTasksInProject", planner.TaskAsync(planId));
        var done = await planner.TaskAsync(planId, ",\"percentComplete\":100");
        await AssertLimit("MaximumActiveTasksInProject", planner.PatchAsync($"/planner/tasks/{done.Id}", done.ETag, """{"percentComplete":0}"""));
        await planner.TaskAsync(planId, ",\"percentComplete\":100");
        await AssertLimit("MaximumTasksInProject", planner.TaskAsync(planId, ",\"percentComplete\":100"));
    }

    [Fact]
    public async Task One_caller_can_make_so_many_tasks()
    {
        await using var planner = await With(new PlannerLimits { TasksCreatedByUser = 1 });
        var planId = await planner.PlanAsync();
        await planner.TaskAsync(planId);

        await AssertLimit("MaximumTasksCreatedByUser", planner.TaskAsync(planId));
    }

    [Fact]
    public async Task A_task_can_have_so_many_people_and_a_person_so_many_tasks()
    {
        await using var planner = await With(new PlannerLimits { AssigneesPerTask = 1, TasksAssignedToUser = 1 });
        var planId = await planner.PlanAsync();

        await AssertLimit("MaximumAssigneesInTasks", planner.TaskAsync(planId, $",\"assignments\":{{{Assigned(Ann)},{Assigned(Bob)}}}"));
        await planner.TaskAsync(planId, $",\"assignments\":{{{Assigned(Ann)}}}");
        await AssertLimit("MaximumTasksAssignedToUser", planner.TaskAsync(planId, $",\"assignments\":{{{Assigned(Ann)}}}"));
    }

    [Theory]
    [InlineData("MaximumChecklistItemsOnTask", "checklist", "plannerChecklistItem", "title", "first", "second")]
    [InlineData("MaximumReferencesOnTask", "references", "plannerExternalReference", "alias", "https%3A//a", "https%3A//b")]
    public async Task A_task_can_hold_so_many_of_each_detail(string code, string name, string type, string property, string first, string second)
    {
        await using var planner = await With(new PlannerLimits { ChecklistItemsPerTask = 1, ReferencesPerTask = 1 });
        var task = await planner.TaskAsync(await planner.PlanAsync());
        var path = $"/planner/tasks/{task.Id}/details";
        var value = $"{{\"@odata.type\":\"#microsoft.graph.{type}\",\"{property}\":\"x\"}}";

        await AssertLimit(code, planner.PatchAsync(
            path, (await planner.GetAsync(path)).ETag, $"{{\"{name}\":{{\"{first}\":{value},\"{second}\":{value}}}}}"));
    }

    private static string Assigned(string person) =>
        $"\"{person}\":{{\"@odata.type\":\"#microsoft.graph.plannerAssignment\",\"orderHint\":\" !\"}}";

    private static Task<PlannerHost> With(PlannerLimits limits) => PlannerHost.StartAsync(options => options.Limits = limits);

    private static async Task AssertLimit(string code, Task<GraphReply> asked)
    {
        var reply = await asked;
        Assert.Equal((HttpStatusCode.Forbidden, code), (reply.Status, reply.ErrorCode));
    }
}
