namespace ActivityProtocol;

/// <summary>What Teams says in <see cref="Activity.ChannelData"/>. Every field may be absent: Teams and the Playground send different ones.</summary>
public sealed record TeamsChannelData
{
    /// <summary>The tenant that the activity comes from.</summary>
    public TenantInfo? Tenant { get; init; }

    /// <summary>The team.</summary>
    public TeamInfo? Team { get; init; }

    /// <summary>The channel that the activity is about, or to post in.</summary>
    public ChannelInfo? Channel { get; init; }

    /// <summary>The team's thread id, the same as <see cref="TeamInfo.Id"/>.</summary>
    public string? TeamsTeamId { get; init; }

    /// <summary>The channel's thread id, the same as <see cref="ChannelInfo.Id"/>.</summary>
    public string? TeamsChannelId { get; init; }

    /// <summary>What a conversation update is about: one of <see cref="TeamsEventTypes"/>, or one yet unknown.</summary>
    public string? EventType { get; init; }

    /// <summary>What was chosen when the app was installed.</summary>
    public TeamsChannelDataSettings? Settings { get; init; }
}

/// <summary>A tenant of Microsoft Entra.</summary>
/// <param name="Id">The tenant id.</param>
public sealed record TenantInfo(string? Id = null);

/// <summary>A team, as activities name it.</summary>
/// <param name="Id">The team's thread id, which is that of its General channel.</param>
/// <param name="Name">The team's name.</param>
/// <param name="AadGroupId">The group behind the team; only some events carry it, otherwise ask <see cref="IConnectorClient.GetTeamDetailsAsync"/>.</param>
public sealed record TeamInfo(string? Id = null, string? Name = null, string? AadGroupId = null);

/// <summary>A channel of a team, as activities name it.</summary>
/// <param name="Id">The channel's thread id.</param>
/// <param name="Name">The channel's name; absent for General.</param>
/// <param name="Type"><c>standard</c>, <c>shared</c> or <c>private</c>, where Teams says so.</param>
public sealed record ChannelInfo(string? Id = null, string? Name = null, string? Type = null);

/// <summary>What was chosen when the app was installed.</summary>
/// <param name="SelectedChannel">The channel that the app was installed from.</param>
public sealed record TeamsChannelDataSettings(ChannelInfo? SelectedChannel = null);

/// <summary>The values of <see cref="TeamsChannelData.EventType"/>.</summary>
public static class TeamsEventTypes
{
    /// <summary>People or a bot came into the team.</summary>
    public const string TeamMemberAdded = "teamMemberAdded";

    /// <summary>People or a bot left the team.</summary>
    public const string TeamMemberRemoved = "teamMemberRemoved";

    /// <summary>People came into a channel with members of its own (shared or private).</summary>
    public const string ChannelMemberAdded = "channelMemberAdded";

    /// <summary>People left a channel with members of its own.</summary>
    public const string ChannelMemberRemoved = "channelMemberRemoved";

    /// <summary>A channel was shared with another team, whose members come in with that.</summary>
    public const string ChannelShared = "channelShared";

    /// <summary>A channel is no longer shared with a team.</summary>
    public const string ChannelUnshared = "channelUnshared";

    /// <summary>A channel was made.</summary>
    public const string ChannelCreated = "channelCreated";

    /// <summary>A channel got another name.</summary>
    public const string ChannelRenamed = "channelRenamed";

    /// <summary>A channel was deleted.</summary>
    public const string ChannelDeleted = "channelDeleted";

    /// <summary>A deleted channel came back.</summary>
    public const string ChannelRestored = "channelRestored";

    /// <summary>The team got another name.</summary>
    public const string TeamRenamed = "teamRenamed";

    /// <summary>The team was archived.</summary>
    public const string TeamArchived = "teamArchived";

    /// <summary>The team is no longer archived.</summary>
    public const string TeamUnarchived = "teamUnarchived";

    /// <summary>The team was deleted.</summary>
    public const string TeamDeleted = "teamDeleted";
}
