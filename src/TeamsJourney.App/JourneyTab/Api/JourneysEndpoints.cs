using Azure;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TeamsJourney.App.Identity;
using TeamsJourney.App.JourneyTab.SignIn;

namespace TeamsJourney.App.JourneyTab.Api;

/// <summary>The addresses of the tab's API, and what holds for all of them.</summary>
internal static partial class JourneysEndpoints
{
    /// <summary>Where the API is; a name that others depend on.</summary>
    public const string Path = "/api/journeys";

    // The longest command is a set-up or an improvement with all its lines, each letter of them escaped.
    private const int LongestBody = 256 * 1024;

    public static void MapJourneysApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Path).RequireAuthorization(TabSignIn.Policy).AddEndpointFilter(TakeCareAsync).WithMetadata(new RequestSizeLimitAttribute(LongestBody));
        api.MapGet("", (HttpContext http, string? channel, ChannelApi channels, CancellationToken cancellationToken) => channels.ListAsync(http, channel, cancellationToken));
        api.MapPost("", (HttpContext http, ChannelApi channels, CancellationToken cancellationToken) => channels.BeginAsync(http, cancellationToken));
        api.MapGet("/example", (HttpContext http, ChannelApi channels) => channels.ShowExample(http));
        api.MapPost("/{id}/activate", (HttpContext http, string id, ChannelApi channels, CancellationToken cancellationToken) => channels.ActivateAsync(http, id, cancellationToken));
        api.MapGet("/{id}/export/{format}", (HttpContext http, string id, string format, ExportApi exports, CancellationToken cancellationToken) => exports.ExportAsync(http, id, format, cancellationToken))
            .RequireRateLimiting(RequestPace.Files);
        api.MapPost("/import", (HttpContext http, string? channel, string? request, ExportApi exports, CancellationToken cancellationToken) => exports.ImportAsync(http, channel, request, cancellationToken))
            .WithMetadata(new RequestSizeLimitAttribute(ExportApi.LongestFile))
            .RequireRateLimiting(RequestPace.Files);
        api.MapGet("/mine", (HttpContext http, string? channel, OwnDataApi own, CancellationToken cancellationToken) => own.OfChannelAsync(http, channel, cancellationToken));
        api.MapGet("/{id}/mine", (HttpContext http, string id, OwnDataApi own, CancellationToken cancellationToken) => own.OfJourneyAsync(http, id, cancellationToken));
        api.MapGet("/{id}/people", (HttpContext http, string id, JourneysApi journeys, CancellationToken cancellationToken) => journeys.PeopleAsync(http, id, cancellationToken));
        api.MapGet("/{id}/waiting", (HttpContext http, string id, JourneysApi journeys, CancellationToken cancellationToken) => journeys.WaitingAsync(http, id, cancellationToken));
        api.MapGet("/{id}", (HttpContext http, string id, JourneysApi journeys, CancellationToken cancellationToken) => journeys.ShowAsync(http, id, cancellationToken));
        api.MapDelete("/{id}", (HttpContext http, string id, RemovalApi removal, CancellationToken cancellationToken) => removal.RemoveAsync(http, id, cancellationToken));
        api.MapGet("/{id}/live", (HttpContext http, string id, JourneysApi journeys, CancellationToken cancellationToken) => journeys.FollowAsync(http, id, cancellationToken))
            .RequireRateLimiting(RequestPace.Streams);
        api.MapPost("/{id}/commands", (HttpContext http, string id, JourneysApi journeys, CancellationToken cancellationToken) => journeys.CommandAsync(http, id, cancellationToken));
    }

    private static async ValueTask<object?> TakeCareAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var headers = http.Response.Headers;
        // Nothing in an answer may be loaded or run, nobody frames it, and a team's journey is in no shared cache and on no disk.
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        using var _ = Languages.Speak(Languages.CultureOf(TabCaller.Locale(http)));
        var even = http.RequestServices.GetRequiredService<EvenRefusals>();
        var began = even.Begin();
        try
        {
            var answer = await next(context);
            if (answer is ProblemHttpResult { ProblemDetails.Title: TabAnswer.NotFound or TabAnswer.NotKnown })
            {
                await even.WaitAsync(began, http.RequestAborted);
            }

            return answer;
        }
        catch (BadHttpRequestException unreadable)
        {
            // Too long, too slow or cut off: the server knows which.
            return Results.StatusCode(unreadable.StatusCode);
        }
        catch (RequestFailedException)
        {
            // The store's own diagnostics tell the operator.
            return TabAnswer.Unavailable();
        }
        catch (InvalidDataException unreadable)
        {
            // Damaged, or of a newer version while that is being rolled out.
            Log.NotReadable(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(JourneysEndpoints)), unreadable);
            return TabAnswer.Unavailable();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A journey that the tab asked for cannot be read.")]
        public static partial void NotReadable(ILogger logger, Exception unreadable);
    }
}
