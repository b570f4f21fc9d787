namespace ActivityProtocol;

/// <summary>All that is needed to speak in a conversation later.</summary>
public sealed record ConversationReference
{
    /// <summary>The activity from which the reference was made.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Who sent that activity.</summary>
    public ChannelAccount? User { get; init; }

    /// <summary>The bot, as the channel knows it.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The conversation.</summary>
    public required ConversationAccount Conversation { get; init; }

    /// <summary>The channel, such as <c>msteams</c>.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The sender's language.</summary>
    public string? Locale { get; init; }

    /// <summary>Where the connector for the conversation listens; it can change, so keep the newest.</summary>
    public required Uri ServiceUrl { get; init; }
}

/// <summary>Makes a reference from an activity.</summary>
public static class ConversationReferences
{
    /// <summary>The reference to the conversation in which an inbound activity happened.</summary>
    /// <param name="activity">An activity that <see cref="ActivityReader"/> read.</param>
    /// <exception cref="ArgumentException">The activity lacks what an inbound activity has, so it was not read by <see cref="ActivityReader"/>.</exception>
    public static ConversationReference GetConversationReference(this Activity activity) =>
        activity is { Conversation: { } conversation, ChannelId: { } channelId, ServiceUrl: { } serviceUrl }
        && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
            ? new()
            {
                ActivityId = activity.Id,
                User = activity.From,
                Bot = activity.Recipient,
                Conversation = conversation,
                ChannelId = channelId,
                Locale = activity.Locale,
                ServiceUrl = uri,
            }
            : throw new ArgumentException("The activity has no conversation, channel or service URL.", nameof(activity));
}
