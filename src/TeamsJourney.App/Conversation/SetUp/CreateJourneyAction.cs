using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.SetUp;

/// <summary>Sets a new journey up in the channel; the card from which it was begun becomes its first card.</summary>
internal sealed class CreateJourneyAction(JourneyGate gate, BeginJourney begin) : ICardAction
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

        if (place.IsPrivate)
        {
            return new Reply.Say(RefusalTexts.PrivateChannel);
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

        return await begin.RunAsync(
            click.Person.Member, place.Journeys, place.ToKeep(), setUp, click.Cause, click.At, click.CardId, cancellationToken) switch
        {
            Outcome.Accepted accepted => new Reply.Done(accepted.Journey, SetUpTexts.Created),
            Outcome.Refused again => Refused(click, again.Reason),
            _ => throw new InvalidOperationException("A command is accepted or refused."),
        };
    }

    private static Reply Refused(Click click, Refusal reason) =>
        new Reply.Show(Form(click) with { Note = new Note(NoteTone.Problem, RefusalWords.Say(reason, null)) });
}
