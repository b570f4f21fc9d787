using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>
/// A literal text: a place that does not read markdown. Any string converts to it and is shown as it is, without control characters
/// and characters that override the direction of writing.
/// </summary>
[JsonConverter(typeof(PlainTextConverter))]
public readonly record struct PlainText
{
    private readonly string? _value;

    private PlainText(string value) => _value = value;

    /// <summary>The text as it is shown.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The text, cleaned.</summary>
    public static PlainText Of(string? text) => new(TextCleaning.Clean(text));

    /// <inheritdoc cref="Of"/>
    public static implicit operator PlainText(string? text) => Of(text);
}
