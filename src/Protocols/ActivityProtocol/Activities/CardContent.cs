using System.Text.Json;
using System.Text.Json.Nodes;

namespace ActivityProtocol;

/// <summary>Takes a card in any of the shapes in which JSON comes, and refuses what cannot be a card before it is posted.</summary>
internal static class CardContent
{
    public static JsonElement From(JsonElement card) => card.ValueKind == JsonValueKind.Object
        ? card
        : throw new ArgumentException($"A card is a JSON object, not {card.ValueKind}.", nameof(card));

    public static JsonElement From(JsonNode card) => From(JsonSerializer.SerializeToElement(card, ActivityJson.Wire.JsonNode));

    public static JsonElement From(ReadOnlyMemory<byte> card) => From(JsonElement.Parse(card.Span));
}
