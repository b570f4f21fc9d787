using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Touchpoints;

/// <summary>Adds a touchpoint, and offers the next.</summary>
internal sealed class AddTouchpoint(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "touchpoint/add";

    protected override Reply Open(Journey journey, Click click) =>
        new Reply.Show(Draw(journey, click, click.Inputs.Text(TouchpointForm.Text), TouchpointForm.ReadPhase(click.Inputs)));

    protected override Reading Read(Journey journey, Click click) => TouchpointForm.ReadPhase(click.Inputs) is { } phase
        ? new TouchpointCommand.AddTouchpoint(
            click.Person.Member, click.At, new TouchpointId(click.NewId("touchpoint")), phase, click.Inputs.Text(TouchpointForm.Text))
        : Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click)
    {
        var note = TouchpointForm.SavedNote(click.Inputs.Text(TouchpointForm.Text));
        return click.Inputs.Toggle(TouchpointForm.Another)
            ? new Reply.Show(Draw(journey, click, "", null) with { Note = note })
            : new Reply.Done(journey, note.Text);
    }

    private static Cards.Form Draw(Journey journey, Click click, string text, PhaseId? phase) => TouchpointForm.Draw(
        journey,
        TouchpointTexts.AddTitle,
        text,
        phase,
        click.Buttons.Doing(Verb, TouchpointTexts.SaveAndAnother, journey.Id, (TouchpointForm.Another, "true")),
        click.Buttons.Doing(Verb, TouchpointTexts.Save, journey.Id));
}
