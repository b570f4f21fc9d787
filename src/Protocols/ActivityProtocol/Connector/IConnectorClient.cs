namespace ActivityProtocol;

/// <summary>
/// What a bot asks of the Bot Connector. Every call goes once: retrying belongs to the caller, who knows whether an
/// effect may happen twice. Every failure of the wire is a <see cref="ConnectorException"/>.
/// </summary>
/// <remarks>Pass only a service URL that came in an authenticated activity: the bot's token goes there.</remarks>
public interface IConnectorClient
{
    /// <summary>Posts an activity at the end of a conversation.</summary>
    /// <exception cref="ConnectorException">The connector refused, could not be reached, or answered with something unreadable.</exception>
    Task<ResourceResponse> SendToConversationAsync(Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken);

    /// <summary>Posts an activity as a reply to another.</summary>
    /// <inheritdoc cref="SendToConversationAsync" path="/exception"/>
    Task<ResourceResponse> ReplyToActivityAsync(Uri serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken);

    /// <summary>Puts an activity in the place of one that the bot posted.</summary>
    /// <inheritdoc cref="SendToConversationAsync" path="/exception"/>
    Task<ResourceResponse> UpdateActivityAsync(Uri serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken);

    /// <summary>Takes away an activity that the bot posted.</summary>
    /// <inheritdoc cref="SendToConversationAsync" path="/exception"/>
    Task DeleteActivityAsync(Uri serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken);

    /// <summary>The members of a conversation, page by page. For a team's roster the conversation is the team's thread id.</summary>
    /// <inheritdoc cref="SendToConversationAsync" path="/exception"/>
    IAsyncEnumerable<TeamsChannelAccount> GetPagedMembersAsync(Uri serviceUrl, string conversationId, CancellationToken cancellationToken);

    /// <summary>One member of a conversation, by the channel's id or (in Teams, not in the Playground) the Entra object id.</summary>
    /// <inheritdoc cref="SendToConversationAsync" path="/exception"/>
    Task<TeamsChannelAccount> GetMemberAsync(Uri serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken);

    /// <summary>Makes a personal chat or a new post in a channel.</summary>
    /// <inheritdoc cref="SendToConversationAsync" path="/exception"/>
    Task<ConversationResourceResponse> CreateConversationAsync(Uri serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken);

    /// <summary>The name and group of a team, by its thread id.</summary>
    /// <inheritdoc cref="SendToConversationAsync" path="/exception"/>
    Task<TeamDetails> GetTeamDetailsAsync(Uri serviceUrl, string teamId, CancellationToken cancellationToken);
}
