using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TeamsJourney.App.Hosting;

/// <summary>What anyone may send as JSON.</summary>
internal static class JsonFromOutside
{
    /// <summary>What it says; nothing when something in a list is null: the serializer looks whether a property may be, but not there.</summary>
    /// <exception cref="JsonException">It is not of that type.</exception>
    public static T? Read<T>(JsonElement json, JsonTypeInfo<T> type)
        where T : class => HasHoles(json) ? null : json.Deserialize(type);

    private static bool HasHoles(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(one => one.ValueKind is JsonValueKind.Null || HasHoles(one)),
        JsonValueKind.Object => element.EnumerateObject().Any(property => HasHoles(property.Value)),
        _ => false,
    };
}
