using System.Net.Mime;
using System.Text;

namespace TeamsJourney.App.JourneyTab;

/// <summary>What the tab answers when there is no journey to show: a page to people, a problem (RFC 9457) to programs.</summary>
internal static class TabAnswer
{
    /// <summary>The path of the tab's API; everything else is read by people.</summary>
    public const string Api = "/api";

    public static IResult Closed(HttpContext http) => Words(http, StatusCodes.Status404NotFound, TabTexts.ClosedTitle, TabTexts.ClosedText);

    public static IResult NotFound(HttpContext http) => Words(http, StatusCodes.Status404NotFound, TabTexts.NotFoundTitle, TabTexts.NotFoundText);

    public static IResult Unavailable(HttpContext http) => Words(http, StatusCodes.Status503ServiceUnavailable, TabTexts.UnavailableTitle, TabTexts.UnavailableText);

    /// <summary>Nothing was asked for yet.</summary>
    public static IResult Empty(HttpContext http) => Words(http, StatusCodes.Status200OK, TabTexts.EmptyTitle, TabTexts.EmptyText);

    /// <summary>A page.</summary>
    public static IResult Page(HttpContext http, TabPage page, int status = StatusCodes.Status200OK)
    {
        TabHeaders.OfPage(http, page.Style);
        return Results.Content(page.Html, MediaTypeNames.Text.Html, Encoding.UTF8, status);
    }

    // Every caller speaks the request's language; see TabRequest.
    private static IResult Words(HttpContext http, int status, string title, string text)
    {
        if (!http.Request.Path.StartsWithSegments(Api))
        {
            return Page(http, TabPage.OfWords(title, text, Theme.Of(http.Request.Query["theme"])), status);
        }

        TabHeaders.OfData(http);
        return Results.Problem(title: title, detail: text, statusCode: status);
    }
}
