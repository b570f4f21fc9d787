using System.Net;
using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Tests.PlannerBoard;

public sealed class ReadingTests
{
    [Fact]
    public async Task A_list_comes_in_pages_that_neither_repeat_nor_miss_when_something_is_removed_meanwhile()
    {
        await using var planner = await PlannerHost.StartAsync(options => options.PageSize = 2);
        var planId = await planner.PlanAsync();
        var tasks = new List<GraphReply>();
        for (var number = 0; number < 5; number++)
        {
            tasks.Add(await planner.TaskAsync(planId));
        }

        var first = await planner.GetAsync($"/planner/plans/{planId}/tasks?$select=title");
        await planner.SendAsync("DELETE", $"/planner/tasks/{tasks[0].Id}", etag: tasks[0].ETag);
        var second = await planner.SendAsync("GET", first.Text("@odata.nextLink"));
        var third = await planner.SendAsync("GET", second.Text("@odata.nextLink"));

        Assert.Equal([2, 2, 1], new[] { first, second, third }.Select(page => page.Value.Count));
        Assert.False(third.Body.ContainsKey("@odata.nextLink"));
        Assert.Equal(["@odata.etag", "title"], third.Value[0]!.AsObject().Select(property => property.Key));
    }

    [Fact]
    public async Task Ids_look_like_Planners_and_are_the_same_in_every_run()
    {
        await using var one = await PlannerHost.StartAsync();
        await using var other = await PlannerHost.StartAsync();

        var id = await one.PlanAsync();

        Assert.Equal(28, id.Length);
        Assert.Equal(id, await other.PlanAsync());
        Assert.NotEqual(id, await one.PlanAsync());
    }

    [Fact]
    public async Task Details_can_be_expanded_and_come_with_their_own_etag()
    {
        await using var planner = await PlannerHost.StartAsync();
        var planId = await planner.PlanAsync();
        var task = await planner.TaskAsync(planId);

        var alone = await planner.GetAsync($"/planner/tasks/{task.Id}");
        var expanded = await planner.GetAsync($"/planner/tasks/{task.Id}?$expand=details");
        var listed = await planner.GetAsync($"/planner/plans/{planId}/tasks?%24expand=details");

        Assert.False(alone.Body.ContainsKey("details"));
        var etag = (await planner.GetAsync($"/planner/tasks/{task.Id}/details")).ETag;
        Assert.Equal(etag, expanded.Body["details"]!["@odata.etag"]!.GetValue<string>());
        Assert.Equal(etag, listed.Value[0]!["details"]!["@odata.etag"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_plans_of_one_group_are_not_those_of_another()
    {
        await using var planner = await PlannerHost.StartAsync();
        var planId = await planner.PlanAsync();

        var own = await planner.GetAsync($"/groups/{PlannerHost.Group}/planner/plans");
        var others = await planner.GetAsync("/groups/22222222-2222-2222-2222-222222222222/planner/plans");

        Assert.Equal(planId, Assert.Single(own.Value)!["id"]!.GetValue<string>());
        Assert.Empty(others.Value);
    }

    [Theory]
    [InlineData("GET", "/planner/plans/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/planner/plans/nothing/tasks", HttpStatusCode.NotFound)]
    [InlineData("GET", "/groups/nothing/planner/plans", HttpStatusCode.NotFound)]
    [InlineData("GET", "/users/nothing", HttpStatusCode.NotFound)]
    [InlineData("POST", "/me/planner/tasks", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/planner/tasks/x/history", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/planner/plans/nothing/tasks?$filter=title eq 'a'", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_gets_an_error_in_Graphs_shape(string method, string path, HttpStatusCode status)
    {
        await using var planner = await PlannerHost.StartAsync();

        var reply = await planner.SendAsync(method, path, method == "POST" ? "{}" : null);

        Assert.Equal(status, reply.Status);
        Assert.NotEmpty(reply.ErrorMessage);
        Assert.IsType<JsonObject>(reply.Body["error"]!["innerError"]);
    }

    [Fact]
    public async Task People_and_groups_have_names()
    {
        await using var planner = await PlannerHost.StartAsync(options =>
            options.Groups = new Dictionary<string, string> { [PlannerHost.Group] = "Customer team" });

        Assert.Equal("Ann de Vries", (await planner.GetAsync($"/users/{PlannerHost.Ann.Id}")).Text("displayName"));
        Assert.Equal("Customer team", (await planner.GetAsync($"/groups/{PlannerHost.Group}")).Text("displayName"));
        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync("/groups/22222222-2222-2222-2222-222222222222")).Status);
    }

    [Fact]
    public async Task A_token_is_needed_unless_the_host_says_otherwise()
    {
        await using var guarded = await PlannerHost.StartAsync();
        await using var open = await PlannerHost.StartAsync(options => options.RequireAuthorization = false);
        guarded.Client.DefaultRequestHeaders.Authorization = null;
        open.Client.DefaultRequestHeaders.Authorization = null;

        var refused = await guarded.GetAsync($"/groups/{PlannerHost.Group}");

        Assert.Equal((HttpStatusCode.Unauthorized, "InvalidAuthenticationToken"), (refused.Status, refused.ErrorCode));
        Assert.Equal(HttpStatusCode.OK, (await open.GetAsync($"/groups/{PlannerHost.Group}")).Status);
    }
}
