namespace ActivityProtocol;

/// <summary>The activity types that Teams sends or accepts. Others may come and must be ignored.</summary>
public static class ActivityTypes
{
    /// <summary>Something said, or a card submitted with <c>Action.Submit</c>.</summary>
    public const string Message = "message";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Somebody reacted to a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>Members, the team or a channel changed: see <see cref="TeamsChannelData.EventType"/>.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The app was added, removed or upgraded: see <see cref="Activity.Action"/>.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A request that waits for an <see cref="InvokeResponse"/>: see <see cref="InvokeNames"/>.</summary>
    public const string Invoke = "invoke";

    /// <summary>An event without an answer: see <see cref="Activity.Name"/>.</summary>
    public const string Event = "event";

    /// <summary>Somebody is typing.</summary>
    public const string Typing = "typing";
}
