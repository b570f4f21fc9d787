using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Views;

/// <summary>All that one person sees, newest last.</summary>
public sealed record PersonView(long Version, IReadOnlyList<ChannelView> Channels, ChatView Chat);

/// <summary>A channel with its posts. <paramref name="Unread"/> counts messages of others since the person last looked.</summary>
public sealed record ChannelView(string Id, string Name, int Unread, IReadOnlyList<ThreadView> Threads);

/// <summary>A post and its replies; the first message is the post.</summary>
public sealed record ThreadView(string Id, IReadOnlyList<MessageView> Messages);

/// <summary>The person's chat with the bot.</summary>
public sealed record ChatView(string Id, string Name, int Unread, IReadOnlyList<MessageView> Messages);

/// <summary>Who wrote a message: a person's key, or <c>bot</c>.</summary>
public sealed record AuthorView(string Key, string Name);

/// <summary>A name in a message that is drawn as a mention.</summary>
public sealed record MentionView(string Text, string Name);

/// <summary>A message as one person sees it.</summary>
public sealed record MessageView
{
    /// <summary>The activity id.</summary>
    public required string Id { get; init; }

    /// <summary>The thread or the chat.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Who wrote it.</summary>
    public required AuthorView Author { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The text; empty when there is none or the message is deleted.</summary>
    public required string Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public required string TextFormat { get; init; }

    /// <summary>The mentions in <see cref="Text"/>.</summary>
    public required IReadOnlyList<MentionView> Mentions { get; init; }

    /// <summary>The adaptive cards, each as this person sees it.</summary>
    public required IReadOnlyList<JsonObject> Cards { get; init; }

    /// <summary>Whether a card is shown to this person only.</summary>
    public required bool IsPersonal { get; init; }

    /// <summary>Whether it was changed after it was sent.</summary>
    public required bool IsEdited { get; init; }

    /// <summary>Whether it was deleted; its place in the thread stays.</summary>
    public required bool IsDeleted { get; init; }

    /// <summary>The error bar on the card; empty when there is none.</summary>
    public required string Error { get; init; }
}
