using Azure;
using TeamsJourney.App.Identity;
using TeamsJourney.App.JourneyTab.Map;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.JourneyTab;

/// <summary>
/// The tab and its API, all of it for reading:
/// <c>GET /tab?journey=&amp;theme=&amp;lang=</c> a page (or <c>?tenant=&amp;channel=</c>, for the channel's active journey), <c>GET /api/journeys/{id}/map.svg?theme=&amp;lang=</c> the drawing,
/// <c>GET /api/journeys/{id}?lang=</c> the map as data (<see cref="MapView"/>). <c>theme</c> is Teams' <c>default</c>, <c>dark</c> or
/// <c>contrast</c>; <c>lang</c> a locale that begins with <c>nl</c> or <c>en</c>, and without it the journey's own language.
/// </summary>
internal static class JourneyTabEndpoints
{
    private const int LongestId = 64;

    /// <summary>Maps the tab and its API.</summary>
    public static void MapJourneyTab(this IEndpointRouteBuilder endpoints)
    {
        var tab = endpoints.MapGroup("").AddEndpointFilter(SpeakAsync).AddEndpointFilter<JourneyTabAccess>();
        tab.MapGet("/tab", ShowPageAsync);
        // Where a task in Planner links back to. The address is also the mark by which the task is known, so it stays as it is.
        tab.MapGet("/tab/journeys/{id}/improvements/{improvement}", (string id) => Results.Redirect($"/tab?journey={Uri.EscapeDataString(id)}"));
        tab.MapGet($"{TabAnswer.Api}/journeys/{{id}}", ShowDataAsync);
        tab.MapGet($"{TabAnswer.Api}/journeys/{{id}}/map.svg", ShowDrawingAsync);
    }

    private static async Task<IResult> ShowPageAsync(
        HttpContext http, JourneyDesk desk, ChannelJourneys channelJourneys, TimeProvider time, CancellationToken cancellationToken) =>
        await FindIdAsync(http.Request.Query, channelJourneys, cancellationToken) is { Length: > 0 } id
            ? await ShowAsync(http, desk, id, map => TabAnswer.Page(http, TabPage.OfMap(map, ThemeOf(http), time.GetLocalNow())), cancellationToken)
            : TabAnswer.Empty(http);

    // A tab in a channel is told its channel by Teams, and shows what the team works on there.
    private static async Task<string> FindIdAsync(IQueryCollection query, ChannelJourneys channelJourneys, CancellationToken cancellationToken)
    {
        if (query["journey"].ToString() is { Length: > 0 } id || query["channel"].ToString() is not { Length: > 0 } channel)
        {
            return query["journey"].ToString();
        }

        try
        {
            return (await channelJourneys.FindActiveAsync(new JourneyPlace(query["tenant"].ToString(), "", channel), cancellationToken))?.Value ?? "";
        }
        catch (RequestFailedException)
        {
            // The store's own diagnostics tell the operator; the empty page explains itself, and the next look finds the journey.
            return "";
        }
    }

    private static Task<IResult> ShowDrawingAsync(string id, HttpContext http, JourneyDesk desk, TimeProvider time, CancellationToken cancellationToken) =>
        ShowAsync(http, desk, id, map => Data(http, Results.Text(MapDrawing.Draw(map, ThemeOf(http), time.GetLocalNow()), "image/svg+xml; charset=utf-8")), cancellationToken);

    private static Task<IResult> ShowDataAsync(string id, HttpContext http, JourneyDesk desk, CancellationToken cancellationToken) =>
        ShowAsync(http, desk, id, map => Data(http, Results.Json(MapView.Of(id, map), MapViewJson.Default.MapView)), cancellationToken);

    private static async Task<IResult> ShowAsync(HttpContext http, JourneyDesk desk, string id, Func<JourneyMap, IResult> show, CancellationToken cancellationToken)
    {
        try
        {
            if (!IsId(id) || await desk.FindAsync(new JourneyId(id), cancellationToken) is not { } journey)
            {
                return TabAnswer.NotFound(http);
            }

            using var _ = Languages.Speak(AskedLocale(http) is { } locale ? Languages.CultureOf(locale) : Languages.CultureOf(journey.SetUp.Language));
            return show(JourneyMap.Of(journey));
        }
        catch (RequestFailedException)
        {
            // The store's own diagnostics tell the operator.
            return TabAnswer.Unavailable(http);
        }
    }

    private static IResult Data(HttpContext http, IResult data)
    {
        TabHeaders.OfData(http);
        return data;
    }

    // What has no journey to speak the language of is said in the language that was asked for, or that the browser prefers.
    private static async ValueTask<object?> SpeakAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var preferred = http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.Value;
        using var _ = Languages.Speak(Languages.CultureOf(AskedLocale(http) ?? preferred));
        return await next(context);
    }

    private static string? AskedLocale(HttpContext http) => http.Request.Query["lang"].ToString() is { Length: > 0 } locale ? locale : null;

    private static Theme ThemeOf(HttpContext http) => Theme.Of(http.Request.Query["theme"]);

    // Ids are made by us, of these characters only; anything else need not be asked of the store, where some would not be legal keys.
    private static bool IsId(string id) => id.Length is > 0 and <= LongestId && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
