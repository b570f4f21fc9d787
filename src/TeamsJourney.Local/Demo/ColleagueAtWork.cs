using System.Text.Json.Nodes;
using TeamsJourney.Local.Cards;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.People;
using TeamsJourney.Local.Views;

namespace TeamsJourney.Local.Demo;

/// <summary>
/// One colleague at the keyboard: finds a button by what it does, fills forms in, and waits for a card to appear as a person would.
/// </summary>
public sealed class ColleagueAtWork(LocalTeams teams, Person person)
{
    // A person would have given up long before; a machine that is very busy may need some of it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Who this is.</summary>
    public Person Person { get; } = person;

    /// <summary>Mentions the bot in the journey's channel, which begins a thread.</summary>
    public async Task SayAsync(string text, CancellationToken cancellationToken)
    {
        var said = await teams.SayAsync(Person, Team.Journey.Id, text, mentionBot: true, cancellationToken);
        if (!said.Accepted)
        {
            throw new InvalidOperationException("The bot did not take the message.");
        }
    }

    /// <summary>Opens the form behind a button of the newest card that has it.</summary>
    /// <param name="verb">What the button does.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Dialog> OpenAsync(string verb, CancellationToken cancellationToken)
    {
        var (message, action) = await FindAsync(verb, cancellationToken);
        return FormOf(await teams.ClickAsync(Person, message.Id, action, [], cancellationToken), verb);
    }

    /// <summary>Presses a button of the newest card that has it, which acts at once.</summary>
    public async Task PressAsync(string verb, CancellationToken cancellationToken)
    {
        var (message, action) = await FindAsync(verb, cancellationToken);
        if (await teams.ClickAsync(Person, message.Id, action, [], cancellationToken) is ActionOutcome.ActionFailed failed)
        {
            throw new InvalidOperationException($"{verb} was refused: {failed.Text}");
        }
    }

    /// <summary>Goes on from a form to another one, by a button in it.</summary>
    public async Task<Dialog> TurnToAsync(Dialog dialog, Func<CardAction, bool> button, JsonObject inputs, CancellationToken cancellationToken) =>
        FormOf(await SendAsync(dialog, button, inputs, cancellationToken), dialog.Title);

    /// <summary>Sends a form in, by a button in it.</summary>
    public async Task<ActionOutcome> SendAsync(Dialog dialog, Func<CardAction, bool> button, JsonObject inputs, CancellationToken cancellationToken)
    {
        var action = CardAction.In(dialog.Card).FirstOrDefault(button)
            ?? throw new InvalidOperationException($"The form '{dialog.Title}' has no such button; it has: {string.Join(" | ", CardAction.In(dialog.Card).Select(action => action.Title))}.");
        var outcome = await teams.SubmitDialogAsync(Person, dialog.Id, action, inputs, cancellationToken);
        return outcome is ActionOutcome.ActionFailed failed ? throw new InvalidOperationException($"{dialog.Title}: {failed.Text}") : outcome;
    }

    /// <summary>Closes a form.</summary>
    public void Close(Dialog dialog) => teams.CloseDialog(Person, dialog.Id);

    /// <summary>Waits until the channel shows what is expected.</summary>
    public async Task<PersonView> SeeAsync(Func<PersonView, bool> expected, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        return await teams.WaitAsync(Person, expected, limit.Token);
    }

    private async Task<(MessageView Message, CardAction Action)> FindAsync(string verb, CancellationToken cancellationToken)
    {
        var view = await SeeAsync(view => Find(view, verb) is not null, cancellationToken);
        return Find(view, verb)!.Value;
    }

    private static (MessageView Message, CardAction Action)? Find(PersonView view, string verb)
    {
        var found =
            from message in view.Channels.Single(channel => channel.Id == Team.Journey.Id).Threads.SelectMany(thread => thread.Messages).Reverse()
            from card in message.Cards
            from action in CardAction.In(card)
            where action.Verb == verb
            select (message, action);
        return found.Select(pair => ((MessageView, CardAction)?)pair).FirstOrDefault();
    }

    private static Dialog FormOf(ActionOutcome outcome, string what) => outcome switch
    {
        ActionOutcome.DialogShown shown => shown.Dialog,
        ActionOutcome.MessageShown message => throw new InvalidOperationException($"{what} opened no form but said: {message.Text}"),
        ActionOutcome.ActionFailed failed => throw new InvalidOperationException($"{what} failed: {failed.Text}"),
        _ => throw new InvalidOperationException($"{what} opened no form."),
    };
}
