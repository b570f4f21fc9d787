using System.Text.Json;
using System.Text.Json.Nodes;

namespace ActivityProtocol;

/// <summary>A card or file with a message.</summary>
public sealed record Attachment
{
    /// <summary>The content type of an adaptive card.</summary>
    public const string AdaptiveCardContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The media type of <see cref="Content"/> or of what <see cref="ContentUrl"/> leads to.</summary>
    public string? ContentType { get; init; }

    /// <summary>The card itself.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>Where a file is.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The file's name.</summary>
    public string? Name { get; init; }

    /// <summary>An adaptive card as an attachment.</summary>
    /// <param name="card">The card, a JSON object.</param>
    /// <exception cref="ArgumentException">The card is not a JSON object.</exception>
    public static Attachment AdaptiveCard(JsonElement card) => new() { ContentType = AdaptiveCardContentType, Content = CardContent.From(card) };

    /// <inheritdoc cref="AdaptiveCard(JsonElement)"/>
    public static Attachment AdaptiveCard(JsonNode card) => new() { ContentType = AdaptiveCardContentType, Content = CardContent.From(card) };

    /// <inheritdoc cref="AdaptiveCard(JsonElement)"/>
    /// <param name="card">The card as UTF-8 JSON.</param>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    public static Attachment AdaptiveCard(ReadOnlyMemory<byte> card) => new() { ContentType = AdaptiveCardContentType, Content = CardContent.From(card) };
}
