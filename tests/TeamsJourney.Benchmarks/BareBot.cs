using ActivityProtocol;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsJourney.Benchmarks;

/// <summary>The least that a bot does: reads the activity, posts a reply, answers. It decides nothing and keeps nothing.</summary>
internal sealed class BareBot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BareBot(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.First());

    public static async Task<BareBot> StartAsync(Sink sink)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        TokenCredential? nobody = null;
        var connector = new ConnectorClient(new HttpClient(), nobody, TimeProvider.System);
        app.MapPost("/api/messages", async (HttpRequest request, CancellationToken cancellationToken) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, cancellationToken);
            if (ActivityReader.Read(body.ToArray()) is not ActivityReading.Valid { Activity: var activity })
            {
                return Results.BadRequest();
            }

            await connector.SendToConversationAsync(sink.Url, activity.Conversation!.Id, Activity.Message("Ok"), cancellationToken);
            return Results.Ok();
        });
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
