using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;
using TeamsJourney.Local.PlannerBoard.Faults;

namespace TeamsJourney.Local.Tests.PlannerBoard;

/// <summary>The same client that the app uses in Azure, with nothing but another address.</summary>
public sealed class GraphSdkTests : IAsyncLifetime, IDisposable
{
    private PlannerHost planner = null!;
    private GraphServiceClient graph = null!;

    public async Task InitializeAsync()
    {
        planner = await PlannerHost.StartAsync(options => options.PageSize = 2);
        graph = new GraphServiceClient(
            new BaseBearerTokenAuthenticationProvider(new FixedToken()), new Uri(planner.Address, "graph/v1.0").ToString());
    }

    public async Task DisposeAsync() => await planner.DisposeAsync();

    public void Dispose() => graph.Dispose();

    [Fact]
    public async Task A_journey_is_published_from_plan_to_details()
    {
        var plan = await PlanAsync();
        var planDetails = await graph.Planner.Plans[plan.Id].Details.GetAsync();
        await graph.Planner.Plans[plan.Id].Details.PatchAsync(
            new PlannerPlanDetails { CategoryDescriptions = new PlannerCategoryDescriptions { Category1 = "Waiting" } }, IfMatch(planDetails!));
        var bucket = await graph.Planner.Buckets.PostAsync(new PlannerBucket { PlanId = plan.Id, Name = "Orientation", OrderHint = " !" });
        var task = await graph.Planner.Tasks.PostAsync(new PlannerTask
        {
            PlanId = plan.Id,
            BucketId = bucket!.Id,
            Title = "Shorter form",
            Priority = 1,
            DueDateTime = PlannerHost.Now.AddDays(7),
            Assignments = new PlannerAssignments
            {
                AdditionalData = new Dictionary<string, object> { [PlannerHost.Ann.Id] = new PlannerAssignment { OdataType = "#microsoft.graph.plannerAssignment", OrderHint = " !" } },
            },
            AppliedCategories = new PlannerAppliedCategories { AdditionalData = new Dictionary<string, object> { ["category1"] = true } },
        });
        var details = await graph.Planner.Tasks[task!.Id].Details.GetAsync();
        await graph.Planner.Tasks[task.Id].Details.PatchAsync(
            new PlannerTaskDetails
            {
                Description = "\"I fill in the same thing twice\"",
                Checklist = new PlannerChecklistItems
                {
                    AdditionalData = new Dictionary<string, object>
                    {
                        ["s1"] = new PlannerChecklistItem { OdataType = "#microsoft.graph.plannerChecklistItem", Title = "Ask customers" },
                    },
                },
                References = new PlannerExternalReferences
                {
                    AdditionalData = new Dictionary<string, object>
                    {
                        ["https%3A//contoso%2Ecom/j"] = new PlannerExternalReference { OdataType = "#microsoft.graph.plannerExternalReference", Alias = "Journey" },
                    },
                },
            },
            IfMatch(details!));

        var read = await graph.Planner.Tasks[task.Id].GetAsync(request => request.QueryParameters.Expand = ["details"]);

        Assert.Equal("\"I fill in the same thing twice\"", read!.Details!.Description);
        Assert.Equal("s1", Assert.Single(read.Details.Checklist!.AdditionalData).Key);
        Assert.Equal("https%3A//contoso%2Ecom/j", Assert.Single(read.Details.References!.AdditionalData).Key);
        Assert.Equal(PlannerHost.Ann.Id, Assert.Single(read.Assignments!.AdditionalData).Key);
        Assert.Equal((1, PlannerHost.Now.AddDays(7), bucket.Id), (read.Priority, read.DueDateTime, read.BucketId));
        Assert.Equal(plan.Id, Assert.Single((await graph.Groups[PlannerHost.Group].Planner.Plans.GetAsync())!.Value!).Id);
    }

    [Fact]
    public async Task A_stale_etag_is_412_until_it_is_read_again()
    {
        var task = await TaskAsync(await PlanAsync());
        await graph.Planner.Tasks[task.Id].PatchAsync(new PlannerTask { PercentComplete = 50 }, IfMatch(task));

        var error = await Assert.ThrowsAsync<ODataError>(() =>
            graph.Planner.Tasks[task.Id].PatchAsync(new PlannerTask { Priority = 3 }, IfMatch(task)));
        var read = await graph.Planner.Tasks[task.Id].GetAsync();
        await graph.Planner.Tasks[task.Id].PatchAsync(new PlannerTask { Priority = 3 }, IfMatch(read!));

        Assert.Equal(412, error.ResponseStatusCode);
        Assert.Equal("", error.Error!.Code);
        var final = await graph.Planner.Tasks[task.Id].GetAsync();
        Assert.Equal((50, 3), (final!.PercentComplete, final.Priority));
    }

