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
        try
        {
            return await http.Request.ReadFromJsonAsync(type, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or BadHttpRequestException { StatusCode: not 413 } or InvalidOperationException)
        {
            return null;
        }
    }
}
