using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A card: what it shows and what can be done with it. Schema: https://adaptivecards.io/explorer/AdaptiveCard.html.</summary>
public sealed record AdaptiveCard
{
    /// <summary>The content type of the attachment or of the answer that carries a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Always <c>AdaptiveCard</c>.</summary>
    public string Type { get; } = "AdaptiveCard";

    /// <summary>Where the schema is published; tools read it, hosts do not.</summary>
    [JsonPropertyName("$schema")]
    public string Schema { get; init; } = "https://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>The newest version that Teams officially takes from bots is 1.5.</summary>
    public string Version { get; init; } = "1.5";

    /// <summary>The language of the card (BCP 47), for the date functions and for screen readers.</summary>
    public string? Lang { get; init; }

    /// <summary>What is spoken for the card.</summary>
    public PlainText? Speak { get; init; }

    /// <summary>What a host shows that cannot show this version. Read as markdown.</summary>
    public Markdown? FallbackText { get; init; }

    /// <summary>True for languages written from right to left.</summary>
    public bool? Rtl { get; init; }

    /// <summary>What the card shows, from top to bottom.</summary>
    public IReadOnlyList<CardElement> Body { get; init; } = [];

    /// <summary>The buttons at the bottom. Teams shows six at most.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }

    /// <summary>What happens when the card itself is tapped.</summary>
    public CardAction? SelectAction { get; init; }

    /// <summary>How a viewer's own version of the card is fetched.</summary>
    public Refresh? Refresh { get; init; }

    /// <summary>What only Teams knows: full width, mentions.</summary>
    public TeamsCardProperties? Msteams { get; init; }

    /// <summary>
    /// The size as Teams counts it, in bytes: UTF-16, two bytes for each character of the compact JSON.
    /// Compare it with <see cref="CardLimits"/>. Never too low: an emoji is counted as the 12 characters of its escape.
    /// Serialises the card: ask once.
    /// </summary>
    [JsonIgnore]
    public int SizeInBytes => 2 * ToJson().Length;

    /// <summary>The card as compact JSON, without nulls.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CardJson.AdaptiveCard);

    /// <summary>The card as compact JSON in UTF-8, without nulls.</summary>
    public byte[] ToUtf8Bytes() => JsonSerializer.SerializeToUtf8Bytes(this, CardJson.AdaptiveCard);

    /// <summary>The card as the <c>content</c> of an attachment or the <c>value</c> of an invoke response.</summary>
    public JsonElement ToJsonElement() => JsonSerializer.SerializeToElement(this, CardJson.AdaptiveCard);
}
