namespace TeamsJourney.App.Hosting;

/// <summary><c>GET /health/live</c>: the process answers. <c>GET /health/ready</c>: it can work; else 503, with a word for what it waits for.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Ok());
        endpoints.MapGet("/health/ready", async (Readiness readiness, CancellationToken cancellationToken) =>
        {
            var word = await readiness.AskAsync(cancellationToken);
            return Results.Text(word, statusCode: word == Readiness.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}
