using System.Net;
using System.Text.Json.Nodes;
using TeamsJourney.Local.PlannerBoard.Faults;

namespace TeamsJourney.Local.Tests.PlannerBoard;

public sealed class BatchTests : IAsyncLifetime
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
    public async Task Twenty_requests_go_in_one_and_twenty_one_do_not()
    {
        var fits = await BatchAsync([.. Enumerable.Range(1, 20).Select(number => Task($"{number}"))]);
        var tooMany = await BatchAsync([.. Enumerable.Range(1, 21).Select(number => Task($"{number}"))]);

        Assert.All(fits.Body["responses"]!.AsArray(), part => Assert.Equal(201, part!["status"]!.GetValue<int>()));
        Assert.Equal(HttpStatusCode.BadRequest, tooMany.Status);
        Assert.Equal(20, (await planner.GetAsync($"/planner/plans/{planId}/tasks")).Value.Count);
    }

    [Fact]
    public async Task Each_part_fails_on_its_own_and_what_depends_on_it_is_not_done()
    {
        var reply = await BatchAsync(
            Task("1"),
            """{"id":"2","method":"GET","url":"/planner/tasks/nothing"}""",
            Task("3", dependsOn: "2"),
            Task("4", dependsOn: "1"));

        Assert.Equal([201, 404, 424, 201], Statuses(reply, "1", "2", "3", "4"));
        Assert.Equal(["4", "3", "2", "1"], reply.Body["responses"]!.AsArray().Select(part => part!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_part_is_throttled_and_loses_its_answer_by_itself()
    {
        planner.Faults.Throttle(1, TimeSpan.FromSeconds(5));
        planner.Faults.LoseAnswer(1);

        var reply = await BatchAsync(Task("1"), Task("2"), Task("3"));

        Assert.Equal([429, 504, 201], Statuses(reply, "1", "2", "3"));
        Assert.Equal("5", Part(reply, "1")["headers"]!["Retry-After"]!.GetValue<string>());
        Assert.Equal(2, (await planner.GetAsync($"/planner/plans/{planId}/tasks")).Value.Count);
        Assert.Equal(3, planner.Faults.Requests.Count(request => request is { InBatch: true, Path: "/planner/tasks" }));
    }

    [Fact]
    public async Task A_fault_that_names_the_batch_hits_all_of_it()
    {
        planner.Faults.LoseAnswer(1, target: new FaultTarget("POST", "/$batch"));

        await Assert.ThrowsAsync<HttpRequestException>(() => BatchAsync(Task("1"), Task("2")));

        Assert.Equal(2, (await planner.GetAsync($"/planner/plans/{planId}/tasks")).Value.Count);
    }

    [Fact]
    public async Task Etags_count_inside_a_batch_too()
    {
        var task = await planner.TaskAsync(planId);
        var change = $$$"""
            "method":"PATCH","url":"/planner/tasks/{{{task.Id}}}","headers":{"Content-Type":"application/json","if-match":{{{JsonValue.Create(task.ETag).ToJsonString()}}}},"body":{"priority":1}
            """;

        var reply = await BatchAsync($$"""{"id":"1",{{change}}}""", $$"""{"id":"2",{{change}}}""");

        Assert.Equal([204, 412], Statuses(reply, "1", "2"));
    }

    [Theory]
    [InlineData("""{"requests":[]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"GET"}]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"GET","url":"/users/a"},{"id":"1","method":"GET","url":"/users/a"}]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"GET","url":"/users/a","dependsOn":["9"]}]}""")]
    public async Task A_batch_that_makes_no_sense_is_refused(string json) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await planner.PostAsync("/$batch", json)).Status);

    private Task<GraphReply> BatchAsync(params string[] parts) =>
        planner.PostAsync("/$batch", $$"""{"requests":[{{string.Join(',', parts)}}]}""");

    private string Task(string id, string? dependsOn = null) => $$$"""
        {"id":"{{{id}}}","method":"POST","url":"/planner/tasks","headers":{"Content-Type":"application/json"},
         "body":{"planId":"{{{planId}}}","title":"Task {{{id}}}"}{{{(dependsOn is null ? "" : $",\"dependsOn\":[\"{dependsOn}\"]")}}}}
        """;

    private static IEnumerable<int> Statuses(GraphReply reply, params string[] ids) =>
        ids.Select(id => Part(reply, id)["status"]!.GetValue<int>());

    private static JsonNode Part(GraphReply reply, string id) =>
        reply.Body["responses"]!.AsArray().Single(part => part!["id"]!.GetValue<string>() == id)!;
}
