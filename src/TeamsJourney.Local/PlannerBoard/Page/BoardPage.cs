using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.FileProviders;

namespace TeamsJourney.Local.PlannerBoard.Page;

/// <summary>The board in a browser: one page, its style and script, and what it reads and writes.</summary>
internal static class BoardPage
{
    private static readonly EmbeddedFileProvider Files = new(typeof(BoardPage).Assembly, typeof(BoardPage).Namespace);

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("", (HttpContext context) =>
        {
            // No frame-ancestors: Local Teams shows the board in a frame from an origin of its own.
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'";
            return File(context, "board.html", "text/html; charset=utf-8");
        });
        group.MapGet("/board.css", (HttpContext context) => File(context, "board.css", "text/css; charset=utf-8"));
        foreach (var script in (string[])["board.js", "card.js", "panel.js", "words.js"])
        {
            group.MapGet("/" + script, (HttpContext context) => File(context, script, "text/javascript; charset=utf-8"));
        }

        group.MapGet("/api/board", Read);
        group.MapPut("/api/tasks/{id}/progress", SetProgress);
        group.MapPut("/api/tasks/{id}/checklist/{itemId}", Tick);
    }

    private static Results<JsonHttpResult<BoardView>, StatusCodeHttpResult> Read(HttpContext context, BoardReader board, string? plan = null)
    {
        // Read before the board itself: an etag may be older than what it comes with, never newer.
        var etag = string.Create(CultureInfo.InvariantCulture, $"\"{board.Version}\"");
        context.Response.Headers.ETag = etag;
        context.Response.Headers.CacheControl = "no-cache";
        return context.Request.Headers.IfNoneMatch == etag
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Json(board.Read(plan), BoardJson.Default.BoardView);
    }

    private static Results<NoContent, NotFound, BadRequest> SetProgress(string id, ProgressChange change, BoardWriter board) =>
        change.PercentComplete is not (0 or 50 or 100) ? TypedResults.BadRequest()
        : board.SetProgress(id, change.PercentComplete) ? TypedResults.NoContent()
        : TypedResults.NotFound();

    private static Results<NoContent, NotFound> Tick(string id, string itemId, TickChange change, BoardWriter board) =>
        board.Tick(id, itemId, change.IsChecked) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static FileStreamHttpResult File(HttpContext context, string name, string contentType)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(Files.GetFileInfo(name).CreateReadStream(), contentType);
    }
}
