using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>The board belongs to the team: what people do there stays, and is understood.</summary>
public sealed class PeopleInPlannerTests : PublishingFixture
{
    private static readonly Improvement Film = Workshop.Three[0];

    [Fact]
    public async Task What_people_changed_stays_as_long_as_the_improvement_says_the_same()
    {
        var journey = await BeginAsync("theirs");
        await App.PublishAsync(journey);
        var film = await TaskAsync("theirs", Film.Title);
        var task = $"/planner/tasks/{film.Text("id")}";
        var ticked = film.GetProperty("details").GetProperty("checklist").EnumerateObject().Single(item => item.Value.Text("title") == "Filmen").Name;
        var planId = film.Text("planId");
        var theirBucket = (await Board.ListAsync($"/planner/plans/{planId}/buckets"))[0].Text("id");
        await Board.ChangeAsync(task, $$$"""
            {"percentComplete":50,"priority":9,"title":"Filmpjes!","bucketId":"{{{theirBucket}}}","appliedCategories":{"category20":true},
             "assignments":{"c0000000-0000-0000-0000-00000000000c":{"@odata.type":"#microsoft.graph.plannerAssignment","orderHint":" !"} } }
            """);
        await Board.ChangeAsync($"{task}/details", $$$"""
            {"description":"Ons eigen verhaal","checklist":{"{{{ticked}}}":{"@odata.type":"#microsoft.graph.plannerChecklistItem","isChecked":true},
             "theirs":{"@odata.type":"#microsoft.graph.plannerChecklistItem","title":"Popcorn","orderHint":" !"} }
            }
            """);
        await App.SaveAsync(journey, Film with { Actions = ["Monteren"], Cause = CauseClass.ServiceLevel });

        var report = await App.PublishAsync(journey);

        AssertReport(new PublishingReport(2, 0, 1, 2, []), report);
        film = await TaskAsync("theirs", "Filmpjes!");
        Assert.Equal((50, 9, theirBucket), (film.GetProperty("percentComplete").GetInt32(), film.GetProperty("priority").GetInt32(), film.Text("bucketId")));
        Assert.Equal(["category2", "category20"], film.Names("appliedCategories").Order());
        Assert.Equal(2, film.Names("assignments").Length);
        // "Plaatsen" was ours and not done; "Filmen" was ticked, "Popcorn" is theirs.
        var checklist = film.GetProperty("details").GetProperty("checklist").EnumerateObject().ToDictionary(item => item.Value.Text("title"), item => item.Value.GetProperty("isChecked").GetBoolean());
        Assert.Equal(["Filmen", "Monteren", "Popcorn"], checklist.Keys.Order());
        Assert.True(checklist["Filmen"]);
    }

    [Fact]
    public async Task A_new_description_replaces_only_what_was_ours_to_say()
    {
        var journey = await BeginAsync("words");
        await App.PublishAsync(journey);
        var film = await TaskAsync("words", Film.Title);
        await Board.ChangeAsync($"/planner/tasks/{film.Text("id")}/details", """{"description":"Ons eigen verhaal"}""");

        await App.PublishAsync(journey);
        Assert.Equal("Ons eigen verhaal", (await TaskAsync("words", Film.Title)).GetProperty("details").Text("description"));

        await App.SaveAsync(journey, Film with { Whys = ["Niemand vroeg het de klant"] });
        await App.PublishAsync(journey);
        Assert.Contains("Niemand vroeg het de klant", (await TaskAsync("words", Film.Title)).GetProperty("details").Text("description"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_task_is_made_again_when_the_team_publishes_again()
    {
        var journey = await BeginAsync("deleted");
        await App.PublishAsync(journey);
        await Board.DeleteAsync($"/planner/tasks/{(await TaskAsync("deleted", Film.Title)).Text("id")}");

        var report = await App.PublishAsync(journey);

        AssertReport(new PublishingReport(2, 1, 0, 2, []), report);
        await AssertCompleteAsync("deleted");
    }

    [Fact]
    public async Task Renamed_and_moved_buckets_labels_and_plans_are_still_ours()
    {
        var journey = await BeginAsync("renamed");
        await App.PublishAsync(journey);
        var plan = (await ThePlanAsync("renamed")).Text("id");
        await Board.ChangeAsync($"/planner/plans/{plan}", """{"title":"Onze plannen"}""");
        await Board.ChangeAsync($"/planner/plans/{plan}/details", """{"categoryDescriptions":{"category3":"Kwaliteit!"}}""");
        foreach (var bucket in await Board.ListAsync($"/planner/plans/{plan}/buckets"))
        {
            await Board.ChangeAsync($"/planner/buckets/{bucket.Text("id")}", $$"""{"name":"{{bucket.Text("name")}}!","orderHint":" !"}""");
        }

        await RestartAsync();
        await App.SaveAsync(journey, Workshop.Improve("second", Workshop.Call, "Sneller opnemen"));
        Board.Faults.Clear();
        var report = await App.PublishAsync(journey);

        AssertReport(new PublishingReport(2, 1, 0, 3, []), report);
        Assert.Equal(5, (await Board.ListAsync($"/planner/plans/{plan}/buckets")).Length);
        Assert.DoesNotContain(Board.Writes, request => request.Path.Contains("buckets", StringComparison.Ordinal) || request.Path.Contains("plans", StringComparison.Ordinal));
        Assert.Equal("category3", Assert.Single((await TaskAsync("renamed", "Sneller opnemen")).Names("appliedCategories")));
    }

    [Fact]
    public async Task A_deleted_bucket_comes_back_only_when_a_task_needs_it()
    {
        var journey = await BeginAsync("buckets");
        await App.PublishAsync(journey);
        var plan = (await ThePlanAsync("buckets")).Text("id");
        foreach (var bucket in (await Board.ListAsync($"/planner/plans/{plan}/buckets")).Where(bucket => bucket.Text("name") is "Vergelijking" or "Gebruik"))
        {
            await Board.DeleteAsync($"/planner/buckets/{bucket.Text("id")}");
        }

        var report = await App.PublishAsync(journey);

        AssertReport(new PublishingReport(2, 1, 0, 2, []), report);
        var buckets = await Board.ListAsync($"/planner/plans/{plan}/buckets");
        Assert.Equal(
            ["Oriëntatie", "Kopen", "Gebruik", "After sales"],
            buckets.OrderBy(bucket => bucket.Text("orderHint"), StringComparer.Ordinal).Select(bucket => bucket.Text("name")));
    }

    [Fact]
    public async Task Labels_that_the_team_named_are_left_alone()
    {
        var journey = await BeginAsync("labels");
        // A plan that the team made itself, with the title that we would give it.
        var plan = await Board.CreatePlanAsync(PublishingApp.GroupOf("labels"), "Boekenkast · klantreis");
        await Board.ChangeAsync($"/planner/plans/{plan}/details", """{"categoryDescriptions":{"category2":"Wacht"}}""");

        await App.PublishAsync(journey);

        var names = (await Board.GetAsync($"/planner/plans/{plan}/details")).GetProperty("categoryDescriptions");
        Assert.Equal(
            ("Oorzaak: deskundigheid", "Wacht", "Oorzaak: serviceniveau", "Oorzaak: kwaliteit"),
            (names.Text("category1"), names.Text("category2"), names.Text("category3"), names.Text("category4")));
        await AssertCompleteAsync("labels");
    }
}
