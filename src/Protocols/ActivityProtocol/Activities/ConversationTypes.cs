namespace ActivityProtocol;

/// <summary>The values of <see cref="ConversationAccount.ConversationType"/>.</summary>
public static class ConversationTypes
{
    /// <summary>A thread in a team's channel.</summary>
    public const string Channel = "channel";

    /// <summary>A chat of several people outside a team.</summary>
    public const string GroupChat = "groupChat";

    /// <summary>A chat of one person with the bot.</summary>
    public const string Personal = "personal";
}
