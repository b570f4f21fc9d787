using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Commands;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Storage;

namespace TeamsJourney.App.Conversation.SetUp;

/// <summary>Goes on with another journey of the channel: typed commands are about that one from now on.</summary>
internal sealed class ActivateJourney(JourneyGate gate, ChannelJourneys channelJourneys) : ICardAction
{
    public const string Verb = "journey/activate";

    public async Task<Reply> HandleAsync(Click click, CancellationToken cancellationToken)
    {
        var admission = click.JourneyId is { } id ? await gate.AdmitAsync(click.Person, click.Place, id, cancellationToken) : new Admission.NotThere();
        if (admission is not Admission.ToJourney { Journey: var journey })
        {
            return new Reply.Refuse(AdmissionWords.Say(admission));
        }

        await channelJourneys.ActivateAsync(journey.Place, journey.Id, cancellationToken);
        return new Reply.Done(journey, Fill(CommandTexts.Activated, journey.SetUp.Offering));
    }
}
