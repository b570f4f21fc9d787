using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace TeamsJourney.Local.PlannerBoard.Faults;

/// <summary>The faults by hand: <c>POST</c> asks for one, <c>GET</c> shows what waits and what was asked, <c>DELETE</c> forgets both.</summary>
internal static class FaultsApi
{
    private const int MostSeconds = 3_600;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("", (PlannerFaults faults) => Json(faults));
        group.MapDelete("", (PlannerFaults faults) =>
        {
            faults.Clear();
            return Json(faults);
        });
        group.MapPost("", Add);
    }

    private static Results<JsonHttpResult<FaultsView>, ProblemHttpResult> Add(FaultOrder order, PlannerFaults faults)
    {
        var target = new FaultTarget(order.Method, order.Path);
        var seconds = order.Seconds ?? 1;
        var isKnown = order is { Count: >= 1, Kind: "throttle" or "fail" or "loseAnswer" or "delay", Status: null or (>= 400 and <= 599) }
            && seconds is >= 0 and <= MostSeconds;
        if (!isKnown)
        {
            return TypedResults.Problem(
                "kind is throttle, fail, loseAnswer or delay; count at least 1; status 400 to 599; seconds 0 to 3600.",
                statusCode: StatusCodes.Status400BadRequest);
        }

        switch (order.Kind)
        {
            case "throttle":
                faults.Throttle(order.Count, TimeSpan.FromSeconds(seconds), target);
                break;
            case "fail":
                faults.Fail(order.Count, order.Status ?? StatusCodes.Status503ServiceUnavailable, target);
                break;
            case "loseAnswer":
                var lostAs = order.Status is StatusCodes.Status504GatewayTimeout ? LostAnswer.GatewayTimeout : LostAnswer.ConnectionAborted;
                faults.LoseAnswer(order.Count, lostAs, target);
                break;
            default:
                faults.Delay(order.Count, TimeSpan.FromSeconds(seconds), target);
                break;
        }

        return Json(faults);
    }

    private static JsonHttpResult<FaultsView> Json(PlannerFaults faults) =>
        TypedResults.Json(new FaultsView(faults.Waiting, faults.Requests), FaultsJson.Default.FaultsView);
}

/// <summary>A fault to come. <c>Status</c> is for fail, and 504 for a loseAnswer that ends in a gateway's answer; <c>Seconds</c> for throttle and delay.</summary>
internal sealed record FaultOrder(string? Kind, int Count = 1, int? Status = null, double? Seconds = null, string? Method = null, string? Path = null);

internal sealed record FaultsView(IReadOnlyList<string> Waiting, IReadOnlyList<LoggedRequest> Requests);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FaultsView))]
internal sealed partial class FaultsJson : JsonSerializerContext;
