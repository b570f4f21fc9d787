using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Commands;
using TeamsJourney.App.Conversation.Turns;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;

namespace TeamsJourney.App.Conversation.Steps;

/// <summary>Leads from an inline form back to the card that everyone shares: that of a journey, or the welcome where there is none yet.</summary>
internal sealed class ShowCard(JourneyGate gate, Beginning beginning) : ICardAction
{
    public const string Verb = Envelope.BackVerb;

    public async Task<Reply> HandleAsync(Click click, CancellationToken cancellationToken)
    {
        var admission = click switch
        {
            { JourneyId: { } id } => await gate.AdmitAsync(click.Person, click.Place, id, cancellationToken),
            { Place: { } place } => await gate.AdmitAsync(click.Person, place, cancellationToken),
            _ => new Admission.NotThere(),
        };
        return admission switch
        {
            Admission.ToJourney { Journey: var journey } => new Reply.Done(journey, ""),
            Admission.ToPlace { Place: var place } => new Reply.Return(await beginning.DrawAsync(place, cancellationToken)),
            _ => new Reply.Refuse(AdmissionWords.Say(admission)),
        };
    }
}
