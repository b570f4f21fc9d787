using System.Text.Json.Nodes;
using TeamsJourney.Local.PlannerBoard.Plans;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>
/// <c>POST /$batch</c>: up to 20 requests in one, each answered, throttled and failing on its own. The answers come in
/// reverse, because the real ones come in any order and a client has to go by their ids
/// (learn.microsoft.com, "Combine multiple HTTP requests using JSON batching").
/// </summary>
internal sealed class GraphBatch(GraphRouter router, PlannerStore store)
{
    public const string Path = "/$batch";

    private const int Most = 20;

    public async Task<GraphAnswer> AnswerAsync(GraphRequest batch, CancellationToken cancellationToken)
    {
        if (batch.Body?["requests"] is not JsonArray { Count: > 0 } given)
        {
            return Refusals.BadRequest("Invalid batch payload format.");
        }

        if (given.Count > Most)
        {
            return Refusals.BadRequest($"Number of batch request steps exceeds the maximum value of {Most}.");
        }

        var parts = new List<BatchPart>();
        foreach (var node in given)
        {
            if (BatchPart.Read(node, batch) is not { } part || parts.Any(earlier => earlier.Id == part.Id)
                || part.DependsOn.Any(id => parts.All(earlier => earlier.Id != id)))
            {
                return Refusals.BadRequest("Invalid batch request: an id, a method, a url or a dependsOn is missing, repeated or unknown.");
            }

            parts.Add(part);
        }

        var answers = new Dictionary<string, GraphAnswer>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            answers[part.Id] = part.DependsOn.Any(id => answers[id].Status >= StatusCodes.Status400BadRequest)
                ? new GraphAnswer.Refused(StatusCodes.Status424FailedDependency, "FailedDependency", "A request that this one depends on failed.")
                : part.Refusal ?? await router.AnswerAsync(part.Request, cancellationToken);
        }

        return new GraphAnswer.Done(StatusCodes.Status200OK, new JsonObject
        {
            ["responses"] = new JsonArray([.. parts.AsEnumerable().Reverse().Select(part => Response(part.Id, answers[part.Id]))]),
        });
    }

    private JsonObject Response(string id, GraphAnswer answer)
    {
        var headers = new JsonObject { ["Content-Type"] = "application/json" };
        var body = answer switch
        {
            GraphAnswer.Done done => done.Body,
            GraphAnswer.Refused refused => GraphJson.Error(refused, store.Now, id),
            _ => throw new InvalidOperationException("A part of a batch cannot be lost by itself."),
        };
        if (answer is GraphAnswer.Refused { RetryAfter: { } retryAfter })
        {
            headers["Retry-After"] = GraphJson.Seconds(retryAfter);
        }

        var response = new JsonObject { ["id"] = id, ["status"] = answer.Status, ["headers"] = headers };
        if (body is not null)
        {
            response["body"] = body;
        }

        return response;
    }
}
