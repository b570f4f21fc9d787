using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using TeamsJourney.Local.Cards;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.Delivery;
using TeamsJourney.Local.People;

namespace TeamsJourney.Local;

/// <summary>Dialogs, from a card or from the "…" menu of a message.</summary>
public sealed partial class LocalTeams
{
    private readonly ConcurrentDictionary<(string Person, string Dialog), OpenDialog> dialogs = [];
    private long lastDialog;

    /// <summary>The dialogs that are open for this person; more than one when the page is open twice.</summary>
    public IReadOnlyList<Dialog> DialogsOf(Person person) =>
        [.. dialogs.Where(open => open.Key.Person == person.Key).Select(open => open.Value.Dialog)];

    /// <summary>Chooses a command in the "…" menu of a message (<c>composeExtension/fetchTask</c>).</summary>
    /// <exception cref="KeyNotFoundException">There is no such message.</exception>
    public async Task<ActionOutcome> ChooseCommandAsync(Person person, string messageId, string commandId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var message = book.Find(messageId) ?? throw new KeyNotFoundException("No such message.");
        RequireConversation(person, message.ConversationId);
        var command = new JsonObject
        {
            ["commandId"] = commandId,
            ["commandContext"] = "message",
            ["messagePayload"] = book.Read(_ => MessagePayload.Of(message, options)),
        };
        var origin = new DialogOrigin(message.ConversationId, message.Id, command);
        var activity = Invoke(person, origin, "composeExtension/fetchTask", []);
        return Show(person, NewDialogId(), origin, InvokeReply.OfDialog(await bot.SendAsync(activity, cancellationToken), person));
    }

    /// <summary>Submits an open dialog with an action of its card. Inputs that are left out have the values that the card gives them.</summary>
    /// <exception cref="KeyNotFoundException">This person has no such dialog open.</exception>
    public async Task<ActionOutcome> SubmitDialogAsync(
        Person person, string dialogId, CardAction action, JsonObject inputs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(action);
        var open = dialogs.GetValueOrDefault((person.Key, dialogId)) ?? throw new KeyNotFoundException("No such dialog is open.");
        if (action.Type != "Action.Submit")
        {
            // Teams' dialogs know no Action.Execute: "something went wrong" is all that its users would see.
            return new ActionOutcome.ActionFailed(Sorry.SomethingWentWrong(person));
        }

        var value = new JsonObject { ["data"] = DataOf(action, open.Dialog.Card, inputs) };
        var activity = Invoke(person, open.Origin, open.Origin.SubmitInvoke, value);
        return Show(person, dialogId, open.Origin, InvokeReply.OfDialog(await bot.SendAsync(activity, cancellationToken), person));
    }

    /// <summary>Closes a dialog without submitting; the bot hears nothing of it.</summary>
    public void CloseDialog(Person person, string dialogId)
    {
        ArgumentNullException.ThrowIfNull(person);
        dialogs.TryRemove((person.Key, dialogId), out _);
    }

    private async Task<ActionOutcome> FetchDialogAsync(Person person, Message message, JsonObject data, CancellationToken cancellationToken)
    {
        var origin = new DialogOrigin(message.ConversationId, message.Id, null);
        var activity = Invoke(person, origin, "task/fetch", new JsonObject { ["data"] = data });
        return Show(person, NewDialogId(), origin, InvokeReply.OfDialog(await bot.SendAsync(activity, cancellationToken), person));
    }

    private JsonObject Invoke(Person person, DialogOrigin origin, string name, JsonObject value)
    {
        var activity = envelope.Invoke(person, origin.ConversationId, name, value);
        value["context"] = new JsonObject { ["theme"] = "default" };
        if (origin.MessageCommand is { } command)
        {
            activity["value"] = Wire.Merge(value, command);
        }
        else
        {
            activity["replyToId"] = origin.MessageId;
        }

        return activity;
    }

    // An error leaves an open dialog open, so that nothing that was typed is lost.
    private ActionOutcome Show(Person person, string dialogId, DialogOrigin origin, DialogReply reply)
    {
        switch (reply)
        {
            case DialogReply.Form form:
                var dialog = new Dialog { Id = dialogId, Title = form.Title, Width = form.Width, Card = form.Card };
                dialogs[(person.Key, dialogId)] = new OpenDialog(dialog, origin);
                return new ActionOutcome.DialogShown(dialog);
            case DialogReply.Message message:
                CloseDialog(person, dialogId);
                return new ActionOutcome.MessageShown(message.Text);
            case DialogReply.Failed failed:
                return new ActionOutcome.ActionFailed(failed.Text);
            default:
                CloseDialog(person, dialogId);
                return new ActionOutcome.DialogClosed();
        }
    }

    private string NewDialogId() => Interlocked.Increment(ref lastDialog).ToString(CultureInfo.InvariantCulture);
}
