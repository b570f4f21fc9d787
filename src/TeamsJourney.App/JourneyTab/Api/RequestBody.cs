using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TeamsJourney.App.JourneyTab.Api;

/// <summary>Reads what a request brings.</summary>
internal static class RequestBody
{
    /// <summary>The body; nothing when it is not what was asked for.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (!http.Request.HasJsonContentType())
        {
            return null;
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: cancellationToken);
            return HasHoles(body.RootElement) ? null : body.RootElement.Deserialize(type);
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or BadHttpRequestException { StatusCode: not 413 } or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether something in a list is null: the serializer looks whether a property may be, but not there.</summary>
    public static bool HasHoles(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(one => one.ValueKind is JsonValueKind.Null || HasHoles(one)),
        JsonValueKind.Object => element.EnumerateObject().Any(property => HasHoles(property.Value)),
        _ => false,
    };
}
