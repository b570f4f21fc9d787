using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Http;

/// <summary>The service's errors: <c>{"odata.error":{"code":"…","message":{"value":"…"}}}</c>.</summary>
internal sealed class TableErrors : RequestFailedDetailsParser
{
    public static TableErrors Parser { get; } = new();

    public static RequestFailedException From(Response response) => new(response, innerException: null, Parser);

    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = response.ContentStream is null ? null : Read(response.Content.ToMemory());
        return error is not null;
    }

    /// <summary>The refusal of a transaction; the service writes the index of the action before its message, as in <c>2:The …</c>.</summary>
    public static TableTransactionFailedException Transaction(Response part)
    {
        var error = part.ContentStream is null ? null : Read(part.Content.ToMemory());
        var message = error?.Message ?? part.ReasonPhrase;
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        int? index = colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return Transaction(part.Status, error?.Code, message, index);
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

    private static ResponseError? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("odata.error", out var error)
                && error.TryGetProperty("code", out var code)
                && error.TryGetProperty("message", out var message)
                && message.TryGetProperty("value", out var text)
                    ? new(code.GetString(), text.GetString())
                    : null;
        }
        catch (JsonException)
        {
            // A proxy or gateway answered, not the service: the status alone must do.
            return null;
        }
    }
}
