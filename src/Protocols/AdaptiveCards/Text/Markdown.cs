using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>
/// A text for a place that reads markdown (text blocks, facts, toggles). A string converts to it as <em>data</em>: it is escaped, and
/// shown exactly as it was typed. Markup comes only from our own source: <c>Markdown.Format($"**{name}** is ready")</c> takes the
/// literal parts as markdown, and escapes what stands in the holes.
/// </summary>
/// <remarks>
/// Teams reads emphasis, lists and links in these places ("Format cards in Teams"), and mentions (<c>&lt;at&gt;</c>) and the functions
/// <c>{{DATE(…)}}</c> and <c>{{TIME(…)}}</c> before that. Escapes are CommonMark's backslashes, and only where they are needed,
/// since an escape that a client does not know is seen.
/// </remarks>
[JsonConverter(typeof(MarkdownConverter))]
public readonly record struct Markdown
{
    private readonly string? _value;

    private Markdown(string value) => _value = value;

    /// <summary>The text as the card carries it, escapes included.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>Literal parts are markdown; holes are escaped, in one line, unless they hold <see cref="Markdown"/> or a <see cref="Mention"/>.</summary>
    public static Markdown Format(MarkdownHandler text) => new(text.ToString());

    /// <summary>Markdown that we wrote ourselves, such as a text of our own translations. Never for what people typed.</summary>
    public static Markdown Trusted(string markdown) => new(markdown);

    /// <summary>A link. The text is data.</summary>
    /// <exception cref="ArgumentException">The address is not absolute, or neither <c>https</c>, <c>http</c> nor <c>mailto</c>.</exception>
    public static Markdown Link(string text, Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address is not { IsAbsoluteUri: true, Scheme: "https" or "http" or "mailto" })
        {
            throw new ArgumentException("A text links to https, http and mailto addresses only.", nameof(address));
        }

        var target = address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        return new($"[{MarkdownEscaping.EscapeLine(text)}]({target})");
    }

    /// <summary>
    /// The text, so that a place that reads markdown shows it exactly as typed. Each line becomes a paragraph, the only line break that
    /// all clients show, and empty lines go. Control characters and direction overrides go.
    /// </summary>
    public static string Escape(string? text) => MarkdownEscaping.Escape(text);

    /// <summary>The text as data.</summary>
    public static Markdown Of(string? text) => new(Escape(text));

    /// <inheritdoc cref="Of"/>
    public static implicit operator Markdown(string? text) => Of(text);
}
