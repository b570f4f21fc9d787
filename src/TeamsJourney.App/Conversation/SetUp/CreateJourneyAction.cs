using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.SetUp;

/// <summary>Sets a new journey up in the channel; the card from which it was begun becomes its first card.</summary>
internal sealed class CreateJourneyAction(JourneyGate gate, JourneyDesk desk, ChannelJourneys channelJourneys) : ICardAction
{
    public const string Verb = "journey/create";

    public async Task<Reply> HandleAsync(Click click, CancellationToken cancellationToken)
    {
        if (click.Place is not { } place)
        {
            return new Reply.Refuse(RefusalTexts.OnlyInAChannel);
        }

        if (await gate.AdmitAsync(click.Person, place, cancellationToken) is var admission and not Admission.ToPlace)
        {
            return new Reply.Refuse(AdmissionWords.Say(admission));
        }

        return click.IsOpening
            ? new Reply.Show(Form(click))
            : await CreateAsync(click, place, cancellationToken);
    }

    private static Form Form(Click click) =>
        SetUpForm.Draw(click.Inputs, SetUpTexts.CreateTitle, click.Buttons.Doing(Verb, SetUpTexts.Create, null));

    private async Task<Reply> CreateAsync(Click click, Place place, CancellationToken cancellationToken)
    {
        if (SetUpForm.Read(click.Inputs) is not { } setUp)
        {
            return Refused(click, new Refusal.Unreadable());
        }

        var id = new JourneyId(Rows.Digest(place.Journeys.TenantId, place.Journeys.ChannelId, click.Cause));
        var command = new SetUpCommand.CreateJourney(click.Person.Member, click.At, id, place.Journeys, setUp);
        // Decided once before anything is written, so that a refused set-up leaves no trace in the channel's list.
        if (JourneyDecider.Decide(null, command) is Decision.Refused refused)
        {
            return Refused(click, refused.Reason);
        }

        await channelJourneys.ListAsync(place.Journeys, id, cancellationToken);
        var ownsCard = click.CardId.Length > 0 && await channelJourneys.TakeCardAsync(place.Journeys, id, click.CardId, cancellationToken);
        var submission = new Submission(command, click.Cause)
        {
            Conversation = place.ToKeep(),
            Shown = ownsCard ? new PostedCard(PostedCard.StepKey(Step.SetUp), click.CardId, IsClosed: false) : null,
        };
        return await desk.SubmitAsync(id, submission, cancellationToken) switch
        {
            Outcome.Accepted accepted => new Reply.Done(accepted.Journey, SetUpTexts.Created),
            Outcome.Refused again => Refused(click, again.Reason),
            _ => throw new InvalidOperationException("A command is accepted or refused."),
        };
    }

    private static Reply Refused(Click click, Refusal reason) =>
        new Reply.Show(Form(click) with { Note = new Note(NoteTone.Problem, RefusalWords.Say(reason, null)) });
}
