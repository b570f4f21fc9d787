using Azure;
using TeamsJourney.App.Storage;

namespace TeamsJourney.App.Hosting;

/// <summary><c>GET /health/live</c>: the process answers. <c>GET /health/ready</c>: it can work, because the store can be reached.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Ok());
        endpoints.MapGet("/health/ready", async (WatchList watchList, CancellationToken cancellationToken) =>
        {
            try
            {
                await watchList.PingAsync(cancellationToken);
                return Results.Ok();
            }
            catch (RequestFailedException)
            {
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
