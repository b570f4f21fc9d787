using System.Net;

namespace TeamsJourney.Local.Tests.PlannerBoard;

public sealed class ETagTests : IAsyncLifetime
{
    private PlannerHost planner = null!;
    private string planId = "";

    public async Task InitializeAsync()
    {
        planner = await PlannerHost.StartAsync();
        planId = await planner.PlanAsync();
    }

    public async Task DisposeAsync() => await planner.DisposeAsync();

    [Theory]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task A_change_without_If_Match_is_refused_as_the_service_words_it(string method)
    {
        var task = await planner.TaskAsync(planId);

        var reply = await planner.SendAsync(method, $"/planner/tasks/{task.Id}", """{"title":"Other"}""");

        Assert.Equal(HttpStatusCode.PreconditionFailed, reply.Status);
        Assert.Equal("The If-Match header must be specified for this kind of request.", reply.ErrorMessage);
        Assert.NotNull(reply.Body["error"]!["innerError"]!["request-id"]);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("\"JzEt\"")]
    [InlineData("W/\"not base64!\"")]
    [InlineData("W/\"\"")]
    public async Task An_If_Match_that_is_no_etag_of_Planners_is_refused(string etag)
    {
        var task = await planner.TaskAsync(planId);

        var reply = await planner.PatchAsync($"/planner/tasks/{task.Id}", etag, """{"title":"Other"}""");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("Shorter form", (await planner.GetAsync($"/planner/tasks/{task.Id}")).Text("title"));
    }

    [Fact]
    public async Task A_change_gives_a_new_etag_and_the_old_one_is_stale()
    {
        var task = await planner.TaskAsync(planId);
        var path = $"/planner/tasks/{task.Id}";

        var first = await planner.PatchAsync(path, task.ETag, """{"title":"First"}""");
        var second = await planner.PatchAsync(path, task.ETag, """{"title":"Second"}""");
        var now = await planner.GetAsync(path);

        Assert.Equal(HttpStatusCode.NoContent, first.Status);
        Assert.Empty(first.Body);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.Status);
        Assert.Equal("First", now.Text("title"));
        Assert.NotEqual(task.ETag, now.ETag);
    }

    [Fact]
    public async Task The_changed_thing_comes_back_when_it_is_preferred()
    {
        var task = await planner.TaskAsync(planId);

        var reply = await planner.PatchAsync($"/planner/tasks/{task.Id}", task.ETag, """{"priority":1}""", returning: true);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(1, reply.Body["priority"]!.GetValue<int>());
        Assert.Equal((await planner.GetAsync($"/planner/tasks/{task.Id}")).ETag, reply.ETag);
    }

    [Fact]
    public async Task A_task_and_its_details_have_etags_of_their_own()
    {
        var task = await planner.TaskAsync(planId);
        var path = $"/planner/tasks/{task.Id}/details";
        var details = await planner.GetAsync(path);

        var withTasks = await planner.PatchAsync(path, task.ETag, """{"description":"why"}""");
        var withItsOwn = await planner.PatchAsync(path, details.ETag, """{"description":"why"}""");
        var withTasksAfterwards = await planner.PatchAsync($"/planner/tasks/{task.Id}", task.ETag, """{"priority":1}""");

        Assert.Equal(HttpStatusCode.PreconditionFailed, withTasks.Status);
        Assert.Equal(HttpStatusCode.NoContent, withItsOwn.Status);
        Assert.Equal(HttpStatusCode.NoContent, withTasksAfterwards.Status);
    }

    [Fact]
    public async Task A_plan_its_details_and_a_bucket_are_guarded_too()
    {
        var bucketId = await planner.BucketAsync(planId);
        var plan = await planner.GetAsync($"/planner/plans/{planId}");
        var details = await planner.GetAsync($"/planner/plans/{planId}/details");
        var bucket = await planner.GetAsync($"/planner/buckets/{bucketId}");

        foreach (var (path, etag, json) in new[]
        {
            ($"/planner/plans/{planId}", plan.ETag, """{"title":"Renamed"}"""),
            ($"/planner/plans/{planId}/details", details.ETag, """{"categoryDescriptions":{"category1":"Waiting","category25":"Price"}}"""),
            ($"/planner/buckets/{bucketId}", bucket.ETag, """{"name":"Purchase"}"""),
        })
        {
            Assert.Equal(HttpStatusCode.NoContent, (await planner.PatchAsync(path, etag, json)).Status);
            Assert.Equal(HttpStatusCode.PreconditionFailed, (await planner.PatchAsync(path, etag, json)).Status);
        }

        var labels = (await planner.GetAsync($"/planner/plans/{planId}/details")).Body["categoryDescriptions"]!;
        Assert.Equal("Waiting", labels["category1"]!.GetValue<string>());
        Assert.Null(labels["category2"]);
        Assert.Equal("Renamed", (await planner.GetAsync($"/planner/plans/{planId}")).Text("title"));
    }

    [Fact]
    public async Task Deleting_a_bucket_takes_its_tasks_and_what_is_gone_is_404()
    {
        var bucketId = await planner.BucketAsync(planId);
        var bucket = await planner.GetAsync($"/planner/buckets/{bucketId}");
        var task = await planner.TaskAsync(planId, $",\"bucketId\":\"{bucketId}\"");

        var removed = await planner.SendAsync("DELETE", $"/planner/buckets/{bucketId}", etag: bucket.ETag);
        var gone = await planner.GetAsync($"/planner/tasks/{task.Id}");

        Assert.Equal(HttpStatusCode.NoContent, removed.Status);
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
        Assert.Equal(("", "The requested item is not found."), (gone.ErrorCode, gone.ErrorMessage));
    }

    [Fact]
    public async Task Of_many_changes_at_the_same_moment_with_one_etag_exactly_one_is_made()
    {
        var task = await planner.TaskAsync(planId);

        var replies = await Task.WhenAll(Enumerable.Range(0, 30).Select(number =>
            planner.PatchAsync($"/planner/tasks/{task.Id}", task.ETag, $"{{\"percentComplete\":{number}}}")));

        Assert.Single(replies, reply => reply.Status == HttpStatusCode.NoContent);
        Assert.Equal(29, replies.Count(reply => reply.Status == HttpStatusCode.PreconditionFailed));
    }
}
