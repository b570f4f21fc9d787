using System.Text.Json.Nodes;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>The little of the directory that a client of Planner asks for: who someone is, and what a group is called.</summary>
internal sealed class DirectoryRequests(IReadOnlyList<BoardPerson> people, PlannerBoardOptions options)
{
    public bool IsGroup(string id) =>
        Guid.TryParseExact(id, "D", out _) && (options.Groups.Count == 0 || options.Groups.Keys.Contains(id, StringComparer.OrdinalIgnoreCase));

    public GraphAnswer ReadGroup(GraphRequest request, string id) => IsGroup(id)
        ? Answers.Found(request, new JsonObject
        {
            ["id"] = id,
            ["displayName"] = options.Groups.GetValueOrDefault(id) ?? "Team",
            ["groupTypes"] = new JsonArray("Unified"),
        })
        : Unknown(id);

    public GraphAnswer ReadUser(GraphRequest request, string id) =>
        people.FirstOrDefault(person => string.Equals(person.Id, id, StringComparison.OrdinalIgnoreCase)) is { } person
            ? Answers.Found(request, new JsonObject { ["id"] = person.Id, ["displayName"] = person.DisplayName })
            : Unknown(id);

    private static GraphAnswer.Refused Unknown(string id) => new(
        StatusCodes.Status404NotFound,
        "Request_ResourceNotFound",
        $"Resource '{id}' does not exist or one of its queried reference-property objects are not present.");
}
