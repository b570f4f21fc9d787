using System.Text.Json.Serialization;

namespace ActivityProtocol;

/// <summary>A person or bot, as the channel knows it.</summary>
public record ChannelAccount
{
    /// <summary>The channel's id: in Teams <c>29:…</c> for a person and <c>28:…</c> for a bot. A person has another one for every bot.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is an app, and not a person.</summary>
    [JsonIgnore]
    public bool IsApp => Role is "bot" || Id.StartsWith("28:", StringComparison.Ordinal);

    /// <summary>The display name.</summary>
    public string? Name { get; init; }

    /// <summary>The object id in Microsoft Entra. Rosters name it <c>objectId</c>, activities <c>aadObjectId</c>; both are read.</summary>
    public string? AadObjectId { get => field ?? ObjectId; init; }

    /// <summary><c>user</c> or <c>bot</c>, where the channel says so.</summary>
    public string? Role { get; init; }

    [JsonInclude, JsonPropertyName("objectId")]
    internal string? ObjectId { get; init; }
}
