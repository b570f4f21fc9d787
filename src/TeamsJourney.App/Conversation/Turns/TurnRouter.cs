using System.Text.Json;
using ActivityProtocol;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Commands;
using TeamsJourney.App.Conversation.MessageAction;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Privacy;

namespace TeamsJourney.App.Conversation.Turns;

/// <summary>Takes an authenticated activity to what handles it. Who sent it, and where, is read here once.</summary>
internal sealed partial class TurnRouter(
    CardActions actions,
    TypedCommands commands,
    AddFromMessage addFromMessage,
    TeamEvents teamEvents,
    Envelope envelope,
    Pseudonyms pseudonyms,
    EvenRefusals even,
    StrayCards strays,
    Deliveries deliveries,
    IServiceProvider services,
    TimeProvider time,
    ILogger<TurnRouter> logger)
{
    /// <summary>Handles one activity.</summary>
    /// <returns>The answer to an invoke; for everything else 200 without a body.</returns>
    public async Task<InvokeResponse> HandleAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var _ = Languages.Speak(Languages.CultureOf(activity.Locale));
        return activity switch
        {
            { Type: ActivityTypes.Message } => await TakeMessageAsync(activity, cancellationToken),
            { Type: ActivityTypes.Invoke, Name: InvokeNames.AdaptiveCardAction } => await ExecuteAsync(activity, cancellationToken),
            { Type: ActivityTypes.Invoke, Name: InvokeNames.TaskFetch } => await DialogAsync(activity, Buttons.Open, cancellationToken),
            { Type: ActivityTypes.Invoke, Name: InvokeNames.TaskSubmit } => await DialogAsync(activity, Buttons.Save, cancellationToken),
            { Type: ActivityTypes.Invoke, Name: InvokeNames.ComposeExtensionFetchTask } => await ExtendAsync(activity, isFetch: true, cancellationToken),
            { Type: ActivityTypes.Invoke, Name: InvokeNames.ComposeExtensionSubmitAction } => await ExtendAsync(activity, isFetch: false, cancellationToken),
            // Kinds of invoke that Teams adds later: it is told that we do not know them.
            { Type: ActivityTypes.Invoke } => InvokeResponse.NotImplemented,
            _ => await teamEvents.TakeAsync(activity, cancellationToken),
        };
    }

    private async Task<InvokeResponse> TakeMessageAsync(Activity activity, CancellationToken cancellationToken)
    {
        // Two apps that answer each other would not stop.
        if (Person.SenderOf(activity) is { } person && activity.From is { IsApp: false } && deliveries.IsFirst(activity))
        {
            await commands.TakeAsync(activity, person, CauseOf(activity), cancellationToken);
        }

        return InvokeResponse.Ok;
    }

    private async Task<InvokeResponse> ExecuteAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (Person.SenderOf(activity) is not { } person || !activity.TryReadValue(ActivityJson.Default.AdaptiveCardInvokeValue, out var value))
        {
            return new AdaptiveCardInvokeResponse.Failure(400, "BadRequest", RefusalTexts.Unreadable).ToInvokeResponse();
        }

        // What answers Action.Execute stands in the place of the card, where a form is inline whatever the setting says.
        var click = Read(activity, person, value.Action.Verb, value.Action.Data, Buttons.Save, FormStyle.Inline);
        return (await envelope.ToCardAsync(await AnswerAsync(click, cancellationToken), click, cancellationToken)).ToInvokeResponse();
    }

    private async Task<InvokeResponse> DialogAsync(Activity activity, string otherwise, CancellationToken cancellationToken)
    {
        if (Person.SenderOf(activity) is not { } person || !activity.TryReadValue(ActivityJson.Default.TaskModuleRequest, out var value))
        {
            return new TaskModuleResponse.Message(RefusalTexts.Unreadable).ToInvokeResponse();
        }

        var click = Read(activity, person, "", value.Data, otherwise, FormStyle.Dialog);
        return Envelope.ToDialog(await AnswerAsync(click, cancellationToken)).ToInvokeResponse();
    }

    private async Task<InvokeResponse> ExtendAsync(Activity activity, bool isFetch, CancellationToken cancellationToken)
    {
        if (Person.SenderOf(activity) is not { } person || !activity.TryReadValue(ActivityJson.Default.MessagingExtensionAction, out var value))
        {
            return new TaskModuleResponse.Message(RefusalTexts.Unreadable).ToInvokeResponse();
        }

        var click = Read(activity, person, "", value.Data, Buttons.Save, FormStyle.Dialog);
        var reply = isFetch
            ? await addFromMessage.OfferAsync(value, click, cancellationToken)
            : await AnswerAsync(click, cancellationToken);
        return new MessagingExtensionActionResponse.Task(Envelope.ToDialog(reply)).ToInvokeResponse();
    }

    private async Task<Reply> AnswerAsync(Click click, CancellationToken cancellationToken)
    {
        if (actions.Find(click.Verb, services) is not { } action)
        {
            return new Reply.Refuse(RefusalTexts.UnknownAction);
        }

        try
        {
            var began = even.Begin();
            var reply = await action.HandleAsync(click, cancellationToken);
            if (click.Place is null && reply is Reply.Refuse)
            {
                // Outside the channel an id proves nothing.
                await even.WaitAsync(began, cancellationToken);
            }

            await strays.NoticeAsync(click, cancellationToken);
            return reply;
        }
        catch (Azure.RequestFailedException unavailable)
        {
            // The person can safely press again.
            FailedTurn.Note(logger, unavailable);
            return new Reply.Refuse(RefusalTexts.Unavailable);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Teams shows nothing of a failed request, and sends it again: the operator gets the fault, the person a sentence.
            FailedTurn.Count(FailedTurn.Fault);
            Log.Failed(logger, fault, click.Verb);
            return new Reply.Refuse(RefusalTexts.Unavailable);
        }
    }

    private Click Read(Activity activity, Person person, string verb, JsonElement? data, string otherwise, FormStyle style)
    {
        var inputs = new Inputs(data);
        return new Click
        {
            Person = person,
            Place = Place.Of(activity),
            At = time.GetUtcNow(),
            Cause = CauseOf(activity),
            Verb = verb.Length > 0 ? verb : inputs.Text(Buttons.VerbField),
            IsOpening = (inputs.Text(Buttons.DoField) is { Length: > 0 } what ? what : otherwise) == Buttons.Open,
            Inputs = inputs,
            Buttons = new Buttons(style, IsInForm: true),
            CardId = activity.ReplyToId is { } card and not ("." or "..") ? card : "",
        };
    }

    // The whole request is in it, so that two requests which a host gave the same id are still two.
    private string CauseOf(Activity activity) => activity.Id is { Length: > 0 } id
        ? pseudonyms.Request(activity.Conversation!.Id, activity.From?.Id ?? "", id, activity.Name ?? "", activity.Text ?? "", activity.Value?.GetRawText() ?? "")
        : Guid.NewGuid().ToString("N");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The action {Verb} failed.")]
        public static partial void Failed(ILogger logger, Exception fault, string verb);
    }
}
