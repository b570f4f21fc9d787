using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TeamsJourney.Local.PlannerBoard;
using TeamsJourney.Local.PlannerBoard.Faults;

namespace TeamsJourney.Local.Tests.PlannerBoard;

/// <summary>The stand-in on a real socket, so that a broken connection is one.</summary>
internal sealed class PlannerHost : IAsyncDisposable
{
    public const string Group = "11111111-1111-1111-1111-111111111111";
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    public static readonly BoardPerson Ann = new("a0000000-0000-0000-0000-00000000000a", "Ann de Vries");
    public static readonly BoardPerson Bob = new("b0000000-0000-0000-0000-00000000000b", "Bob Bakker");

    private readonly WebApplication app;

    private PlannerHost(WebApplication app, FakeTimeProvider clock)
    {
        Clock = clock;
        this.app = app;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient { BaseAddress = Address };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "any");
    }

    /// <summary>It stands still.</summary>
    public FakeTimeProvider Clock { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public PlannerFaults Faults => app.Services.GetRequiredService<PlannerFaults>();

    public static async Task<PlannerHost> StartAsync(Action<PlannerBoardOptions>? configure = null)
    {
        var clock = new FakeTimeProvider(Now);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddPlannerBoard([Ann, Bob], configure);
        var app = builder.Build();
        app.MapPlannerBoard();
        await app.StartAsync();
        return new PlannerHost(app, clock);
    }

    public Task<GraphReply> GetAsync(string path) => SendAsync("GET", path);

    public Task<GraphReply> PostAsync(string path, string json) => SendAsync("POST", path, json);

    public Task<GraphReply> PatchAsync(string path, string etag, string json, bool returning = false) =>
        SendAsync("PATCH", path, json, etag, returning);

    public async Task<GraphReply> SendAsync(string method, string path, string? json = null, string? etag = null, bool returning = false)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path.StartsWith('/') ? "/graph/v1.0" + path : path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }

        if (returning)
        {
            request.Headers.Add("Prefer", "return=representation");
        }

        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new GraphReply(response.StatusCode, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject(), response.Headers.RetryAfter?.Delta);
    }

    public async Task<string> PlanAsync(string title = "Journey") =>
        (await PostAsync("/planner/plans", $$"""{"container":{"url":"https://graph.microsoft.com/v1.0/groups/{{Group}}"},"title":"{{title}}"}""")).Id;

    public async Task<string> BucketAsync(string planId, string name = "Orientation", string orderHint = " !") =>
        (await PostAsync("/planner/buckets", $$"""{"planId":"{{planId}}","name":"{{name}}","orderHint":"{{orderHint}}"}""")).Id;

    public async Task<GraphReply> TaskAsync(string planId, string more = "") =>
        await PostAsync("/planner/tasks", $$"""{"planId":"{{planId}}","title":"Shorter form"{{more}}}""");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

internal sealed record GraphReply(HttpStatusCode Status, JsonObject Body, TimeSpan? RetryAfter)
{
    public string Id => Text("id");

    public string ETag => Text("@odata.etag");

    public string ErrorCode => Body["error"]!["code"]!.GetValue<string>();

    public string ErrorMessage => Body["error"]!["message"]!.GetValue<string>();

    public JsonArray Value => Body["value"]!.AsArray();

    public string Text(string name) => Body[name]!.GetValue<string>();
}
