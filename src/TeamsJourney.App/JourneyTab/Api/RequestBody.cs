using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TeamsJourney.App.Hosting;

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
            return JsonFromOutside.Read(body.RootElement, type);
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or BadHttpRequestException { StatusCode: not 413 } or InvalidOperationException)
        {
            return null;
        }
    }
}