    [Fact]
    public async Task The_SDKs_own_retry_waits_out_a_429()
    {
        var plan = await PlanAsync();
        planner.Faults.Throttle(2, TimeSpan.Zero, new FaultTarget("POST", "/planner/tasks"));

        var task = await TaskAsync(plan);

        Assert.NotNull(task.Id);
        Assert.Equal([429, 429, 201], planner.Faults.Requests.Where(request => request.Path == "/planner/tasks").Select(request => request.Status));
    }

    [Fact]
    public async Task A_broken_connection_leaves_one_task_to_be_found_again()
    {
        var plan = await PlanAsync();
        planner.Faults.LoseAnswer(1, target: new FaultTarget("POST", "/planner/tasks"));

        await Assert.ThrowsAsync<HttpRequestException>(() => TaskAsync(plan));

        Assert.Single((await graph.Planner.Plans[plan.Id].Tasks.GetAsync())!.Value!);
    }

    [Fact]
    public async Task A_504_after_the_deed_makes_the_SDKs_own_retry_create_twice_unless_it_is_switched_off()
    {
        var careless = await PlanAsync();
        var careful = await PlanAsync();
        var postTasks = new FaultTarget("POST", "/planner/tasks");

        planner.Faults.LoseAnswer(1, LostAnswer.GatewayTimeout, postTasks);
        await graph.Planner.Tasks.PostAsync(
            new PlannerTask { PlanId = careless.Id, Title = "Shorter form" },
            request => request.Options.Add(new RetryHandlerOption { Delay = 0 }));
        planner.Faults.LoseAnswer(1, LostAnswer.GatewayTimeout, postTasks);
        await Assert.ThrowsAsync<ODataError>(() => graph.Planner.Tasks.PostAsync(
            new PlannerTask { PlanId = careful.Id, Title = "Shorter form" },
            request => request.Options.Add(new RetryHandlerOption { ShouldRetry = (_, _, _) => false })));

        Assert.Equal(2, (await graph.Planner.Plans[careless.Id].Tasks.GetAsync())!.Value!.Count);
        Assert.Single((await graph.Planner.Plans[careful.Id].Tasks.GetAsync())!.Value!);
    }

    [Fact]
    public async Task Pages_are_followed()
    {
        var plan = await PlanAsync();
        for (var number = 0; number < 5; number++)
        {
            await TaskAsync(plan);
        }

        var titles = new List<string?>();
        var first = await graph.Planner.Plans[plan.Id].Tasks.GetAsync();
        var pages = PageIterator<PlannerTask, PlannerTaskCollectionResponse>.CreatePageIterator(graph, first!, task =>
        {
            titles.Add(task.Id);
            return true;
        });
        await pages.IterateAsync();

        Assert.Equal(5, titles.Distinct().Count());
    }

    [Fact]
    public async Task A_batch_answers_each_part()
    {
        var plan = await PlanAsync();
        var batch = new BatchRequestContentCollection(graph);
        var made = await batch.AddBatchRequestStepAsync(graph.Planner.Tasks.ToPostRequestInformation(new PlannerTask { PlanId = plan.Id, Title = "One" }));
        var throttled = await batch.AddBatchRequestStepAsync(graph.Planner.Tasks.ToPostRequestInformation(new PlannerTask { PlanId = plan.Id, Title = "Two" }));
        var missing = await batch.AddBatchRequestStepAsync(graph.Planner.Tasks["nothing"].ToGetRequestInformation());
        planner.Faults.Throttle(1, TimeSpan.FromSeconds(1), new FaultTarget("POST", "/planner/tasks"));

        var answers = await graph.Batch.PostAsync(batch);
        var statuses = await answers.GetResponsesStatusCodesAsync();

        Assert.Equal((429, 201, 404), ((int)statuses[made], (int)statuses[throttled], (int)statuses[missing]));
        Assert.Equal("Two", (await answers.GetResponseByIdAsync<PlannerTask>(throttled)).Title);
    }

    private async Task<PlannerPlan> PlanAsync() => (await graph.Planner.Plans.PostAsync(new PlannerPlan
    {
        Container = new PlannerPlanContainer { Url = $"https://graph.microsoft.com/v1.0/groups/{PlannerHost.Group}" },
        Title = "Journey",
    }))!;

    private async Task<PlannerTask> TaskAsync(PlannerPlan plan) =>
        (await graph.Planner.Tasks.PostAsync(new PlannerTask { PlanId = plan.Id, Title = "Shorter form" }))!;

    private static Action<RequestConfiguration<DefaultQueryParameters>> IfMatch(Entity entity) =>
        request => request.Headers.Add("If-Match", (string)entity.AdditionalData["@odata.etag"]);

    private sealed class FixedToken : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public Task<string> GetAuthorizationTokenAsync(
            Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
            Task.FromResult("any");
    }
}
