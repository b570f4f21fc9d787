using ActivityProtocol;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Map;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Conversation.Turns;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Privacy;
using TeamsJourney.App.Privacy.Erasing;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Commands;

/// <summary>Answers what people type after the mention: a known word, or anything else, which gets a friendly answer too.</summary>
internal sealed partial class TypedCommands(
    JourneyDesk desk,
    ChannelJourneys channelJourneys,
    ChannelContacts contacts,
    JourneyGate gate,
    Rosters rosters,
    Pseudonyms pseudonyms,
    Beginning beginning,
    StepCards stepCards,
    JourneyMapCard mapCard,
    IConnectorClient connector,
    ChannelPace pace,
    AppSettings settings,
    TimeProvider time,
    ILogger<TypedCommands> logger)
{
    // Teams waits 10 to 15 seconds for us.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(6);

    private Buttons Buttons => new(settings.Teams.Forms, IsInForm: false);

    /// <summary>Answers a message in the thread that it came from.</summary>
    public async Task TakeAsync(Activity activity, Person person, string cause, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(activity, person, cause, cancellationToken);
        if (!await TakeTurnAsync(activity.Conversation!.Id, cancellationToken))
        {
            // Many type at once: what they asked was done, and the card shows it; more answers would only be thrown away by Teams.
            Log.NotAnswered(logger, null, "TooManyAnswers");
            return;
        }

        try
        {
            await connector.SendToConversationAsync(new Uri(activity.ServiceUrl!), activity.Conversation.Id, answer, cancellationToken);
        }
        catch (ConnectorException refused)
        {
            // Nothing is lost with an answer that does not arrive; Teams would only deliver the question again.
            Log.NotAnswered(logger, refused.StatusCode, refused.ErrorCode);
        }
    }

    private async Task<Activity> AnswerAsync(Activity activity, Person person, string cause, CancellationToken cancellationToken)
    {
        if (Place.Of(activity) is not { } place)
        {
            return Activity.Message(RefusalTexts.OnlyInAChannel);
        }

        try
        {
            var admission = await gate.AdmitAsync(person, place, cancellationToken);
            if (place.IsPrivate)
            {
                return Activity.Message(admission is Admission.ToPlace ? RefusalTexts.PrivateChannel : AdmissionWords.Say(admission));
            }

            await contacts.KeepAsync(place.Journeys, place.ToKeep(), cancellationToken);
            return admission is Admission.ToPlace
                ? await AnswerAsync(CommandWords.Find(activity.TextWithoutMentionOf(place.BotId)), place, person, cause, cancellationToken)
                : Activity.Message(AdmissionWords.Say(admission));
        }
        catch (Azure.RequestFailedException unavailable)
        {
            FailedTurn.Note(logger, unavailable);
            return Activity.Message(RefusalTexts.Unavailable);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            FailedTurn.Count(FailedTurn.Fault);
            // The operator gets the fault, the person a sentence; a failed request would only be sent again.
            Log.Failed(logger, fault);
            return Activity.Message(RefusalTexts.Unavailable);
        }
    }

    private async Task<bool> TakeTurnAsync(string conversationId, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ;)
        {
            var wait = pace.Take(conversationId, isAnswer: true);
            if (wait == TimeSpan.Zero || (waited += wait) > LongestWait)
            {
                return wait == TimeSpan.Zero;
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private async Task<Activity> AnswerAsync(TypedCommand? command, Place place, Person person, string cause, CancellationToken cancellationToken)
    {
        if (command is null or TypedCommand.Help)
        {
            return Card(HelpCard.Draw(isAsked: command is TypedCommand.Help, await OwnDataAsync(place, cancellationToken)));
        }

        var active = await FindActiveAsync(place, cancellationToken);
        return (command, active) switch
        {
            (TypedCommand.Start, _) or (_, null) => Card(await beginning.DrawAsync(place, cancellationToken)),
            (TypedCommand.Status, _) => Card(DrawStep(active, place)),
            (TypedCommand.Map, _) => Card(mapCard.Draw(active, Buttons)),
            (TypedCommand.Next, _) => await StepAsync(active, new StepCommand.NextStep(pseudonyms.In(active, person).Member, time.GetUtcNow(), active.Step, WithEmptyPhases: false), cause, place, cancellationToken),
            _ => await StepAsync(active, new StepCommand.BackStep(pseudonyms.In(active, person).Member, time.GetUtcNow(), active.Step), cause, place, cancellationToken),
        };
    }

    private async Task<Activity> StepAsync(Journey journey, StepCommand command, string cause, Place place, CancellationToken cancellationToken)
    {
        var outcome = await desk.SubmitAsync(journey.Id, new Submission(command, cause) { Conversation = place.ToKeep() }, cancellationToken);
        return outcome switch
        {
            // The new step's own card follows; this only says so where the question was asked.
            Outcome.Accepted accepted => Activity.Message(StepForms.WentTo(accepted.Journey)),
            Outcome.Refused { Reason: Refusal.EmptyPhases or Refusal.RevealFirst } refused => Card(StepForms.Confirm(journey, refused.Reason, Buttons)),
            Outcome.Refused { Reason: Refusal.OnlyTheFacilitator } when TakeOverAction.OfferCard(journey, command.By.Id, pseudonyms.In(journey, rosters.FindKnown(place.RosterId)), Buttons) is { } offer => Card(offer),
            // It may name a person or a phase: data, not markdown.
            Outcome.Refused refused => Activity.Message(RefusalWords.Say(refused.Reason, journey)) with { TextFormat = TextFormats.Plain },
            _ => throw new InvalidOperationException("A command is accepted or refused."),
        };
    }

    private AdaptiveCard DrawStep(Journey journey, Place place) =>
        stepCards.Draw(journey, journey.Step, new StepCardContext(Buttons, rosters.CountKnown(place.RosterId), time.GetUtcNow(), IsClosed: false));

    // One that cannot be read is as none: the channel can begin another, or go on with one that can.
    private async Task<Journey?> FindActiveAsync(Place place, CancellationToken cancellationToken) =>
        await channelJourneys.FindActiveAsync(place.Journeys, cancellationToken) is { } id && await desk.FindAllAsync([id], cancellationToken) is [var active] ? active : null;

    // What is kept of the person who asks, and how to be taken out.
    private async Task<IReadOnlyList<CardAction>> OwnDataAsync(Place place, CancellationToken cancellationToken) =>
        await channelJourneys.FindActiveAsync(place.Journeys, cancellationToken) is { } id
            ? [Buttons.Opening(EraseOwnPart.Verb, PrivacyTexts.Yours, id)]
            : [];

    private static Activity Card(AdaptiveCard card) => Activity.Message(Attachment.AdaptiveCard(card.ToJsonElement()));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A message could not be answered: {Status} {Code}.")]
        public static partial void NotAnswered(ILogger logger, int? status, string code);

        [LoggerMessage(Level = LogLevel.Error, Message = "A message could not be dealt with.")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
