using System.Text.Json.Nodes;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>One call to Graph: a request of its own, or one inside a <c>$batch</c>.</summary>
internal sealed record GraphRequest(string Method, string Path)
{
    /// <summary>What came before the path, such as <c>http://localhost:5000/graph/v1.0</c>.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The query options, by name with the <c>$</c>.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    public string? IfMatch { get; init; }

    /// <summary>Whether the client asked for the changed thing back with <c>Prefer: return=representation</c>.</summary>
    public bool WantsRepresentation { get; init; }

    public JsonObject? Body { get; init; }

    /// <summary>Whether this is a part of a <c>$batch</c>.</summary>
    public bool InBatch { get; init; }

    public string[] Segments { get; } = Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public bool Expands(string property) =>
        Query.TryGetValue("$expand", out var expand) && expand.Split(',', StringSplitOptions.TrimEntries).Contains(property);
}
