using System.Net;

namespace TeamsJourney.Local.Tests.PlannerBoard;

public sealed class BodyTests : IAsyncLifetime
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
    [InlineData("\"title\":null")]
    [InlineData("\"title\":\" \"")]
    [InlineData("\"title\":7")]
    [InlineData("\"colour\":\"red\"")]
    [InlineData("\"id\":\"mine\"")]
    [InlineData("\"percentComplete\":101")]
    [InlineData("\"percentComplete\":\"50\"")]
    [InlineData("\"priority\":11")]
    [InlineData("\"priority\":-1")]
    [InlineData("\"dueDateTime\":\"tomorrow\"")]
    [InlineData("\"startDateTime\":\"2026-03-03T00:00:00Z\",\"dueDateTime\":\"2026-03-02T00:00:00Z\"")]
    [InlineData("\"bucketId\":\"elsewhere\"")]
    [InlineData("\"previewType\":\"hologram\"")]
    [InlineData("\"orderHint\":\"8585269241\"")]
    [InlineData("\"orderHint\":\"a b c!\"")]
    [InlineData("\"orderHint\":\"b a!\"")]
    [InlineData("\"orderHint\":\"é !\"")]
    [InlineData("\"assignments\":[]")]
    [InlineData("\"assignments\":{\"a0000000-0000-0000-0000-00000000000a\":{}}")]
    [InlineData("\"assignments\":{\"a0000000-0000-0000-0000-00000000000a\":{\"orderHint\":\" !\"}}")]
    [InlineData("\"assignments\":{\"a0000000-0000-0000-0000-00000000000a\":\"{}\"}")]
    [InlineData("\"assignments\":{\"a0000000-0000-0000-0000-00000000000a\":{\"@odata.type\":\"#microsoft.graph.plannerAssignments\",\"orderHint\":\" !\"}}")]
    [InlineData("\"assignments\":{\"a0000000-0000-0000-0000-00000000000a\":{\"@odata.type\":\"#microsoft.graph.plannerAssignment\"}}")]
    [InlineData("\"assignments\":{\"ann\":{\"@odata.type\":\"#microsoft.graph.plannerAssignment\",\"orderHint\":\" !\"}}")]
    [InlineData("\"appliedCategories\":{\"category26\":true}")]
    [InlineData("\"appliedCategories\":{\"category1\":\"yes\"}")]
    public async Task A_task_that_Planner_would_not_take_is_refused_and_nothing_changes(string property)
    {
        var task = await planner.TaskAsync(planId);

        var reply = await planner.PatchAsync($"/planner/tasks/{task.Id}", task.ETag, $"{{{property}}}");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(task.ETag, (await planner.GetAsync($"/planner/tasks/{task.Id}")).ETag);
    }

    [Theory]
    [InlineData("\"checklist\":{\"c1\":{\"title\":\"Call\"}}")]
    [InlineData("\"checklist\":{\"c1\":{\"@odata.type\":\"microsoft.graph.plannerChecklistItem\",\"isChecked\":true}}")]
    [InlineData("\"checklist\":{\"c1\":{\"@odata.type\":\"microsoft.graph.plannerChecklistItem\",\"title\":\"Call\",\"who\":\"Ann\"}}")]
    [InlineData("\"references\":{\"https://contoso.com\":{\"@odata.type\":\"microsoft.graph.plannerExternalReference\",\"alias\":\"x\"}}")]
    [InlineData("\"references\":{\"not an address\":{\"@odata.type\":\"microsoft.graph.plannerExternalReference\",\"alias\":\"x\"}}")]
    [InlineData("\"references\":{\"https%3A//contoso%2Ecom/50%\":{\"@odata.type\":\"microsoft.graph.plannerExternalReference\",\"alias\":\"x\"}}")]
    [InlineData("\"description\":{}")]
    [InlineData("\"checklist\":null")]
    public async Task Details_that_Planner_would_not_take_are_refused(string property)
    {
        var task = await planner.TaskAsync(planId);
        var path = $"/planner/tasks/{task.Id}/details";
        var details = await planner.GetAsync(path);

        var reply = await planner.PatchAsync(path, details.ETag, $"{{{property}}}");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(details.ETag, (await planner.GetAsync(path)).ETag);
    }

    [Fact]
    public async Task A_title_may_have_255_characters_and_not_one_more()
    {
        var fits = await planner.PostAsync("/planner/tasks", $$"""{"planId":"{{planId}}","title":"{{new string('a', 255)}}"}""");
        var tooLong = await planner.PostAsync("/planner/tasks", $$"""{"planId":"{{planId}}","title":"{{new string('a', 256)}}"}""");

        Assert.Equal(HttpStatusCode.Created, fits.Status);
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.Status);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"title\":\"a\",\"title\":\"b\"}")]
    [InlineData("")]
    [InlineData("{\"title\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    public async Task A_body_that_is_no_object_is_a_bad_request(string json)
    {
        var reply = await planner.PostAsync("/planner/tasks", json);

        Assert.Equal((HttpStatusCode.BadRequest, "BadRequest"), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task What_is_not_mentioned_stays_and_null_takes_away()
    {
        var task = await planner.TaskAsync(planId);
        var path = $"/planner/tasks/{task.Id}/details";
        var item = "\"@odata.type\":\"microsoft.graph.plannerChecklistItem\"";
        var reference = "\"@odata.type\":\"#microsoft.graph.plannerExternalReference\"";
        var first = await planner.PatchAsync(path, (await planner.GetAsync(path)).ETag, $$"""
            {"checklist":{"c1":{{{item}},"title":"Call"},"c2":{{{item}},"title":"Write"} },
             "references":{"https%3A//contoso%2Ecom/j%23p1":{{{reference}},"alias":"Journey","type":"Other","previewPriority":" !"} } }
            """, returning: true);

        var second = await planner.PatchAsync(path, first.ETag, $$"""{"checklist":{"c1":{{{item}},"isChecked":true},"c2":null} }""", returning: true);

        var left = Assert.Single(second.Body["checklist"]!.AsObject());
        Assert.Equal(("c1", "Call", true), (left.Key, left.Value!["title"]!.GetValue<string>(), left.Value["isChecked"]!.GetValue<bool>()));
        Assert.Equal("https%3A//contoso%2Ecom/j%23p1", Assert.Single(second.Body["references"]!.AsObject()).Key);
        var counted = await planner.GetAsync($"/planner/tasks/{task.Id}");
        Assert.Equal((1, 0, 1), (counted.Body["checklistItemCount"]!.GetValue<int>(), counted.Body["activeChecklistItemCount"]!.GetValue<int>(),
            counted.Body["referenceCount"]!.GetValue<int>()));
    }

    [Fact]
    public async Task An_order_hint_that_was_received_cannot_be_sent_back()
    {
        var task = await planner.TaskAsync(planId);

        var reply = await planner.PatchAsync($"/planner/tasks/{task.Id}", task.ETag, $$"""{"orderHint":"{{task.Text("orderHint")}}"}""");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
    }

    [Fact]
    public async Task The_newest_comes_first_and_a_hint_puts_it_elsewhere()
    {
        var first = await HintAsync(" !");
        var newer = await HintAsync(" !");
        var after = await HintAsync($"{first} !");
        var between = await HintAsync($"{newer} {first}!");
        var nested = await HintAsync($"{newer} {newer} {first}!!");

        Assert.Equal([newer, nested, between, first, after], Ordinal(first, newer, after, between, nested));

        async Task<string> HintAsync(string hint) =>
            (await planner.GetAsync($"/planner/buckets/{await planner.BucketAsync(planId, orderHint: hint)}")).Text("orderHint");
    }

    [Fact]
    public async Task A_hundred_places_between_two_hints_stay_in_order()
    {
        var last = (await planner.TaskAsync(planId)).Text("orderHint");
        var first = (await planner.TaskAsync(planId)).Text("orderHint");
        var hints = new List<string> { first };
        for (var number = 0; number < 100; number++)
        {
            hints.Add((await planner.TaskAsync(planId, $",\"orderHint\":{System.Text.Json.JsonSerializer.Serialize($"{hints[^1]} {last}!")}")).Text("orderHint"));
        }

        hints.Add(last);

        Assert.Equal(hints, Ordinal([.. hints]));
        Assert.Equal(hints.Count, hints.Distinct().Count());
    }

    [Fact]
    public async Task Completing_a_task_stamps_it_and_reopening_takes_the_stamp_away()
    {
        var task = await planner.TaskAsync(planId, ",\"percentComplete\":100");

        var reopened = await planner.PatchAsync($"/planner/tasks/{task.Id}", task.ETag, """{"percentComplete":50}""", returning: true);

        Assert.Equal(PlannerHost.Now, task.Body["completedDateTime"]!.GetValue<DateTimeOffset>());
        Assert.Null(reopened.Body["completedDateTime"]);
    }

    [Fact]
    public async Task Details_sent_along_with_a_new_task_are_ignored_or_refused_as_the_host_chose()
    {
        await using var strict = await PlannerHost.StartAsync(options => options.DetailsOnCreate = Local.PlannerBoard.DetailsOnCreate.Refused);

        var ignored = await planner.TaskAsync(planId, ",\"details\":{\"description\":\"why\"}");
        var refused = await strict.TaskAsync(await strict.PlanAsync(), ",\"details\":{\"description\":\"why\"}");

        Assert.Equal(HttpStatusCode.Created, ignored.Status);
        Assert.False(ignored.Body["hasDescription"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
    }

    private static string[] Ordinal(params string[] hints) => [.. hints.Order(StringComparer.Ordinal)];
}
