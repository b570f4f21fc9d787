using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActivityProtocol;

/// <summary>Metadata about a message: a <see cref="Mention"/>, or something that is passed through unread.</summary>
[JsonConverter(typeof(EntityConverter))]
public abstract record Entity
{
    private Entity()
    {
    }

    /// <summary>Somebody is mentioned in the text.</summary>
    /// <param name="Mentioned">Who.</param>
    /// <param name="Text">The stretch of the text that mentions them, such as <c>&lt;at&gt;Journey&lt;/at&gt;</c>; empty when the channel did not say.</param>
    public sealed record Mention(ChannelAccount Mentioned, string Text) : Entity;

    /// <summary>An entity that this version does not read, kept as it came.</summary>
    /// <param name="Json">The whole entity.</param>
    public sealed record Other(JsonElement Json) : Entity;
}
