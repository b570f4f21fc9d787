using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActivityProtocol;

/// <summary>Reads a well-formed mention as such and every other entity, malformed mentions included, as it is.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        return json.ValueKind == JsonValueKind.Object
            && ActivityValues.TryRead(json, WireJson.Default.WireMention, out var mention)
            && mention is { Type: WireMention.MentionType, Mentioned: { } mentioned }
                ? new Entity.Mention(mentioned, mention.Text ?? "")
                : new Entity.Other(json);
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case Entity.Mention mention:
                JsonSerializer.Serialize(writer, new WireMention { Type = WireMention.MentionType, Mentioned = mention.Mentioned, Text = mention.Text }, WireJson.Default.WireMention);
                break;
            case Entity.Other other:
                other.Json.WriteTo(writer);
                break;
        }
    }
}

/// <summary>A mention as it is on the wire.</summary>
internal sealed record WireMention
{
    public const string MentionType = "mention";

    public string? Type { get; init; }

    public ChannelAccount? Mentioned { get; init; }

    public string? Text { get; init; }
}
