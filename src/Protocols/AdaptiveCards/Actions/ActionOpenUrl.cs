namespace AdaptiveCards;

/// <summary>Opens a page, or a place in Teams by its deep link.</summary>
public sealed record ActionOpenUrl : CardAction
{
    /// <summary>An absolute <c>https</c>, <c>http</c>, <c>mailto</c> or <c>msteams</c> address.</summary>
    /// <exception cref="ArgumentException">Anything else, such as <c>javascript:</c>.</exception>
    public required Uri Url
    {
        get;
        init => field = value is { IsAbsoluteUri: true, Scheme: "https" or "http" or "mailto" or "msteams" }
            ? value
            : throw new ArgumentException("A card opens https, http, mailto and msteams addresses only.", nameof(value));
    }
}
