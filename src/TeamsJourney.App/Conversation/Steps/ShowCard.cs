using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Turns;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;

namespace TeamsJourney.App.Conversation.Steps;

/// <summary>Leads from an inline form back to the card that everyone shares.</summary>
internal sealed class ShowCard(JourneyGate gate) : ICardAction
{
    public const string Verb = Envelope.BackVerb;

    public async Task<Reply> HandleAsync(Click click, CancellationToken cancellationToken)
    {
        var admission = click.JourneyId is { } id ? await gate.AdmitAsync(click.Person, click.Place, id, cancellationToken) : new Admission.NotThere();
        return admission is Admission.ToJourney { Journey: var journey } ? new Reply.Done(journey, "") : new Reply.Refuse(AdmissionWords.Say(admission));
    }
}
