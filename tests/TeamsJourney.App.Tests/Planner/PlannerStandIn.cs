using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Local.PlannerBoard;
using TeamsJourney.Local.PlannerBoard.Faults;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>The stand-in for Planner on a real socket, with a hook before and after each request.</summary>
internal sealed class PlannerStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private PlannerStandIn(WebApplication app)
    {
        _app = app;
        Graph = new Uri(new Uri(app.Urls.Single()), "graph/v1.0");
        _client = new HttpClient();
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "the-team");
    }

    public Uri Graph { get; }

    public PlannerFaults Faults => _app.Services.GetRequiredService<PlannerFaults>();

    /// <summary>What happens when the app (not the team) asks something: its number from 1, and whether it was carried out yet.</summary>
    public Action<int, bool>? OnRequest { get; set; }

    /// <summary>The same, told of the request itself.</summary>
    public Action<HttpRequest, bool>? OnCall { get; set; }

    /// <summary>Says how a request of the app is answered instead of as Planner would; nothing for as Planner would.</summary>
    public Func<HttpRequest, OddAnswer?> Odd { get; set; } = _ => null;

    /// <summary>How many requests the app has made.</summary>
    public int Count { get; set; }

    /// <summary>With what the app has authorised itself.</summary>
    public System.Collections.Concurrent.ConcurrentDictionary<string, bool> Callers { get; } = new();

    /// <summary>What the app has written.</summary>
    public IEnumerable<LoggedRequest> Writes => Faults.Requests.Where(request => request.Method != "GET");

    public static async Task<PlannerStandIn> StartAsync(Action<PlannerBoardOptions>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddPlannerBoard([], configure);
        var app = builder.Build();
        PlannerStandIn? standIn = null;
        app.Use(async (context, next) =>
        {
            if (context.Request.Headers.Authorization == "Bearer the-team")
            {
                await next();
                return;
            }

            standIn!.Callers.TryAdd(context.Request.Headers.Authorization.ToString(), true);
            var number = ++standIn.Count;
            standIn.OnCall?.Invoke(context.Request, false);
            standIn.OnRequest?.Invoke(number, false);
            await (standIn.Odd(context.Request) is { } odd ? odd.AnswerAsync(context, next) : next());
            standIn.OnRequest?.Invoke(number, true);
            standIn.OnCall?.Invoke(context.Request, true);
        });
        app.MapPlannerBoard();
        await app.StartAsync();
        standIn = new PlannerStandIn(app);
        return standIn;
    }

    public async Task<JsonElement[]> ListAsync(string path)
    {
        List<JsonElement> all = [];
        for (var next = Graph + path; next is not null;)
        {
            var page = await _client.GetFromJsonAsync<JsonElement>(next);
            all.AddRange(page.GetProperty("value").EnumerateArray());
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        return [.. all];
    }

    public async Task<JsonElement> GetAsync(string path) => await _client.GetFromJsonAsync<JsonElement>(Graph + path);

    /// <summary>Someone of the team changes something on the board.</summary>
    public async Task ChangeAsync(string path, string json)
    {
        var etag = (await GetAsync(path)).GetProperty("@odata.etag").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Patch, Graph + path) { Content = new StringContent(json, new MediaTypeHeaderValue("application/json")) };
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        using var response = await _client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Someone of the team deletes something on the board.</summary>
    public async Task DeleteAsync(string path)
    {
        var etag = (await GetAsync(path)).GetProperty("@odata.etag").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Delete, Graph + path);
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        using var response = await _client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Someone of the team makes a plan.</summary>
    public async Task<string> CreatePlanAsync(string groupId, string title)
    {
        using var response = await _client.PostAsJsonAsync(
            Graph + "/planner/plans", new { title, container = new { url = $"https://graph.microsoft.com/v1.0/groups/{groupId}" } });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).Text("id");
    }

    /// <summary>Someone of the team makes a task.</summary>
    public async Task<string> CreateTaskAsync(object task)
    {
        using var response = await _client.PostAsJsonAsync(Graph + "/planner/tasks", task);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).Text("id");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
