using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>What people can do to a plan and its tasks as a whole between two publishings, and to the group that has them.</summary>
public sealed class BetweenPublishingsTests : PublishingFixture
{
    private const string NotFound = """{"error":{"code":"","message":"The requested item is not found."}}""";

    private static readonly Improvement Film = Workshop.Three[0];

    [Fact]
    public async Task A_deleted_plan_is_made_again_with_everything_in_it()
    {
        var journey = await BeginAsync("gone");
        await App.PublishAsync(journey);
        var before = (await ThePlanAsync("gone")).Text("id");
        await Board.DeleteAsync($"/planner/plans/{before}");
        await RestartAsync();

        AssertReport(new PublishingReport(2, 3, 0, 0, []), await App.PublishAsync(journey));

        await AssertCompleteAsync("gone");
        Assert.NotEqual(before, (await App.PublicationAsync(journey)).PlanId);
    }

    [Fact]
    public async Task A_deleted_group_is_told_as_such()
    {
        var journey = await BeginAsync("nogroup");
        await App.PublishAsync(journey);
        Board.Odd = request => request.Method == "GET" ? new OddAnswer.Instead(404, "application/json", NotFound) : null;

        AssertReport(
            new PublishingReport(2, 0, 0, 0, [new PublishingProblem(null, PublishingProblemKind.GroupNotFound, "404")]), await App.PublishAsync(journey));
        Assert.Equal(TimeSpan.Zero, App.Waited);
    }

    [Fact]
    public async Task A_plan_that_went_to_another_container_is_still_the_journeys()
    {
        var journey = await BeginAsync("container");
        await App.PublishAsync(journey);
        var empty = OddAnswer.After.List(list => list["value"] = new JsonArray());
        Board.Odd = request => OddAnswers.KindOf(request) == "GET groups plans" ? empty : null;
        await App.SaveAsync(journey, Film with { Title = "Drie filmpjes" });

        AssertReport(new PublishingReport(2, 0, 1, 2, []), await App.PublishAsync(journey));
        await TaskAsync("container", "Drie filmpjes");
    }

    [Fact]
    public async Task A_task_that_went_to_another_plan_is_followed_there_and_not_made_again()
    {
        var journey = await BeginAsync("moved");
        await App.PublishAsync(journey);
        var film = (await TaskAsync("moved", Film.Title)).Text("id");
        // Planner's own client moves tasks; Graph does not.
        var elsewhere = OddAnswer.After.Each(task => (task["planId"], task["bucketId"]) = ("another-plan", "another-bucket"));
        var without = OddAnswer.After.List(list => list["value"] = new JsonArray([.. list["value"]!.AsArray().Where(task => (string?)task!["id"] != film).Select(task => task!.DeepClone())]));
        Board.Odd = request => OddAnswers.KindOf(request) switch
        {
            "GET plans tasks" => without,
            "GET tasks" when request.Path.Value!.EndsWith(film, StringComparison.Ordinal) => elsewhere,
            _ => null,
        };
        await App.SaveAsync(journey, Film with { Title = "Drie filmpjes", Cause = CauseClass.Expertise });
        Board.Faults.Clear();

        AssertReport(new PublishingReport(2, 0, 1, 2, []), await App.PublishAsync(journey));

        Assert.DoesNotContain(Board.Writes, write => write.Method == "POST");
        // Its labels are those of the other plan.
        Assert.Equal(["category3"], (await TaskAsync("moved", "Drie filmpjes")).Names("appliedCategories"));
    }

