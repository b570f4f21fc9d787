namespace ActivityProtocol;

/// <summary>A conversation: a thread in a channel, a group chat or a personal chat.</summary>
public sealed record ConversationAccount
{
    /// <summary>The conversation's id; for a thread in a channel <c>19:…@thread.tacv2;messageid=…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name, if it has one.</summary>
    public string? Name { get; init; }

    /// <summary>One of <see cref="ConversationTypes"/>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>Whether there can be more people than one beside the bot.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>The tenant that the conversation belongs to.</summary>
    public string? TenantId { get; init; }
}
