using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Tests.PlannerBoard;

public sealed class BoardTests : IAsyncLifetime
{
    private PlannerHost planner = null!;
    private string planId = "";

    public async Task InitializeAsync()
    {
        planner = await PlannerHost.StartAsync();
        planId = await planner.PlanAsync();
    }

    public async Task DisposeAsync() => await planner.DisposeAsync();

    [Fact]
    public async Task The_board_shows_columns_in_the_order_of_their_hints_with_what_is_in_them()
    {
        var last = await planner.BucketAsync(planId, "Use");
        var first = await planner.BucketAsync(planId, "Orientation");
        var details = await planner.GetAsync($"/planner/plans/{planId}/details");
        await planner.PatchAsync($"/planner/plans/{planId}/details", details.ETag, """{"categoryDescriptions":{"category2":"Waiting"}}""");
        await planner.TaskAsync(planId, $$$"""
            ,"bucketId":"{{{first}}}","appliedCategories":{"category2":true},
            "assignments":{"{{{PlannerHost.Ann.Id}}}":{"@odata.type":"#microsoft.graph.plannerAssignment","orderHint":" !"}}
            """);

        var board = await BoardAsync();

        Assert.Equal(["Orientation", "Use"], board["columns"]!.AsArray().Select(column => column!["name"]!.GetValue<string>()));
        Assert.Equal(last, board["columns"]![1]!["id"]!.GetValue<string>());
        var card = Assert.Single(board["columns"]![0]!["cards"]!.AsArray())!;
        Assert.Equal("Waiting", Assert.Single(card["labels"]!.AsArray())!["name"]!.GetValue<string>());
        Assert.Equal("Ann de Vries", Assert.Single(card["assignees"]!.AsArray())!["displayName"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_person_completes_a_task_and_the_clients_etag_goes_stale()
    {
        var task = await planner.TaskAsync(planId);

        using var answer = await planner.Client.PutAsJsonAsync($"/planner/api/tasks/{task.Id}/progress", new { percentComplete = 100 });
        var stale = await planner.PatchAsync($"/planner/tasks/{task.Id}", task.ETag, """{"priority":1}""");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.NotNull((await planner.GetAsync($"/planner/tasks/{task.Id}")).Body["completedDateTime"]);
    }

    [Fact]
    public async Task A_person_ticks_a_checklist_item()
    {
        var task = await planner.TaskAsync(planId);
        var path = $"/planner/tasks/{task.Id}/details";
        var details = await planner.PatchAsync(
            path, (await planner.GetAsync(path)).ETag, """{"checklist":{"c1":{"@odata.type":"#microsoft.graph.plannerChecklistItem","title":"Call"}}}""", returning: true);

        using var answer = await planner.Client.PutAsJsonAsync($"/planner/api/tasks/{task.Id}/checklist/c1", new { isChecked = true });
        using var unknown = await planner.Client.PutAsJsonAsync($"/planner/api/tasks/{task.Id}/checklist/c2", new { isChecked = true });

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (answer.StatusCode, unknown.StatusCode));
        var read = await planner.GetAsync(path);
        Assert.True(read.Body["checklist"]!["c1"]!["isChecked"]!.GetValue<bool>());
        Assert.NotEqual(details.ETag, read.ETag);
    }

    [Fact]
    public async Task A_board_that_did_not_change_is_not_sent_again()
    {
        using var first = await planner.Client.GetAsync("/planner/api/board");
        using var again = await AskAgainAsync(first);
        await planner.BucketAsync(planId);
        using var changed = await AskAgainAsync(first);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, changed.StatusCode));
    }

    [Theory]
    [InlineData("/planner", "text/html")]
    [InlineData("/planner/board.css", "text/css")]
    [InlineData("/planner/board.js", "text/javascript")]
    [InlineData("/planner/card.js", "text/javascript")]
    [InlineData("/planner/panel.js", "text/javascript")]
    [InlineData("/planner/words.js", "text/javascript")]
    public async Task The_page_and_all_it_needs_come_from_here(string path, string type)
    {
        using var response = await planner.Client.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    private async Task<JsonObject> BoardAsync() => (await planner.Client.GetFromJsonAsync<JsonObject>($"/planner/api/board?plan={planId}"))!;

    private async Task<HttpResponseMessage> AskAgainAsync(HttpResponseMessage earlier)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/planner/api/board");
        request.Headers.IfNoneMatch.Add(earlier.Headers.ETag!);
        return await planner.Client.SendAsync(request);
    }
}
