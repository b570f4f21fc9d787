using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AdaptiveCards;

/// <summary>How cards are written. They are never read: what comes back from a card is its data and its inputs.</summary>
internal static class CardJson
{
    // Letters outside ASCII as themselves (emoji excepted, which this encoder escapes): a card is counted by its characters.
    private static readonly CardJsonContext Context =
        new(new JsonSerializerOptions(CardJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static JsonTypeInfo<AdaptiveCard> AdaptiveCard => Context.AdaptiveCard;
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardJsonContext : JsonSerializerContext;
