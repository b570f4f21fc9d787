using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>Graph's JSON: how it is read, written, and what an error looks like.</summary>
internal static class GraphJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>The body as an object; null when there is none.</summary>
    /// <returns>False when it is not a JSON object.</returns>
    public static async Task<(bool IsJson, JsonObject? Body)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        if (buffer.Length == 0)
        {
            return (true, null);
        }

        buffer.Position = 0;
        try
        {
            return await JsonNode.ParseAsync(buffer, documentOptions: Strict, cancellationToken: cancellationToken) is JsonObject body
                ? (true, body)
                : (false, null);
        }
        catch (JsonException)
        {
            return (false, null);
        }
    }

    public static async Task WriteAsync(HttpResponse response, JsonObject body, CancellationToken cancellationToken)
    {
        response.ContentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
        await response.WriteAsync(body.ToJsonString(Plain), cancellationToken);
    }

    public static JsonObject Error(GraphAnswer.Refused refusal, DateTimeOffset now, string requestId) => new()
    {
        ["error"] = new JsonObject
        {
            ["code"] = refusal.ErrorCode,
            ["message"] = refusal.Message,
            ["innerError"] = new JsonObject
            {
                ["date"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
                ["request-id"] = requestId,
                ["client-request-id"] = requestId,
            },
        },
    };

    public static string Seconds(TimeSpan retryAfter) => Math.Ceiling(retryAfter.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
}
