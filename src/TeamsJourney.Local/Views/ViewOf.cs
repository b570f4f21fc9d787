using System.Text.Json.Nodes;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.People;

namespace TeamsJourney.Local.Views;

/// <summary>Makes what one person sees from what was posted.</summary>
internal static class ViewOf
{
    public static PersonView Everything(MessageBook book, Changes changes, Person person, string botName) => book.Read(messages =>
    {
        MessageView Draw(Message message) => OneMessage(message, person, botName);
        var chat = PersonalChat.Of(person);
        return new PersonView(
            changes.Version,
            [.. Team.Channels.Select(channel => new ChannelView(
                channel.Id,
                channel.Name,
                book.Unread(person, channel.Id),
                [.. messages
                    .Where(message => MessageBook.Place(message.ConversationId) == channel.Id)
                    .GroupBy(message => message.ConversationId)
                    .Select(thread => new ThreadView(thread.Key, [.. thread.Select(Draw)]))]))],
            new ChatView(chat, botName, book.Unread(person, chat), [.. messages.Where(message => message.ConversationId == chat).Select(Draw)]));
    });

    private static MessageView OneMessage(Message message, Person person, string botName) => new()
    {
        Id = message.Id,
        ConversationId = message.ConversationId,
        Author = message.Author is { } author ? new AuthorView(author.Key, author.Name) : new AuthorView("bot", botName),
        SentAt = message.SentAt,
        Text = message.IsDeleted ? "" : Wire.Text(message.Activity, "text"),
        TextFormat = Wire.Text(message.Activity, "textFormat") is { Length: > 0 } format ? format : "markdown",
        Mentions = message.IsDeleted ? [] : Mentions(message.Activity),
        // A copy: the caller reads it outside the lock.
        Cards = message.IsDeleted ? [] : [.. message.CardsFor(person).Select(card => (JsonObject)card.DeepClone())],
        IsPersonal = message.PersonalCards.Keys.Any(key => key.Person == person.Key),
        IsEdited = message.IsEdited,
        IsDeleted = message.IsDeleted,
        Error = message.Errors.GetValueOrDefault(person.Key, ""),
    };

    private static IReadOnlyList<MentionView> Mentions(JsonObject activity) =>
        [.. ((activity["entities"] as JsonArray)?.OfType<JsonObject>() ?? [])
            .Where(entity => Wire.Text(entity, "type") == "mention")
            .Select(entity => new MentionView(Wire.Text(entity, "text"), Wire.Text(entity, "mentioned", "name")))];
}
