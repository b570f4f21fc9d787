using Azure;
using TeamsJourney.App.Identity;
using TeamsJourney.App.JourneyTab.SignIn;

namespace TeamsJourney.App.JourneyTab.Api;

/// <summary>The addresses of the tab's API, and what holds for all of them.</summary>
internal static class JourneysEndpoints
{
    /// <summary>Where the API is; a name that others depend on.</summary>
    public const string Path = "/api/journeys";

    public static void MapJourneysApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Path).RequireAuthorization(TabSignIn.Policy).AddEndpointFilter(TakeCareAsync);
        api.MapGet("", (HttpContext http, string? channel, ChannelApi channels, CancellationToken cancellationToken) => channels.ListAsync(http, channel, cancellationToken));
        api.MapPost("", (HttpContext http, ChannelApi channels, CancellationToken cancellationToken) => channels.BeginAsync(http, cancellationToken));
        api.MapGet("/example", (HttpContext http, ChannelApi channels) => channels.ShowExample(http));
        api.MapPost("/{id}/activate", (HttpContext http, string id, ChannelApi channels, CancellationToken cancellationToken) => channels.ActivateAsync(http, id, cancellationToken));
        api.MapGet("/{id}/export/{format}", (HttpContext http, string id, string format, ExportApi exports, CancellationToken cancellationToken) => exports.ExportAsync(http, id, format, cancellationToken));
        api.MapPost("/import", (HttpContext http, string? channel, string? request, ExportApi exports, CancellationToken cancellationToken) => exports.ImportAsync(http, channel, request, cancellationToken));
        api.MapGet("/{id}/people", (HttpContext http, string id, JourneysApi journeys, CancellationToken cancellationToken) => journeys.PeopleAsync(http, id, cancellationToken));
        api.MapGet("/{id}/waiting", (HttpContext http, string id, JourneysApi journeys, CancellationToken cancellationToken) => journeys.WaitingAsync(http, id, cancellationToken));
        api.MapGet("/{id}", (HttpContext http, string id, JourneysApi journeys, CancellationToken cancellationToken) => journeys.ShowAsync(http, id, cancellationToken));
        api.MapGet("/{id}/live", (HttpContext http, string id, JourneysApi journeys, CancellationToken cancellationToken) => journeys.FollowAsync(http, id, cancellationToken));
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
        try
        {
            return await next(context);
        }
        catch (RequestFailedException)
        {
            // The store's own diagnostics tell the operator.
            return TabAnswer.Unavailable();
        }
    }
}
