using System.Text.Json.Nodes;
using TeamsJourney.Local.People;

namespace TeamsJourney.Local.Conversations;

/// <summary>Every message of the team and its chats, in order, in memory. One lock: six people on a laptop do not queue.</summary>
internal sealed class MessageBook(TimeProvider clock, Changes changes)
{
    private readonly Lock gate = new();
    private readonly List<Message> messages = [];
    private readonly Dictionary<(string Person, string Place), int> read = [];
    private long lastId;

    /// <summary>A new id: the time in milliseconds, as Teams uses, and never the same twice.</summary>
    public string NextId()
    {
        lock (gate)
        {
            lastId = Math.Max(lastId + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
            return lastId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Adds a message; in a channel without a thread it begins a new one.</summary>
    public Message Add(string conversationId, Person? author, JsonObject activity)
    {
        lock (gate)
        {
            var id = NextId();
            var message = new Message
            {
                Id = id,
                ConversationId = Team.Split(conversationId) is (var channelId, "") && Team.Channel(channelId) is not null
                    ? Team.Thread(channelId, id)
                    : conversationId,
                Author = author,
                SentAt = clock.GetUtcNow(),
                Activity = activity,
            };
            messages.Add(message);
            if (author is not null)
            {
                MarkReadLocked(author, Place(message.ConversationId));
            }

            changes.Announce();
            return message;
        }
    }

    /// <summary>The message with this id, wherever it is; nothing when it was never there or is deleted.</summary>
    public Message? Find(string id)
    {
        lock (gate)
        {
            return messages.FirstOrDefault(message => message.Id == id && !message.IsDeleted);
        }
    }

    /// <summary>Whether the conversation exists: a channel, a thread that was begun, or somebody's chat with the bot.</summary>
    public bool Exists(string conversationId)
    {
        if (Team.Split(conversationId).RootId.Length == 0)
        {
            return Team.Channel(conversationId) is not null || PersonalChat.Owner(conversationId) is not null;
        }

        lock (gate)
        {
            // A deleted root still carries its replies.
            return messages.Any(message => message.ConversationId == conversationId);
        }
    }

    /// <summary>Changes a message and tells the watchers.</summary>
    public void Change(Message message, Action<Message> change)
    {
        lock (gate)
        {
            change(message);
            changes.Announce();
        }
    }

    /// <summary>Reads consistently. The list must not leave <paramref name="select"/>.</summary>
    public T Read<T>(Func<IReadOnlyList<Message>, T> select)
    {
        lock (gate)
        {
            return select(messages);
        }
    }

    public void MarkRead(Person person, string place)
    {
        lock (gate)
        {
            if (MarkReadLocked(person, place))
            {
                changes.Announce();
            }
        }
    }

    /// <summary>How many messages of others in this channel or chat the person has not seen. Call inside <see cref="Read"/>.</summary>
    public int Unread(Person person, string place) => messages
        .Skip(read.GetValueOrDefault((person.Key, place)))
        .Count(message => Place(message.ConversationId) == place && message.Author != person && !message.IsDeleted);

    /// <summary>The channel or chat that a conversation is shown in.</summary>
    public static string Place(string conversationId) => Team.Split(conversationId).ChannelId;

    private bool MarkReadLocked(Person person, string place)
    {
        var hadUnread = Unread(person, place) > 0;
        read[(person.Key, place)] = messages.Count;
        return hadUnread;
    }
}
