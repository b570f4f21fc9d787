using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.Local.PlannerBoard;
using TeamsJourney.Local.PlannerBoard.Graph;
using TeamsJourney.Local.PlannerBoard.Plans;

namespace TeamsJourney.Local.Tests.PlannerBoard;

/// <summary>Without the network in between, so that requests truly meet.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Tasks_made_at_the_same_moment_are_all_there_with_ids_and_places_of_their_own()
    {
        const int count = 2_000;
        await using var services = new ServiceCollection().AddPlannerBoard([]).BuildServiceProvider();
        var router = services.GetRequiredService<GraphRouter>();
        var plan = (GraphAnswer.Done)await router.AnswerAsync(
            Post("/planner/plans", new JsonObject { ["owner"] = PlannerHost.Group, ["title"] = "Journey" }), CancellationToken.None);
        var planId = plan.Body!["id"]!.GetValue<string>();

        await Parallel.ForAsync(0, count, async (_, cancellationToken) => await router.AnswerAsync(
            Post("/planner/tasks", new JsonObject { ["planId"] = planId, ["title"] = "Shorter form" }), cancellationToken));

        var tasks = services.GetRequiredService<PlannerStore>().TasksOf(planId).ToList();
        Assert.Equal((count, count), (tasks.Count, tasks.DistinctBy(task => task.OrderHint).Count()));
    }

    private static GraphRequest Post(string path, JsonObject body) =>
        new("POST", path) { BaseUrl = "http://localhost/graph/v1.0", Query = new Dictionary<string, string>(), Body = body };
}
