namespace ActivityProtocol;

/// <summary>A call to the Bot Connector failed. Says what the connector said, never what the bot was saying.</summary>
public sealed class ConnectorException : Exception
{
    /// <summary>The code of a call that was not made, because there was no token for it.</summary>
    public const string NoToken = "TokenUnavailable";

    /// <summary>A call that failed.</summary>
    /// <param name="message">What happened, without anything that was said.</param>
    /// <param name="inner">What it came from.</param>
    public ConnectorException(string message, Exception? inner = null) : base(message, inner)
    {
    }

    /// <summary>The HTTP status; null when none came.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The connector's code, such as <c>BotNotInConversationRoster</c>; empty when it gave none.</summary>
    public string ErrorCode { get; init; } = "";

    /// <summary>How long the connector asks to wait before trying again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// Whether trying again later may help: 412, 429, 500, 502, 503, 504, a token that was not taken (401), no answer at all, or one that is not the
    /// connector's, such as a page or a redirect.
    /// </summary>
    public bool IsTransient { get; init; }

    /// <summary>
    /// Whether it passes, and may be about this call only: not when the connector asks to wait (429, or Retry-After), or there is no token that it
    /// takes (401), which any other call would meet as well.
    /// </summary>
    public bool IsAboutThis => IsTransient && StatusCode is not (401 or 429) && RetryAfter is null && ErrorCode is not NoToken;

    /// <summary>Whether the call may have had its effect although no usable answer came: a timeout, a broken connection, 500, 502, 504, or a success that cannot be read.</summary>
    public bool AnswerLost { get; init; }
}
