using Microsoft.Extensions.Primitives;
using TeamsJourney.Local.PlannerBoard.Plans;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>Graph over HTTP: from the request to a <see cref="GraphRequest"/>, and from the answer back.</summary>
internal sealed class GraphEndpoint(GraphRouter router, GraphBatch batch, FaultGate gate, PlannerStore store, PlannerBoardOptions options)
{
    public const string Root = "/graph/v1.0";

    public async Task AnswerAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        var (isJson, body) = await GraphJson.ReadAsync(context.Request, cancellationToken);
        var path = context.Request.Path.Value ?? "";
        var request = new GraphRequest(context.Request.Method, "/" + path[Math.Min(Root.Length, path.Length)..].Trim('/'))
        {
            BaseUrl = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{Root}",
            Query = QueryOf(context.Request.Query),
            IfMatch = context.Request.Headers.IfMatch,
            WantsRepresentation = WantsRepresentation(context.Request.Headers["Prefer"]),
            Body = body,
        };

        var answer = options.RequireAuthorization && !IsAuthorized(context.Request) ? Refusals.Unauthenticated
            : !isJson ? Refusals.NoBody
            : request is { Method: "POST", Path: GraphBatch.Path } ? await gate.PassAsync(request, () => batch.AnswerAsync(request, cancellationToken), cancellationToken)
            : await router.AnswerAsync(request, cancellationToken);
        await WriteAsync(context, answer, cancellationToken);
    }

    public static IReadOnlyDictionary<string, string> QueryOf(IEnumerable<KeyValuePair<string, StringValues>> query) =>
        query.ToDictionary(option => option.Key, option => option.Value.ToString(), StringComparer.Ordinal);

    public static bool WantsRepresentation(string? prefer) =>
        prefer?.Contains("return=representation", StringComparison.OrdinalIgnoreCase) is true;

    private static bool IsAuthorized(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { Length: > 7 } value && value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    private async Task WriteAsync(HttpContext context, GraphAnswer answer, CancellationToken cancellationToken)
    {
        var requestId = context.Request.Headers["client-request-id"] is [{ Length: > 0 and < 100 } given] ? given : context.TraceIdentifier;
        context.Response.Headers["request-id"] = requestId;
        context.Response.Headers["client-request-id"] = requestId;
        context.Response.StatusCode = answer.Status;
        switch (answer)
        {
            case GraphAnswer.Lost:
                context.Abort();
                break;
            case GraphAnswer.Done { Body: { } body }:
                await GraphJson.WriteAsync(context.Response, body, cancellationToken);
                break;
            case GraphAnswer.Refused refused:
                if (refused.RetryAfter is { } retryAfter)
                {
                    context.Response.Headers.RetryAfter = GraphJson.Seconds(retryAfter);
                }

                await GraphJson.WriteAsync(context.Response, GraphJson.Error(refused, store.Now, requestId), cancellationToken);
                break;
            default:
                break;
        }
    }
}
