using System.Text.Json.Nodes;

namespace TeamsJourney.Local;

/// <summary>Reading JSON that somebody else wrote: a value of another kind than expected counts as absent.</summary>
internal static class Wire
{
    public const string CardContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The text at this path, or the empty string.</summary>
    public static string Text(JsonNode? node, params ReadOnlySpan<string> path) =>
        At(node, path) is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    /// <summary>The object at this path, if there is one.</summary>
    public static JsonObject? Object(JsonNode? node, params ReadOnlySpan<string> path) => At(node, path) as JsonObject;

    /// <summary>A whole number at this path, if there is one.</summary>
    public static int? Number(JsonNode? node, params ReadOnlySpan<string> path) =>
        At(node, path) is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>A copy of one object with the members of another added, which win.</summary>
    public static JsonObject Merge(JsonNode? first, JsonObject? second)
    {
        var merged = first is JsonObject members ? (JsonObject)members.DeepClone() : [];
        foreach (var (name, value) in second ?? [])
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }

    private static JsonNode? At(JsonNode? node, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }
}
