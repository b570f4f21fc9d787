using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsJourney.Benchmarks;

/// <summary>A connector that takes everything at once.</summary>
internal sealed class Sink : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Sink(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.First() + "/");

    public static async Task<Sink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var members = new JsonObject
        {
            ["members"] = new JsonArray([.. Enumerable.Range(1, Activities.Members).Select(member => (JsonNode)new JsonObject
            {
                ["id"] = $"29:{member}", ["name"] = $"Member {member}", ["objectId"] = string.Create(CultureInfo.InvariantCulture, $"00000000-0000-0000-0000-{member:d12}"),
            })]),
        }.ToJsonString();
        app.MapGet("/v3/conversations/{conversation}/pagedmembers", () => Results.Text(members, "application/json"));
        app.MapFallback(async (HttpContext context) =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("{\"id\":\"m1\"}");
        });
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
