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
            var body = await JsonNode.ParseAsync(buffer, documentOptions: Strict, cancellationToken: cancellationToken) as JsonObject;
            ReadTexts(body);
            return (body is not null, body);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The parser lets half a surrogate pair and broken UTF-8 be until they are read, and then calls it an invalid operation.
            return (false, null);
        }
    }

    /// <summary>Reads every name and string once.</summary>
    private static void ReadTexts(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject properties:
                foreach (var (_, value) in properties)
                {
                    ReadTexts(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    ReadTexts(item);
                }

                break;
            case JsonValue value:
                value.TryGetValue<string>(out _);
                break;
            default:
                break;
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
