using TeamsJourney.Local.PlannerBoard.Plans;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>Leads one request to what answers it.</summary>
internal sealed class GraphRouter(
    PlannerStore store,
    FaultGate gate,
    PlanRequests plans,
    BucketRequests buckets,
    TaskRequests tasks,
    TaskDetailsRequests details,
    DirectoryRequests directory)
{
    public Task<GraphAnswer> AnswerAsync(GraphRequest request, CancellationToken cancellationToken) =>
        gate.PassAsync(request, () => Task.FromResult(Carry(request)), cancellationToken);

    private GraphAnswer Carry(GraphRequest request)
    {
        lock (store.Gate)
        {
            return Route(request);
        }
    }

    private GraphAnswer Route(GraphRequest request) => (request.Method, request.Segments) switch
    {
        _ when request.Query.ContainsKey("$filter") || request.Query.ContainsKey("$orderby") =>
            Refusals.BadRequest("$filter and $orderby are not supported by Planner."),

        ("GET", ["groups", var id, "planner", "plans"]) => plans.List(request, id),
        ("POST", ["planner", "plans"]) => plans.Create(request),
        ("GET", ["planner", "plans", var id]) => plans.Read(request, id),
        ("PATCH", ["planner", "plans", var id]) => plans.Change(request, id),
        ("DELETE", ["planner", "plans", var id]) => plans.Remove(request, id),
        ("GET", ["planner", "plans", var id, "details"]) => plans.ReadDetails(request, id),
        ("PATCH", ["planner", "plans", var id, "details"]) => plans.ChangeDetails(request, id),

        ("GET", ["planner", "plans", var id, "buckets"]) => buckets.List(request, id),
        ("POST", ["planner", "buckets"]) => buckets.Create(request),
        ("GET", ["planner", "buckets", var id]) => buckets.Read(request, id),
        ("PATCH", ["planner", "buckets", var id]) => buckets.Change(request, id),
        ("DELETE", ["planner", "buckets", var id]) => buckets.Remove(request, id),

        ("GET", ["planner", "plans", var id, "tasks"]) => tasks.List(request, id),
        ("POST", ["planner", "tasks"]) => tasks.Create(request),
        ("GET", ["planner", "tasks", var id]) => tasks.Read(request, id),
        ("PATCH", ["planner", "tasks", var id]) => tasks.Change(request, id),
        ("DELETE", ["planner", "tasks", var id]) => tasks.Remove(request, id),
        ("GET", ["planner", "tasks", var id, "details"]) => details.Read(request, id),
        ("PATCH", ["planner", "tasks", var id, "details"]) => details.Change(request, id),

        ("GET", ["users", var id]) => directory.ReadUser(request, id),
        ("GET", ["groups", var id]) => directory.ReadGroup(request, id),

        // microsoftgraph/microsoft-graph-docs-contrib#492
        ("POST", [.., "planner", "tasks" or "plans" or "buckets"]) =>
            Refusals.BadRequest("Write requests are only supported on contained entities or navigation properties with bindings."),
        _ => Refusals.BadRequest($"Resource not found for {request.Method} on the segment '{request.Segments.LastOrDefault()}'."),
    };
}
