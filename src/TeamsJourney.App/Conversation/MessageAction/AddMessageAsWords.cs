using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.MessageAction;

/// <summary>Keeps a message as a customer's own words with a touchpoint (M68).</summary>
internal sealed class AddMessageAsWords(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "message/add-words";

    protected override Reply Open(Journey journey, Click click) => (MessageForms.ReasonNotTo(journey), journey.Touchpoints.Count) switch
    {
        ({ } reason, _) => new Reply.Say(reason),
        (_, 0) => new Reply.Say(MessageTexts.NoTouchpoints),
        _ => new Reply.Show(MessageForms.AsWords(journey, click.Inputs, click.Buttons)),
    };

    protected override Reading Read(Journey journey, Click click) => new ExperienceCommand.AddCustomerWords(
        click.Person.Member, click.At, new TouchpointId(click.Inputs.Text(MessageForms.TouchpointField)), click.Inputs.Text(MessageForms.Text));

    protected override Reply Accepted(Journey journey, Click click) => new Reply.Done(journey, MessageTexts.Kept);
}
