using System.Text.Json.Nodes;
using TeamsJourney.Local.Cards;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.Delivery;
using TeamsJourney.Local.People;

namespace TeamsJourney.Local;

/// <summary>Clicks in a card of a message.</summary>
public sealed partial class LocalTeams
{
    /// <summary>
    /// Clicks an action of a card. Inputs that are left out have the values that the card gives them.
    /// </summary>
    /// <param name="person">Who clicks.</param>
    /// <param name="messageId">The message with the card.</param>
    /// <param name="action">The action, from the card as this person sees it.</param>
    /// <param name="inputs">What was filled in, by input id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="cardIndex">Which card of the message.</param>
    /// <exception cref="KeyNotFoundException">There is no such message or card.</exception>
    /// <exception cref="NotSupportedException">The action stays in the client (<c>Action.OpenUrl</c>, <c>Action.ToggleVisibility</c>, …).</exception>
    public async Task<ActionOutcome> ClickAsync(
        Person person, string messageId, CardAction action, JsonObject inputs, CancellationToken cancellationToken, int cardIndex = 0)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(action);
        var message = book.Find(messageId) ?? throw new KeyNotFoundException("No such message.");
        RequireConversation(person, message.ConversationId);
        var card = CardAsSeen(person, message, cardIndex) ?? throw new KeyNotFoundException("No such card.");
        var data = DataOf(action, card, inputs);
        var outcome = action switch
        {
            { Type: "Action.Execute" } => await ExecuteAsync(person, message, cardIndex, action, data, "manual", cancellationToken),
            { OpensDialog: true } => await FetchDialogAsync(person, message, data, cancellationToken),
            { Type: "Action.Submit" } => await SubmitAsync(person, message, data, cancellationToken),
            _ => throw new NotSupportedException($"{action.Type} stays in the client."),
        };
        book.Change(message, changed =>
        {
            changed.Errors.Remove(person.Key);
            if (outcome is ActionOutcome.ActionFailed failed)
            {
                changed.Errors[person.Key] = failed.Text;
            }
        });
        return outcome;
    }

    /// <summary>Looks at a channel or chat: what is unread there is read, and cards with a <c>refresh</c> for this person are refreshed.</summary>
    public async Task ViewAsync(Person person, string conversationId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        RequireConversation(person, conversationId);
        var place = MessageBook.Place(conversationId);
        book.MarkRead(person, place);
        foreach (var (message, index, refresh) in DueForRefresh(person, place))
        {
            var action = new CardAction(refresh);
            await ExecuteAsync(person, message, index, action, DataOf(action, [], []), "automatic", cancellationToken);
        }
    }

    // A copy: a card may be replaced while the bot thinks.
    private JsonObject? CardAsSeen(Person person, Message message, int cardIndex) =>
        book.Read(_ => (JsonObject?)message.CardsFor(person).ElementAtOrDefault(cardIndex)?.DeepClone());

    // Teams refreshes a card by itself when its user opens the conversation, and after the bot edits it, but at most once a minute.
    private List<(Message Message, int Index, JsonObject Refresh)> DueForRefresh(Person person, string place) => book.Read(messages =>
    {
        var due = new List<(Message, int, JsonObject)>();
        var now = clock.GetUtcNow();
        foreach (var message in messages.Where(message => !message.IsDeleted && MessageBook.Place(message.ConversationId) == place))
        {
            if (message.RefreshedAt.TryGetValue(person.Key, out var last) && now - last < TimeSpan.FromMinutes(1))
            {
                continue;
            }

            foreach (var (index, card) in message.SharedCards.Index())
            {
                if (Wire.Object(card, "refresh", "action") is { } refresh && RefreshesFor(card, person))
                {
                    message.RefreshedAt[person.Key] = now;
                    due.Add((message, index, (JsonObject)refresh.DeepClone()));
                }
            }
        }

        return due;
    });

    // Without userIds, Teams refreshes for everyone where there are at most 60 members.
    private static bool RefreshesFor(JsonObject card, Person person) =>
        Wire.Object(card, "refresh")?["userIds"] is not JsonArray userIds
        || userIds.OfType<JsonValue>().Any(id => id.TryGetValue<string>(out var text) && (text == person.UserId || text == $"8:orgid:{person.EntraId}"));

    private async Task<ActionOutcome> ExecuteAsync(
        Person person, Message message, int cardIndex, CardAction action, JsonObject data, string trigger, CancellationToken cancellationToken)
    {
        var sent = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action.Verb, ["data"] = data };
        if (Wire.Text(action.Json, "id") is { Length: > 0 } id)
        {
            sent["id"] = id;
        }

        if (action.Title.Length > 0)
        {
            sent["title"] = action.Title;
        }

        var activity = envelope.Invoke(
            person, message.ConversationId, "adaptiveCard/action", new JsonObject { ["action"] = sent, ["trigger"] = trigger });
        activity["replyToId"] = message.Id;
        var outcome = InvokeReply.OfCardAction(await bot.SendAsync(activity, cancellationToken), person);
        if (outcome is ActionOutcome.CardShown shown)
        {
            book.Change(message, changed => changed.PersonalCards[(person.Key, cardIndex)] = (JsonObject)shown.Card.DeepClone());
        }

        return outcome;
    }

    private async Task<ActionOutcome> SubmitAsync(Person person, Message message, JsonObject data, CancellationToken cancellationToken)
    {
        var activity = envelope.From(person, message.ConversationId, "message", book.NextId());
        activity["replyToId"] = message.Id;
        activity["value"] = data;
        return InvokeReply.OfMessage(await bot.SendAsync(activity, cancellationToken), person);
    }

    // The renderer sends an action's inputs merged into its data, and none at all for associatedInputs "none".
    private static JsonObject DataOf(CardAction action, JsonObject card, JsonObject inputs) =>
        Wire.Text(action.Json, "associatedInputs") == "none"
            ? Wire.Merge(action.Data, [])
            : Wire.Merge(Wire.Merge(action.Data, CardAction.InputsAsGiven(card)), inputs);
}
