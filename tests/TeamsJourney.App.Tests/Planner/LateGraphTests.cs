using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>A Planner that does not know yet what it has just made.</summary>
public sealed class LateGraphTests : PublishingFixture
{
    private static readonly OddAnswer Unknown = new OddAnswer.Instead(404, "application/json", """{"error":{"code":"","message":"The requested item is not found."}}""");
    private static readonly OddAnswer Empty = OddAnswer.After.List(list => list["value"] = new JsonArray());

    [Theory]
    [InlineData("plans", 1)]
    [InlineData("tasks", 3)]
    public async Task What_is_not_known_yet_is_waited_for_and_not_made_again(string what, int many)
    {
        var journey = await BeginAsync("late");
        UnknownUntil(what, TimeSpan.FromSeconds(20));

        var report = await App.PublishAsync(journey);

        AssertReport(new PublishingReport(1, 3, 0, 0, []), report);
        Assert.Equal(many, Board.Writes.Count(write => write.Method == "POST" && write.Path == $"/planner/{what}"));
        await AssertCompleteAsync("late");
    }

    [Fact]
    public async Task A_task_that_stays_unknown_is_reported_and_made_when_the_team_publishes_again()
    {
        var journey = await BeginAsync("lost");
        UnknownUntil("tasks", TimeSpan.MaxValue);

        var report = await App.PublishAsync(journey);

        Assert.Equal(
            [PublishingProblemKind.Unavailable], report.Problems.Select(problem => problem.Kind).Distinct());
        Assert.Contains(report.Problems, problem => problem.Code == "NotThereYet");
        Assert.Equal(3, Board.Writes.Count(write => write.Method == "POST" && write.Path == "/planner/tasks"));
        Board.Odd = _ => null;
        foreach (var task in await TasksAsync("lost"))
        {
            await Board.DeleteAsync($"/planner/tasks/{task.Text("id")}");
        }

        Assert.Equal(3, (await App.PublishAsync(journey)).Created);
        await AssertCompleteAsync("lost");
    }

    private void UnknownUntil(string what, TimeSpan moment) => Board.Odd = request => App.Waited >= moment ? null : (what, OddAnswers.KindOf(request)) switch
    {
        ("plans", "GET groups plans") or ("tasks", "GET plans tasks") => Empty,
        ("plans", { } kind) when kind.Contains(" plans", StringComparison.Ordinal) && kind != "POST plans" => Unknown,
        ("tasks", { } kind) when kind.Contains(" tasks", StringComparison.Ordinal) && kind != "POST tasks" => Unknown,
        _ => null,
    };
}
