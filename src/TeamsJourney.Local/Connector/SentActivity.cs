using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Connector;

/// <summary>Reads what a bot sends, within Teams' limits.</summary>
internal static class SentActivity
{
    /// <summary>100 KB, counted as UTF-16 (Microsoft Learn, "Format your bot messages").</summary>
    public const int MaximumBytes = 100 * 1024;

    /// <summary>Far beyond anything that could be valid; protects this process only.</summary>
    private const int MaximumRequestBytes = 4 * 1024 * 1024;

    /// <summary>The body as an object, or the error to answer.</summary>
    public static async Task<(JsonObject? Json, ConnectorError? Error)> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > MaximumRequestBytes)
        {
            return (null, ConnectorError.TooBig);
        }

        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (text.Length * sizeof(char) > MaximumBytes)
        {
            return (null, ConnectorError.TooBig);
        }

        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is JsonObject json
                ? (json, null)
                : (null, ConnectorError.BadSyntax);
        }
        catch (JsonException)
        {
            return (null, ConnectorError.BadSyntax);
        }
    }

    /// <summary>What is wrong with a message to post, if anything.</summary>
    public static ConnectorError? Problem(JsonObject activity) => Wire.Text(activity, "type") switch
    {
        "" => ConnectorError.BadArgument("The activity has no type."),
        "message" when Wire.Text(activity, "text").Length == 0 && activity["attachments"] is not JsonArray { Count: > 0 } =>
            ConnectorError.BadArgument("A message needs text or an attachment."),
        "message" or "typing" => MentionProblem(activity),
        var type => ConnectorError.BadArgument($"A bot cannot send '{type}' in Teams."),
    };

    // Teams refuses a mention entity whose text is not in the message.
    private static ConnectorError? MentionProblem(JsonObject activity) =>
        ((activity["entities"] as JsonArray)?.OfType<JsonObject>() ?? [])
            .Where(entity => Wire.Text(entity, "type") == "mention")
            .All(entity => Wire.Text(activity, "text").Contains(Wire.Text(entity, "text"), StringComparison.Ordinal))
            ? null
            : ConnectorError.BadArgument("A mention's text is not in the message.");
}
