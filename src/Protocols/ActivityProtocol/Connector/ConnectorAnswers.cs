using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ActivityProtocol;

/// <summary>Reads what the connector answers, trusting neither its size nor its shape.</summary>
internal static class ConnectorAnswers
{
    // A page of 500 members is about 250 KB.
    private const int LongestBody = 4 * 1024 * 1024;
    private const int LongestErrorCode = 64;

    // Any other 401 is about the token, which the credential keeps for as long as our clock says: it passes with the next one.
    private const string NotRegistered = "BotNotRegistered";

    public static async Task<byte[]> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(LongestBody, cancellationToken);
        }
        catch (HttpRequestException tooLong) when (tooLong.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw Unreadable((int)response.StatusCode, tooLong);
        }

        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    public static T Read<T>(byte[] body, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw Unreadable(200, null);
        }
        catch (JsonException malformed)
        {
            throw Unreadable(200, malformed);
        }
    }

    public static async Task<ConnectorException> ReadErrorAsync(HttpResponseMessage response, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var code = await ReadErrorCodeAsync(response, cancellationToken);
        return new(code.Length == 0 ? $"The connector answered {status}." : $"The connector answered {status} {code}.")
        {
            StatusCode = status,
            ErrorCode = code,
            RetryAfter = RetryAfter(response, timeProvider),
            IsTransient = status is 412 or 429 or 500 or 502 or 503 or 504 || (status is 401 && code != NotRegistered),
            AnswerLost = status is 500 or 502 or 504,
        };
    }

    private static async Task<string> ReadErrorCodeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var body = await ReadBodyAsync(response, cancellationToken);
            return JsonSerializer.Deserialize(body, WireJson.Default.ErrorResponse)?.Error?.Code is { } code && IsCode(code) ? code : "";
        }
        catch (Exception unreadable) when (unreadable is JsonException or ConnectorException or HttpRequestException)
        {
            // A gateway's page instead of the connector's JSON, or half an answer: the status alone says enough.
            return "";
        }
    }

    // The code goes into logs, so it must be a code and not a text that quotes what was sent.
    private static bool IsCode(string code) => code.Length <= LongestErrorCode && code.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider timeProvider) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } moment } when moment - timeProvider.GetUtcNow() is var wait => wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    // The call succeeded, so doing it again would do it twice.
    private static ConnectorException Unreadable(int status, Exception? reason) => new("The connector's answer is unreadable.", reason)
    {
        StatusCode = status,
        AnswerLost = true,
    };
}
