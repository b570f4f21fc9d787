using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Tests.Planner;

public sealed class PublishTests : PublishingFixture
{
    [Fact]
    public async Task A_journey_becomes_a_plan_with_buckets_labels_and_a_complete_task_per_improvement()
    {
        var journey = await BeginAsync("one");

        var report = await App.PublishAsync(journey);

        AssertReport(new PublishingReport(1, 3, 0, 0, []), report);
        await AssertCompleteAsync("one");
        var plan = await ThePlanAsync("one");
        var labels = (await Board.GetAsync($"/planner/plans/{plan.Text("id")}/details")).GetProperty("categoryDescriptions");
        var film = await TaskAsync("one", "Een filmpje bij de handleiding");
        Assert.Equal((1, "2026-04-01T10:00:00+00:00"), (film.GetProperty("priority").GetInt32(), film.Text("dueDateTime")));
        Assert.Equal(Workshop.Bob.Id.Value, Assert.Single(film.Names("assignments")));
        Assert.Equal("Oorzaak: kwaliteit", labels.Text(Assert.Single(film.Names("appliedCategories"))));
        var description = film.GetProperty("details").Text("description");
        Assert.Contains("“Wat een slechte tekening!”", description, StringComparison.Ordinal);
        Assert.Contains("2. Niemand probeert hem uit", description, StringComparison.Ordinal);
        Assert.Equal(
            "https%3A//journeys%2Econtoso%2Eexample/tab/journeys/j-one/improvements/film", Assert.Single(film.GetProperty("details").Names("references")));
        Assert.Equal(
            ["Filmen", "Plaatsen"],
            film.GetProperty("details").GetProperty("checklist").EnumerateObject().OrderBy(item => item.Value.Text("orderHint"), StringComparer.Ordinal).Select(item => item.Value.Text("title")));
        Assert.Equal(3, (await TaskAsync("one", "Schroeven per stap verpakken")).GetProperty("priority").GetInt32());
        var publication = await App.PublicationAsync(journey);
        Assert.Equal(plan.Text("id"), publication.PlanId);
        Assert.Equal((await TasksAsync("one")).Select(task => task.Text("id")).Order(), publication.Tasks.Values.Order());
    }

    [Fact]
    public async Task Publishing_again_without_a_change_writes_nothing()
    {
        var journey = await BeginAsync("two");
        await App.PublishAsync(journey);
        await RestartAsync();
        Board.Faults.Clear();

        var report = await App.PublishAsync(journey);

        AssertReport(new PublishingReport(2, 0, 0, 3, []), report);
        Assert.Empty(Board.Writes);
    }

    [Fact]
    public async Task What_changed_in_an_improvement_changes_in_its_task_and_nothing_else()
    {
        var journey = await BeginAsync("three");
        await App.PublishAsync(journey);
        var before = Workshop.Three[0];
        await App.SaveAsync(journey, before with
        {
            Title = "Drie filmpjes",
            Due = null,
            Owner = Workshop.Ann.Id,
            Cause = Core.Improvements.CauseClass.Expertise,
            Actions = ["Draaiboek", "Filmen"],
        });
        Board.Faults.Clear();

        var report = await App.PublishAsync(journey);

        AssertReport(new PublishingReport(2, 0, 1, 2, []), report);
        Assert.Equal(["PATCH", "PATCH"], Board.Writes.Select(request => request.Method));
        var task = await TaskAsync("three", "Drie filmpjes");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, task.GetProperty("dueDateTime").ValueKind);
        Assert.Equal(Workshop.Ann.Id.Value, Assert.Single(task.Names("assignments")));
        Assert.Equal("category1", Assert.Single(task.Names("appliedCategories")));
        Assert.Equal(
            ["Draaiboek", "Filmen"], task.GetProperty("details").GetProperty("checklist").EnumerateObject().Select(item => item.Value.Text("title")).Order());
    }

    [Fact]
    public async Task Two_journeys_of_one_name_in_one_team_have_a_plan_each()
    {
        var first = await BeginAsync("shared");
        var second = new Core.Journeys.JourneyId("j-second");
        await App.BeginAsync(second, Workshop.AtImprove(second, "shared"), Workshop.Three);

        await App.PublishAsync(first);
        await App.PublishAsync(second);
        await RestartAsync();
        await App.PublishAsync(first);

        Assert.Equal(2, (await Board.ListAsync($"/groups/{PublishingApp.GroupOf("shared")}/planner/plans")).Length);
        Assert.NotEqual((await App.PublicationAsync(first)).PlanId, (await App.PublicationAsync(second)).PlanId);
    }

    [Fact]
    public async Task In_a_column_the_worst_pain_stands_first_also_when_a_worse_one_comes_later()
    {
        var id = new Core.Journeys.JourneyId("j-order");
        var (worst, lesser) = (new Core.Journeys.TouchpointId("worst"), new Core.Journeys.TouchpointId("lesser"));
        await App.BeginAsync(
            id,
            Workshop.AtImprove(id, "order", before: [Workshop.Used(worst), Workshop.Used(lesser), Workshop.Hurt(worst), Workshop.Hurt(worst, Workshop.Bob), Workshop.Annoyed(lesser)]),
            Workshop.Improve("a", lesser, "Lesser"),
            Workshop.Improve("b", Workshop.Manual, "Manual"));
        await App.PublishAsync(id);
        await RestartAsync();
        await App.SaveAsync(id, Workshop.Improve("c", worst, "Worst"));
        await App.PublishAsync(id);

        Assert.Equal(["Worst", "Manual", "Lesser"], (await TasksAsync("order")).OrderBy(task => task.Text("orderHint"), StringComparer.Ordinal).Select(task => task.Text("title")));
    }

    [Fact]
    public async Task Thirty_improvements_become_thirty_tasks()
    {
        var id = new Core.Journeys.JourneyId("j-thirty");
        await App.BeginAsync(
            id, Workshop.AtImprove(id, "thirty"), Enumerable.Range(1, 30).Select(number => Workshop.Improve($"i{number}", Workshop.Manual, number % 2 == 0 ? "Beter" : $"Beter {number}")));

        var report = await App.PublishAsync(id);

        AssertReport(new PublishingReport(1, 30, 0, 0, []), report);
        Assert.Equal(30, (await TasksAsync("thirty")).Length);
    }
}
