using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Touchpoints;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.MessageAction;

/// <summary>Adds a message as a touchpoint.</summary>
internal sealed class AddMessageAsTouchpoint(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "message/add-touchpoint";

    protected override Reply Open(Journey journey, Click click) => MessageForms.ReasonNotTo(journey) is { } reason
        ? new Reply.Say(reason)
        : new Reply.Show(MessageForms.AsTouchpoint(journey, click.Inputs, click.Buttons));

    protected override Reading Read(Journey journey, Click click) => TouchpointForm.ReadPhase(click.Inputs) is { } phase
        ? new TouchpointCommand.AddTouchpoint(
            click.Person.Member, click.At, new TouchpointId(click.NewId("touchpoint")), phase, click.Inputs.Text(MessageForms.Text))
        : Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) =>
        new Reply.Done(journey, TouchpointForm.SavedNote(click.Inputs.Text(MessageForms.Text)).Text);
}
