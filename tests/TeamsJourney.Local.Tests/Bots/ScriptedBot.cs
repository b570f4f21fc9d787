using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TeamsJourney.Local.Tests.Bots;

/// <summary>A bot on <c>/api/messages</c> that remembers what it got and answers as told, and a tab on <c>/tab</c>.</summary>
internal sealed class ScriptedBot : IAsyncDisposable
{
    private readonly WebApplication app;

    private ScriptedBot(WebApplication app) => this.app = app;

    public ConcurrentQueue<JsonObject> Received { get; } = [];

    /// <summary>The answer's body; none for a bare 200.</summary>
    public Func<JsonObject, Task<JsonObject?>> Answer { get; set; } = _ => Task.FromResult<JsonObject?>(null);

    public int Status { get; set; } = 200;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<ScriptedBot> StartAsync(Func<JsonObject, JsonObject?>? answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var bot = new ScriptedBot(app);
        if (answer is not null)
        {
            bot.Answer = activity => Task.FromResult(answer(activity));
        }

        app.MapPost("/api/messages", bot.ReceiveAsync);
        app.MapGet("/tab", () => Results.Text(TabPage.Html, "text/html"));
        app.MapGet("/teams.js", () => Results.File(Path.Combine(AppContext.BaseDirectory, "MicrosoftTeams.min.js"), "text/javascript"));
        await app.StartAsync();
        return bot;
    }

    public JsonObject Last(string type, string? name = null) =>
        Received.Last(activity => (string?)activity["type"] == type && (name is null || (string?)activity["name"] == name));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        var activity = (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
        Received.Enqueue(activity);
        var body = await Answer(activity);
        return Status != 200 ? Results.StatusCode(Status) : body is null ? Results.Ok() : Results.Text(body.ToJsonString(), "application/json");
    }
}
