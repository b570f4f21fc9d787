using System.Text.Json;
using System.Text.Unicode;

namespace ActivityProtocol;

/// <summary>Reads what was posted to the bot's endpoint. Never throws for what the bytes say.</summary>
public static class ActivityReader
{
    /// <summary>
    /// Reads one inbound activity. When it is <see cref="ActivityReading.Valid"/>, its type, channel id, conversation and
    /// service URL (absolute, http or https) are there. Unknown fields are ignored, and so is an optional text, date or
    /// flag of another JSON type than it should have.
    /// </summary>
    /// <param name="json">UTF-8 JSON. The caller bounds its size; depth is bounded here, to 64.</param>
    public static ActivityReading Read(ReadOnlyMemory<byte> json)
    {
        // The parser leaves bytes inside a text as they are until somebody reads that text.
        if (!Utf8.IsValid(json.Span))
            return new ActivityReading.Invalid("The body is not UTF-8.");
        try
        {
            return JsonSerializer.Deserialize(json.Span, ActivityJson.Default.Activity) switch
            {
                null => new ActivityReading.Invalid("The body is not a JSON object."),
                { Type: "" } => new ActivityReading.Invalid("type is empty."),
                { ChannelId: null or "" } => new ActivityReading.Invalid("channelId is missing."),
                { Conversation: null or { Id: "" or "." or ".." } } => new ActivityReading.Invalid("conversation is missing."),
                { ServiceUrl: var url } when !IsHttp(url) => new ActivityReading.Invalid("serviceUrl is not an absolute http or https URL."),
                { } activity => new ActivityReading.Valid(activity),
            };
        }
        catch (JsonException malformed)
        {
            // The message of the exception can quote the body, its position cannot.
            return new ActivityReading.Invalid($"The JSON is not an activity (line {malformed.LineNumber}, byte {malformed.BytePositionInLine}).");
        }
    }

    private static bool IsHttp(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}

/// <summary>What came of reading an inbound activity.</summary>
public abstract record ActivityReading
{
    private ActivityReading()
    {
    }

    /// <summary>An activity with all that an inbound activity must have.</summary>
    /// <param name="Activity">The activity, not yet authenticated.</param>
    public sealed record Valid(Activity Activity) : ActivityReading;

    /// <summary>Not an activity: the host answers 400.</summary>
    /// <param name="Problem">What is wrong, for the log; quotes nothing of what was received.</param>
    public sealed record Invalid(string Problem) : ActivityReading;
}
