using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>One request of a batch.</summary>
internal sealed record BatchPart(string Id, GraphRequest Request, IReadOnlyList<string> DependsOn)
{
    private const string Version = "/v1.0/";

    /// <summary>What is wrong with it by itself, whatever it asks.</summary>
    public GraphAnswer.Refused? Refusal { get; private init; }

    /// <summary>The part that this JSON describes; null when it describes none.</summary>
    public static BatchPart? Read(JsonNode? node, GraphRequest batch)
    {
        if (node is not JsonObject part || Text(part["id"]) is not { Length: > 0 } id || Text(part["method"]) is not { } method
            || Text(part["url"]) is not { Length: > 0 } url)
        {
            return null;
        }

        var (path, query) = url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? (url[..mark], url[mark..]) : (url, "");
        var headers = (part["headers"] as JsonObject ?? []).GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(header => header.Key, header => Text(header.Last().Value), StringComparer.OrdinalIgnoreCase);
        var body = part["body"];
        return new BatchPart(
            id,
            new GraphRequest(method.ToUpperInvariant(), "/" + Uri.UnescapeDataString(BelowVersion(path)).Trim('/'))
            {
                BaseUrl = batch.BaseUrl,
                Query = GraphEndpoint.QueryOf(QueryHelpers.ParseQuery(query)),
                IfMatch = headers.GetValueOrDefault("If-Match"),
                WantsRepresentation = GraphEndpoint.WantsRepresentation(headers.GetValueOrDefault("Prefer")),
                Body = body as JsonObject,
                InBatch = true,
            },
            [.. (part["dependsOn"] as JsonArray ?? []).Select(other => Text(other) ?? "")])
        {
            // "If a body is supplied … the Content-Type header is required": JSON batching.
            Refusal = body is not null && !headers.ContainsKey("Content-Type") ? Refusals.NoBody : null,
        };
    }

    /// <summary>
    /// The path below the version. Microsoft.Graph.Core 3.2 makes an address relative by dropping its path's first five
    /// characters, as it is with <c>/v1.0</c> at the real host; of <c>/graph/v1.0/users</c> that leaves <c>h/v1.0/users</c>.
    /// </summary>
    private static string BelowVersion(string path) =>
        path.IndexOf(Version, StringComparison.Ordinal) is >= 0 and var start ? path[(start + Version.Length)..] : path;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
