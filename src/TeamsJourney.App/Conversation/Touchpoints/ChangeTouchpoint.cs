using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Touchpoints;

/// <summary>Changes a touchpoint; afterwards one's list is shown again.</summary>
internal sealed class ChangeTouchpoint(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "touchpoint/edit";

    protected override Reply Open(Journey journey, Click click)
    {
        if (!journey.Touchpoints.TryGetValue(new TouchpointId(click.Inputs.Text(TouchpointForm.Id)), out var touchpoint))
        {
            return new Reply.Refuse(RefusalWords.Say(new Refusal.NoSuchTouchpoint(), journey));
        }

        return new Reply.Show(TouchpointForm.Draw(
            journey,
            TouchpointTexts.ChangeTitle,
            click.Inputs.Has(TouchpointForm.Text) ? click.Inputs.Text(TouchpointForm.Text) : touchpoint.Text,
            TouchpointForm.ReadPhase(click.Inputs) ?? touchpoint.Phase,
            click.Buttons.Doing(Verb, TouchpointTexts.Save, journey.Id, (TouchpointForm.Id, touchpoint.Id.Value)),
            click.Buttons.Opening(DeleteTouchpoint.Verb, TouchpointTexts.Delete, journey.Id, (TouchpointForm.Id, touchpoint.Id.Value))));
    }

    protected override Reading Read(Journey journey, Click click) => TouchpointForm.ReadPhase(click.Inputs) is { } phase
        ? new TouchpointCommand.ChangeTouchpoint(
            click.Person.Member, click.At, new TouchpointId(click.Inputs.Text(TouchpointForm.Id)), phase, click.Inputs.Text(TouchpointForm.Text))
        : Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) =>
        new Reply.Show(ListOwnTouchpoints.Draw(journey, click) with { Note = TouchpointForm.SavedNote(click.Inputs.Text(TouchpointForm.Text)) });
}
