using System.Text.Json.Nodes;
using TeamsJourney.Local.Cards;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.People;
using TeamsJourney.Local.Views;

namespace TeamsJourney.Local.Demo;

/// <summary>
/// One colleague at the keyboard: finds a button by what it does, fills forms in, and waits for a card to appear as a person would.
/// What goes wrong on the way is a <see cref="DemoFailedException"/>.
/// </summary>
internal sealed class ColleagueAtWork(LocalTeams teams, Person person)
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
            throw Failed("the bot did not take the message.");
        }
    }

    /// <summary>Opens the form behind a button of the newest card that has it.</summary>
    public async Task<Dialog> OpenAsync(Button button, CancellationToken cancellationToken)
    {
        var (message, action) = await FindAsync(button, cancellationToken);
        return FormOf(await teams.ClickAsync(Person, message.Id, action, [], cancellationToken), button);
    }

    /// <summary>Presses a button of the newest card that has it, which acts at once.</summary>
    public async Task PressAsync(Button button, CancellationToken cancellationToken)
    {
        var (message, action) = await FindAsync(button, cancellationToken);
        switch (await teams.ClickAsync(Person, message.Id, action, [], cancellationToken))
        {
            case ActionOutcome.ActionFailed failed:
                throw Failed($"{button}: {failed.Text}");
            case ActionOutcome.MessageShown said:
                throw Failed($"{button}: {said.Text}");
        }
    }

    /// <summary>Goes on from a form to the next one, by a button in it.</summary>
    public async Task<Dialog> TurnToAsync(Dialog dialog, Button button, JsonObject inputs, CancellationToken cancellationToken) =>
        FormOf(await SendAsync(dialog, dialog.Card, button, inputs, cancellationToken), button);

    /// <summary>Goes on from a form to the next one, by a button in the row of it that shows a text.</summary>
    public async Task<Dialog> TurnToAsync(Dialog dialog, string row, Button button, CancellationToken cancellationToken) =>
        FormOf(await SendAsync(dialog, dialog.Card.Row(row) ?? throw Failed($"'{dialog.Title}' does not show '{row}'."), button, [], cancellationToken), button);

    /// <summary>Sends a form in, which closes it.</summary>
    public async Task FinishAsync(Dialog dialog, Button button, JsonObject inputs, CancellationToken cancellationToken)
    {
        switch (await SendAsync(dialog, dialog.Card, button, inputs, cancellationToken))
        {
            case ActionOutcome.DialogShown shown:
                throw Failed($"'{dialog.Title}' was not done: {shown.Dialog.Card.Problem()}");
            case ActionOutcome.MessageShown message:
                throw Failed($"'{dialog.Title}' was not done: {message.Text}");
        }
    }

    /// <summary>Closes a form.</summary>
    public void Close(Dialog dialog) => teams.CloseDialog(Person, dialog.Id);

    /// <summary>Waits until the channel shows what is expected.</summary>
    /// <param name="what">What is expected, to say when it does not come.</param>
    /// <param name="expected">Whether it is there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<PersonView> SeeAsync(string what, Func<PersonView, bool> expected, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return await teams.WaitAsync(Person, expected, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed($"waited {Patience.TotalSeconds} seconds for {what}.");
        }
    }

    /// <summary>The messages of the journey's channel, newest first.</summary>
    public static IEnumerable<MessageView> Messages(PersonView view) =>
        view.Channels.Single(channel => channel.Id == Team.Journey.Id).Threads.SelectMany(thread => thread.Messages).Reverse();

    private async Task<ActionOutcome> SendAsync(Dialog dialog, JsonObject part, Button button, JsonObject inputs, CancellationToken cancellationToken)
    {
        var action = CardAction.In(part).FirstOrDefault(button.Is)
            ?? throw Failed($"'{dialog.Title}' has no button {button}; it has: {string.Join(" | ", CardAction.In(part).Select(action => action.Title))}.");
        var outcome = await teams.SubmitDialogAsync(Person, dialog.Id, action, inputs, cancellationToken);
        return outcome is ActionOutcome.ActionFailed failed ? throw Failed($"'{dialog.Title}': {failed.Text}") : outcome;
    }

    private async Task<(MessageView Message, CardAction Action)> FindAsync(Button button, CancellationToken cancellationToken)
    {
        var view = await SeeAsync($"a card with the button {button}", view => Find(view, button) is not null, cancellationToken);
        return Find(view, button)!.Value;
    }

    private static (MessageView Message, CardAction Action)? Find(PersonView view, Button button)
    {
        var found =
            from message in Messages(view)
            from card in message.Cards
            from action in CardAction.In(card)
            where button.Is(action)
            select (message, action);
        return found.Select(pair => ((MessageView, CardAction)?)pair).FirstOrDefault();
    }

    private Dialog FormOf(ActionOutcome outcome, Button button) => outcome switch
    {
        ActionOutcome.DialogShown shown when shown.Dialog.Card.Problem() is { Length: > 0 } problem => throw Failed($"'{shown.Dialog.Title}': {problem}"),
        ActionOutcome.DialogShown shown => shown.Dialog,
        ActionOutcome.MessageShown message => throw Failed($"{button} opened no form but said: {message.Text}"),
        ActionOutcome.ActionFailed failed => throw Failed($"{button} failed: {failed.Text}"),
        _ => throw Failed($"{button} opened no form."),
    };

    private DemoFailedException Failed(string what) => new($"{Person.GivenName}: {what}");
}
