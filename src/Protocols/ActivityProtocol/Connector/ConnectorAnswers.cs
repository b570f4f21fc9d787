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
            return JsonSerializer.Deserialize(JsonBytes.Of(body), type) ?? throw Unreadable(200, null);
        }
        catch (JsonException malformed)
        {
            throw Unreadable(200, malformed);
        }
    }

    /// <summary>The id of what was posted; none when it is not named by anything that can be an id.</summary>
    public static ResourceResponse ReadPosted(byte[] body)
    {
        var answer = body.Length == 0 ? new() : Read(body, ActivityJson.Default.ResourceResponse);
        return JsonBytes.IsId(answer.Id) ? answer : new();
    }

    /// <summary>The conversation that was made, which is of no use without its id.</summary>
    public static ConversationResourceResponse ReadConversation(byte[] body) =>
        Read(body, ActivityJson.Default.ConversationResourceResponse) is var answer && JsonBytes.IsId(answer.Id) ? answer : throw Unreadable(200, null);

    /// <summary>Fails when a page came where nothing needs to be said: whatever sent it did not carry anything out.</summary>
    public static void CheckNoPage(byte[] body)
    {
        if (JsonBytes.IsPage(body))
            throw Unreadable(200, null);
    }

    public static async Task<ConnectorException> ReadErrorAsync(HttpResponseMessage response, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var (code, isForeign) = await ReadErrorCodeAsync(response, cancellationToken);
        return new(code.Length == 0 ? $"The connector answered {status}." : $"The connector answered {status} {code}.")
        {
            StatusCode = status,
            ErrorCode = code,
            RetryAfter = RetryAfter(response, timeProvider),
            // For good is only what the connector itself says: a redirect, or the page of a proxy or firewall, is about the way to it.
            IsTransient = isForeign || status is < 400 or 407 or 408 or 412 or 429 or 500 or 502 or 503 or 504 || (status is 401 && code != NotRegistered),
            AnswerLost = status is 500 or 502 or 504,
        };
    }

    private static async Task<(string Code, bool IsForeign)> ReadErrorCodeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var body = await ReadBodyAsync(response, cancellationToken);
            if (!JsonBytes.IsObject(body))
                return ("", IsForeign: body.Length > 0);
            return (JsonSerializer.Deserialize(JsonBytes.Of(body), WireJson.Default.ErrorResponse)?.Error?.Code is { } code && IsCode(code) ? code : "", IsForeign: false);
        }
        catch (Exception unreadable) when (unreadable is JsonException or ConnectorException or HttpRequestException)
        {
            // Half an answer, or one without end.
            return ("", IsForeign: true);
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

    // The call may have succeeded; or something on the way answered in the connector's place, and it did not.
    private static ConnectorException Unreadable(int status, Exception? reason) => new("The connector's answer is unreadable.", reason)
    {
        StatusCode = status,
        IsTransient = true,
        AnswerLost = true,
    };
}