    [Fact]
    public async Task A_completed_task_stays_completed_and_still_hears_of_what_changed()
    {
        var journey = await BeginAsync("done");
        await App.PublishAsync(journey);
        await Board.ChangeAsync($"/planner/tasks/{(await TaskAsync("done", Film.Title)).Text("id")}", """{"percentComplete":100}""");

        AssertReport(new PublishingReport(2, 0, 0, 3, []), await App.PublishAsync(journey));
        await App.SaveAsync(journey, Film with { Title = "Drie filmpjes" });
        AssertReport(new PublishingReport(3, 0, 1, 2, []), await App.PublishAsync(journey));

        Assert.Equal(100, (await TaskAsync("done", "Drie filmpjes")).GetProperty("percentComplete").GetInt32());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_copy_of_a_task_is_the_teams_until_the_original_is_deleted(bool isDeleted)
    {
        var journey = await BeginAsync("copy");
        await App.PublishAsync(journey);
        var film = await TaskAsync("copy", Film.Title);
        var copy = await Board.CreateTaskAsync(new { title = "Kopie", planId = film.Text("planId"), bucketId = film.Text("bucketId") });
        // A copy with attachments has the mark too.
        var mark = Assert.Single(film.GetProperty("details").Names("references"));
        await Board.ChangeAsync($"/planner/tasks/{copy}/details", $$$"""{"references":{"{{{mark}}}":{"@odata.type":"#microsoft.graph.plannerExternalReference","alias":"x"} } }""");
        if (isDeleted)
        {
            await Board.DeleteAsync($"/planner/tasks/{film.Text("id")}");
        }

        await App.SaveAsync(journey, Film with { Title = "Drie filmpjes" });
        var report = await App.PublishAsync(journey);

        Assert.Empty(report.Problems);
        Assert.Equal(isDeleted ? 3 : 4, (await TasksAsync("copy")).Length);
        Assert.Equal(isDeleted ? copy : film.Text("id"), (await TaskAsync("copy", "Drie filmpjes")).Text("id"));
        await App.PublishAsync(journey);
        Assert.Equal(isDeleted ? 3 : 4, (await TasksAsync("copy")).Length);
    }

    [Fact]
    public async Task An_owner_who_left_the_team_keeps_what_they_have_and_gets_nothing_new()
    {
        var journey = await BeginAsync("left");
        await App.PublishAsync(journey);
        await App.SaveAsync(journey, Workshop.Three[2] with { Owner = Workshop.Bob.Id });
        await App.SaveAsync(journey, Film with { Title = "Drie filmpjes" });
        var refused = new OddAnswer.Instead(403, "application/json", """{"error":{"code":"","message":"You do not have the required permissions to access this item."}}""");
        var shop = (await TaskAsync("left", Workshop.Three[2].Title)).Text("id");
        var hits = 0;
        Board.Odd = request => request.Method == "PATCH" && request.Path.Value!.EndsWith(shop, StringComparison.Ordinal) && ++hits == 1 ? refused : null;

        var report = await App.PublishAsync(journey);

        Assert.Equal([new PublishingProblem(Workshop.Three[2].Id, PublishingProblemKind.OwnerNotAssignable, "403")], report.Problems);
        Assert.Equal(Workshop.Bob.Id.Value, Assert.Single((await TaskAsync("left", "Drie filmpjes")).Names("assignments")));
        Assert.Empty((await TaskAsync("left", Workshop.Three[2].Title)).Names("assignments"));
    }

    [Fact]
    public async Task A_plan_that_another_journey_has_is_never_taken_over_by_its_title()
    {
        var first = await BeginAsync("title");
        await App.PublishAsync(first);
        var second = new Core.Journeys.JourneyId("j-other");
        await App.BeginAsync(second, Workshop.AtImprove(second, "title"), Workshop.Three);
        var taken = (await ThePlanAsync("title")).Text("id");
        // People gave another plan the same title too: the first that nobody owns is meant.
        var theirs = await Board.CreatePlanAsync(PublishingApp.GroupOf("title"), "Boekenkast · klantreis");

        await App.PublishAsync(second);

        Assert.Equal(theirs, (await App.PublicationAsync(second)).PlanId);
        Assert.Equal(3, (await Board.ListAsync($"/planner/plans/{taken}/tasks")).Length);
        // What stands in a plan of before is nobody's to change but its owner's.
        JsonElement[] before = await Board.ListAsync($"/planner/plans/{taken}/tasks");
        await App.PublishAsync(second);
        Assert.Equal(before.Select(task => task.Text("@odata.etag")), (await Board.ListAsync($"/planner/plans/{taken}/tasks")).Select(task => task.Text("@odata.etag")));
    }
}
