using System.Net;
using TeamsJourney.Local.PlannerBoard.Faults;

namespace TeamsJourney.Local.Tests.PlannerBoard;

public sealed class FaultTests : IAsyncLifetime
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
    public async Task Throttling_says_when_to_come_back_does_nothing_and_ends()
    {
        planner.Faults.Throttle(2, TimeSpan.FromSeconds(7), new FaultTarget("POST", "/planner/tasks"));

        var first = await planner.TaskAsync(planId);
        var second = await planner.TaskAsync(planId);
        var third = await planner.TaskAsync(planId);

        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.Created], new[] { first, second, third }.Select(reply => reply.Status));
        Assert.Equal(TimeSpan.FromSeconds(7), first.RetryAfter);
        Assert.Equal(1, await CountAsync());
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(409)]
    public async Task A_failure_does_nothing(int status)
    {
        planner.Faults.Fail(1, status, new FaultTarget("POST"));

        Assert.Equal(status, (int)(await planner.TaskAsync(planId)).Status);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_lost_answer_breaks_the_connection_after_the_deed()
    {
        planner.Faults.LoseAnswer(1, target: new FaultTarget("POST", "/planner/tasks"));

        await Assert.ThrowsAsync<HttpRequestException>(() => planner.TaskAsync(planId));

        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_lost_answer_can_also_look_like_a_gateway_that_gave_up()
    {
        planner.Faults.LoseAnswer(1, LostAnswer.GatewayTimeout, new FaultTarget("POST"));

        Assert.Equal(HttpStatusCode.GatewayTimeout, (await planner.TaskAsync(planId)).Status);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_delay_only_delays()
    {
        planner.Faults.Delay(1, TimeSpan.FromMinutes(1), new FaultTarget(Path: "/planner/*"));

        Task<GraphReply>[] both = [planner.TaskAsync(planId), planner.TaskAsync(planId)];
        await Task.WhenAny(both);
        await planner.TaskAsync(planId);
        var late = Assert.Single(both, one => !one.IsCompleted);
        Assert.Empty(planner.Faults.Waiting);
        while (!late.IsCompleted)
        {
            planner.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.All(await Task.WhenAll(both), reply => Assert.Equal(HttpStatusCode.Created, reply.Status));
    }

    [Fact]
    public async Task A_fault_waits_for_the_request_that_it_is_meant_for()
    {
        var task = await planner.TaskAsync(planId);
        planner.Faults.Fail(1, 503, new FaultTarget("PATCH", "/planner/tasks/*/details"));

        var other = await planner.PatchAsync($"/planner/tasks/{task.Id}", task.ETag, """{"priority":1}""");
        var meant = await planner.PatchAsync($"/planner/tasks/{task.Id}/details", task.ETag, """{"description":"why"}""");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.ServiceUnavailable), (other.Status, meant.Status));
    }

    [Fact]
    public async Task Every_request_is_logged_with_what_it_got()
    {
        await planner.TaskAsync(planId);
        await planner.GetAsync("/planner/tasks/nothing");

        Assert.Equal(
            [new("POST", "/planner/plans", 201, false), new("POST", "/planner/tasks", 201, false), new("GET", "/planner/tasks/nothing", 404, false)],
            planner.Faults.Requests);
    }

    [Fact]
    public async Task Faults_can_be_asked_for_by_hand()
    {
        var asked = await planner.SendAsync("POST", $"{planner.Address}planner/faults", """{"kind":"throttle","count":1,"seconds":3,"method":"POST"}""");
        var throttled = await planner.TaskAsync(planId);
        var seen = await planner.SendAsync("GET", $"{planner.Address}planner/faults");
        var cleared = await planner.SendAsync("DELETE", $"{planner.Address}planner/faults");

        Assert.Single(asked.Body["waiting"]!.AsArray());
        Assert.Equal(TimeSpan.FromSeconds(3), throttled.RetryAfter);
        Assert.Equal(429, seen.Body["requests"]![1]!["status"]!.GetValue<int>());
        Assert.Empty(cleared.Body["requests"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"kind":"explode"}""")]
    [InlineData("""{"kind":"throttle","count":0}""")]
    [InlineData("""{"kind":"fail","status":200}""")]
    [InlineData("""{"kind":"delay","seconds":-1}""")]
    public async Task A_fault_that_makes_no_sense_is_refused(string json)
    {
        var reply = await planner.SendAsync("POST", $"{planner.Address}planner/faults", json);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Empty(planner.Faults.Waiting);
    }

    private async Task<int> CountAsync() => (await planner.GetAsync($"/planner/plans/{planId}/tasks")).Value.Count;
}
