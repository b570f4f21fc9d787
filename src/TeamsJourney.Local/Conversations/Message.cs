using System.Text.Json.Nodes;
using TeamsJourney.Local.People;

namespace TeamsJourney.Local.Conversations;

/// <summary>A message in a thread or a chat, with what each person sees of it. Guarded by the lock of <see cref="MessageBook"/>.</summary>
internal sealed class Message
{
    public required string Id { get; init; }

    /// <summary>The thread (<c>19:…;messageid=…</c>) or the chat (<c>a:…</c>).</summary>
    public required string ConversationId { get; init; }

    /// <summary>Who wrote it; nobody for the bot.</summary>
    public required Person? Author { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Text and attachments, as on the wire.</summary>
    public required JsonObject Activity { get; set; }

    public bool IsEdited { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>Cards that replaced a card of this message for one person, by that person's key and the card's index.</summary>
    public Dictionary<(string Person, int Card), JsonObject> PersonalCards { get; } = [];

    /// <summary>The error bar that one person sees on the card.</summary>
    public Dictionary<string, string> Errors { get; } = [];

    /// <summary>When each person's view was last refreshed by itself; Teams does that at most once a minute.</summary>
    public Dictionary<string, DateTimeOffset> RefreshedAt { get; } = [];

    public IReadOnlyList<JsonObject> SharedCards => [.. Attachments().Where(IsCard).Select(card => card["content"]).OfType<JsonObject>()];

    public IReadOnlyList<JsonObject> CardsFor(Person person) =>
        [.. SharedCards.Select((card, index) => PersonalCards.GetValueOrDefault((person.Key, index), card))];

    private IEnumerable<JsonObject> Attachments() => (Activity["attachments"] as JsonArray)?.OfType<JsonObject>() ?? [];

    private static bool IsCard(JsonObject attachment) => Wire.Text(attachment, "contentType") == Wire.CardContentType;
}
