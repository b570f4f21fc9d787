using System.Text.Json.Nodes;
using TeamsJourney.Local.Connector;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.Delivery;
using TeamsJourney.Local.People;
using TeamsJourney.Local.Views;

namespace TeamsJourney.Local;

/// <summary>
/// A team on one laptop: what its people do, and what each of them sees. The page, the demo and the tests all go through here.
/// Conversation ids are those that the bot sees: a channel or a thread (<c>19:…</c>), or a personal chat (<c>a:…</c>).
/// </summary>
public sealed partial class LocalTeams
{
    private readonly MessageBook book;
    private readonly Changes changes;
    private readonly BotEndpoint bot;
    private readonly Envelope envelope;
    private readonly LocalTeamsOptions options;
    private readonly ServiceAddress address;
    private readonly TimeProvider clock;

    internal LocalTeams(
        MessageBook book, Changes changes, BotEndpoint bot, Envelope envelope, LocalTeamsOptions options, ServiceAddress address, Faults faults, TimeProvider clock)
    {
        this.book = book;
        this.changes = changes;
        this.bot = bot;
        this.envelope = envelope;
        this.options = options;
        this.address = address;
        this.clock = clock;
        Faults = faults;
    }

    /// <summary>Misfortune on demand.</summary>
    public Faults Faults { get; }

    /// <summary>Where Local Teams listens; known once it has started.</summary>
    public Uri Address => address.Current;

    /// <summary>Adds the app to the team: <c>installationUpdate</c>, then <c>conversationUpdate</c> with the bot as new member.</summary>
    /// <returns>Whether the bot accepted both.</returns>
    public async Task<bool> InstallAsync(CancellationToken cancellationToken)
    {
        var accepted = true;
        foreach (var activity in envelope.Installation(Colleagues.All[0]))
        {
            accepted &= await bot.SendAsync(activity, cancellationToken) is BotAnswer.Accepted;
        }

        return accepted;
    }

    /// <summary>
    /// Writes a message in a channel (which begins a thread), a thread or the person's chat with the bot.
    /// The bot hears it when it is mentioned, and in its chat always.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation, or the person is not in it.</exception>
    /// <returns>The message's id and thread, and whether the bot, if it heard it, accepted it in time.</returns>
    public async Task<SaidMessage> SayAsync(Person person, string conversationId, string text, bool mentionBot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var isChannel = RequireConversation(person, conversationId);
        var mention = $"<at>{options.BotName}</at>";
        var mentions = mentionBot && isChannel;
        var message = book.Add(conversationId, person, new JsonObject
        {
            ["text"] = mentions ? $"{mention} {text}".TrimEnd() : text,
            ["textFormat"] = "plain",
            ["entities"] = mentions ? new JsonArray(Mention(mention)) : new JsonArray(),
        });
        if (isChannel && !mentions)
        {
            return new SaidMessage(message.Id, message.ConversationId, Accepted: true);
        }

        var activity = envelope.From(person, message.ConversationId, "message", message.Id);
        activity["text"] = message.Activity["text"]!.DeepClone();
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = Html(text, mentions) });
        if (mentions)
        {
            activity["entities"]!.AsArray().Insert(0, Mention(mention));
        }

        if (isChannel && Team.Split(message.ConversationId).RootId != message.Id)
        {
            activity["replyToId"] = Team.Split(message.ConversationId).RootId;
        }

        var answer = await bot.SendAsync(activity, cancellationToken);
        return new SaidMessage(message.Id, message.ConversationId, answer is BotAnswer.Accepted);
    }

    /// <summary>All that this person sees now.</summary>
    public PersonView Look(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return ViewOf.Everything(book, changes, person, options.BotName);
    }

    /// <summary>One message as this person sees it.</summary>
    /// <exception cref="KeyNotFoundException">The person sees no such message.</exception>
    public MessageView Look(Person person, string messageId)
    {
        var view = Look(person);
        return view.Channels.SelectMany(channel => channel.Threads).SelectMany(thread => thread.Messages).Concat(view.Chat.Messages)
            .FirstOrDefault(message => message.Id == messageId) ?? throw new KeyNotFoundException("The person sees no such message.");
    }

    /// <summary>The number of the newest change, now and whenever it grows, until cancelled. Several changes may come as one.</summary>
    public IAsyncEnumerable<long> ChangesAsync(CancellationToken cancellationToken) => changes.WatchAsync(cancellationToken);

    /// <summary>Waits until what this person sees fulfils the condition.</summary>
    /// <exception cref="OperationCanceledException">It did not before the token was cancelled.</exception>
    public async Task<PersonView> WaitAsync(Person person, Func<PersonView, bool> condition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(condition);
        await foreach (var _ in ChangesAsync(cancellationToken))
        {
            if (Look(person) is var view && condition(view))
            {
                return view;
            }
        }

        throw new OperationCanceledException(cancellationToken);
    }

    /// <returns>Whether it is in a channel; else it is the person's chat.</returns>
    private bool RequireConversation(Person person, string conversationId) =>
        book.Exists(conversationId) && (Team.Channel(conversationId) is not null || conversationId == PersonalChat.Of(person))
            ? Team.Channel(conversationId) is not null
            : throw new KeyNotFoundException("The person is not in that conversation.");

    private JsonObject Mention(string text) => new()
    {
        ["type"] = "mention",
        ["text"] = text,
        ["mentioned"] = new JsonObject { ["id"] = options.BotId, ["name"] = options.BotName },
    };

    private string Html(string text, bool mentions)
    {
        var encoded = System.Net.WebUtility.HtmlEncode(text);
        return mentions
            ? $"<div><div><span itemscope=\"\" itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">{options.BotName}</span> {encoded}</div></div>"
            : $"<div><div>{encoded}</div></div>";
    }
}

/// <summary>A message that a person wrote. <paramref name="Accepted"/> is false when the bot failed, was late, or is not there.</summary>
public sealed record SaidMessage(string Id, string ConversationId, bool Accepted);
