using System.Text.Json.Serialization;

namespace ActivityProtocol;

/// <summary>What posting gave.</summary>
/// <param name="Id">The id of the posted activity; absent for those that leave no trace, such as typing.</param>
public sealed record ResourceResponse(string? Id = null);

/// <summary>One page of a roster.</summary>
public sealed record PagedMembersResult
{
    /// <summary>The members on this page; without those that cannot be read, such as one who has no id.</summary>
    [JsonIgnore]
    public IReadOnlyList<TeamsChannelAccount> Members { get => WireMembers ?? []; init => WireMembers = value; }

    /// <summary>Whether there is a list of members on this page at all.</summary>
    [JsonIgnore]
    public bool HasMembers => WireMembers is not null;

    /// <summary>What to ask the next page with; absent on the last.</summary>
    public string? ContinuationToken { get; init; }

    [JsonInclude, JsonPropertyName("members"), JsonConverter(typeof(SparseListConverter<TeamsChannelAccount>))]
    internal IReadOnlyList<TeamsChannelAccount>? WireMembers { get; init; }
}

/// <summary>A team.</summary>
public sealed record TeamDetails
{
    /// <summary>The team's thread id.</summary>
    public required string Id { get; init; }

    /// <summary>The team's name.</summary>
    public string? Name { get; init; }

    /// <summary>The group behind the team, by which Microsoft Graph knows it.</summary>
    public string? AadGroupId { get; init; }
}

/// <summary>A conversation to make: a personal chat with one member, or a new post in a channel.</summary>
public sealed record ConversationParameters
{
    /// <summary>Whether more than one person can take part: true for a channel.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The person, for a personal chat.</summary>
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    /// <summary>The tenant of the person, for a personal chat.</summary>
    public string? TenantId { get; init; }

    /// <summary>The channel to post in (<see cref="TeamsChannelData.Channel"/>), or the tenant.</summary>
    public TeamsChannelData? ChannelData { get; init; }

    /// <summary>The first message; a new post in a channel cannot do without.</summary>
    public Activity? Activity { get; init; }

    /// <summary>A personal chat with somebody; the same one every time.</summary>
    /// <param name="bot">The bot, as the channel knows it.</param>
    /// <param name="member">The person.</param>
    /// <param name="tenantId">The person's tenant.</param>
    public static ConversationParameters ForPersonalChat(ChannelAccount bot, ChannelAccount member, string tenantId) => new()
    {
        Bot = bot,
        Members = [member],
        TenantId = tenantId,
        ChannelData = new() { Tenant = new(tenantId) },
    };

    /// <summary>A new post in a channel.</summary>
    /// <param name="channelId">The channel's thread id, <c>19:…@thread.tacv2</c>.</param>
    /// <param name="activity">The post.</param>
    public static ConversationParameters ForChannelPost(string channelId, Activity activity) => new()
    {
        IsGroup = true,
        ChannelData = new() { Channel = new(channelId) },
        Activity = activity,
    };
}

/// <summary>The conversation that was made.</summary>
/// <param name="Id">The conversation's id; for a new post in a channel with <c>;messageid=…</c>.</param>
/// <param name="ActivityId">The id of the first message, if there was one.</param>
/// <param name="ServiceUrl">Where the connector for the conversation listens, if it says so.</param>
public sealed record ConversationResourceResponse(string Id, string? ActivityId = null, string? ServiceUrl = null);

/// <summary>The body of a connector's error.</summary>
internal sealed record ErrorResponse(WireError? Error = null);
