using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Http;

/// <summary>
/// The service's errors: <c>{"odata.error":{"code":"…","message":{"value":"…"}}}</c>. Only the code is passed on, and only when it is one: what else
/// stands in an answer may be anyone's, and ends in logs.
/// </summary>
internal static class TableErrors
{
    private const int LongestCode = 64;

    /// <summary>The code of an answer that came, or began to, and cannot be used; its status is 0, and whether the call had its effect is not known.</summary>
    public const string UnusableAnswer = "UnusableAnswer";

    public static RequestFailedException From(Response response)
    {
        var code = CodeOf(response);
        return new(response.Status, $"The table service answered {response.Status} {code}{RequestOf(response)}.", code, innerException: null);
    }

    /// <summary>It is no answer of the service's.</summary>
    /// <param name="why">In words of ours.</param>
    public static RequestFailedException Unusable(string why) => new(0, $"The answer of the table service cannot be used: {why}.", UnusableAnswer, innerException: null);

    /// <summary>By what name the service calls its error; nothing where it is not the service's.</summary>
    public static string? CodeOf(Response response) => Read(response).Code;

    /// <summary>The refusal of a transaction; the service writes the index of the action before its message, as in <c>2:The …</c>.</summary>
    public static TableTransactionFailedException Transaction(Response part, int actions)
    {
        var (code, message) = Read(part);
        var colon = message?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        int? index = colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < actions ? number : null;
        var which = index is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value}:") : "";
        return Transaction(part.Status, code, $"{which}The table service answered {part.Status} {code}.", index);
    }

    public static TableTransactionFailedException Transaction(int status, string? code, string message, int? index)
    {
        var failure = new RequestFailedException(status, message, code, innerException: null);
        if (index is { } value)
        {
            failure.Data["FailedEntity"] = value.ToString(CultureInfo.InvariantCulture);
        }

        return new(failure);
    }

    // By this number support finds the request; it is a GUID.
    private static string RequestOf(Response response) =>
        response.Headers.TryGetValue("x-ms-request-id", out var request) && Guid.TryParse(request, out var id) ? $" to request {id}" : "";

    private static (string? Code, string? Message) Read(Response response)
    {
        if (response.ContentStream is null)
        {
            return default;
        }

        try
        {
            using var json = JsonDocument.Parse(response.Content.ToMemory());
            var error = Property(json.RootElement, "odata.error");
            var code = Text(Property(error, "code"));
            return (code is { Length: > 0 and <= LongestCode } && code.All(char.IsAsciiLetterOrDigit) ? code : null, Text(Property(Property(error, "message"), "value")));
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            // A proxy or gateway answered, not the service: the status alone must do.
            return default;
        }
    }

    private static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var property) ? property : default;

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;
}
