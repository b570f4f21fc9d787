using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Local.PlannerBoard;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>A stand-in, a storage file and an app that can be restarted; one journey per team unless told otherwise.</summary>
public abstract class PublishingFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private protected PlannerStandIn Board { get; private set; } = null!;

    private protected PublishingApp App { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Board = await PlannerStandIn.StartAsync(Configure);
        App = NewApp();
    }

    public virtual async Task DisposeAsync()
    {
        await App.DisposeAsync();
        await Board.DisposeAsync();
        _folder.Dispose();
    }

    private protected virtual void Configure(PlannerBoardOptions options)
    {
    }

    private protected PublishingApp NewApp(IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection, AppSettings>? replace = null) =>
        new(Board.Graph, _folder.File("journeys.db"), new FakeTimeProvider(Workshop.At), settings, replace: replace);

    private protected void UseApp(PublishingApp app) => App = app;

    /// <summary>The process ends here, and another one begins.</summary>
    private protected async Task RestartAsync()
    {
        await App.DisposeAsync();
        App = NewApp();
    }

    private protected async Task<JourneyId> BeginAsync(string team)
    {
        var id = new JourneyId($"j-{team}");
        await App.BeginAsync(id, Workshop.AtImprove(id, team), Workshop.Three);
        return id;
    }

    private protected async Task<JsonElement> ThePlanAsync(string team) => Assert.Single(await Board.ListAsync($"/groups/{PublishingApp.GroupOf(team)}/planner/plans"));

    private protected async Task<JsonElement[]> TasksAsync(string team) =>
        await Board.ListAsync($"/planner/plans/{(await ThePlanAsync(team)).Text("id")}/tasks?$expand=details");

    private protected async Task<JsonElement> TaskAsync(string team, string title) => Assert.Single(await TasksAsync(team), task => task.Text("title") == title);

    private protected static void AssertReport(PublishingReport expected, PublishingReport actual)
    {
        Assert.Equal(expected.Problems, actual.Problems);
        Assert.Equal(expected with { Problems = [] }, actual with { Problems = [] });
    }

    /// <summary>One plan, one bucket per phase in order, one complete task per improvement.</summary>
    private protected async Task AssertCompleteAsync(string team)
    {
        var plan = await ThePlanAsync(team);
        Assert.Equal("Boekenkast · klantreis", plan.Text("title"));
        var buckets = await Board.ListAsync($"/planner/plans/{plan.Text("id")}/buckets");
        Assert.Equal(
            ["Oriëntatie", "Vergelijking", "Kopen", "Gebruik", "After sales"],
            buckets.OrderBy(bucket => bucket.Text("orderHint"), StringComparer.Ordinal).Select(bucket => bucket.Text("name")));
        var tasks = await TasksAsync(team);
        Assert.Equal(Workshop.Three.Select(improvement => improvement.Title).Order(), tasks.Select(task => task.Text("title")).Order());
        Assert.All(tasks, task =>
        {
            var improvement = Workshop.Three.Single(improvement => improvement.Title == task.Text("title"));
            var details = task.GetProperty("details");
            Assert.Equal(improvement.Actions.Order(), details.GetProperty("checklist").EnumerateObject().Select(item => item.Value.Text("title")).Order());
            Assert.Contains(improvement.Kpi, details.Text("description"), StringComparison.Ordinal);
            Assert.EndsWith($"/improvements/{improvement.Id}", Assert.Single(details.GetProperty("references").EnumerateObject()).Name, StringComparison.Ordinal);
            Assert.Single(task.GetProperty("appliedCategories").EnumerateObject());
            Assert.Equal(improvement.Owner is null ? 0 : 1, task.GetProperty("assignments").EnumerateObject().Count());
        });
    }
}

internal static class Json
{
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static string[] Names(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateObject().Select(property => property.Name)];
}
