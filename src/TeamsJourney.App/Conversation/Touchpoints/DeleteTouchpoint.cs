using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Touchpoints;

/// <summary>Deletes one's own touchpoint, after asking.</summary>
internal sealed class DeleteTouchpoint(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "touchpoint/delete";

    protected override Reply Open(Journey journey, Click click) => journey.Touchpoints.TryGetValue(Id(click), out var touchpoint)
        ? new Reply.Show(new Form
        {
            Title = TouchpointTexts.DeleteTitle,
            Body = [Parts.Say(touchpoint.Text)],
            Actions =
            [
                click.Buttons.Doing(Verb, TouchpointTexts.DeleteYes, journey.Id, (TouchpointForm.Id, touchpoint.Id.Value)),
                click.Buttons.Opening(ListOwnTouchpoints.Verb, TouchpointTexts.Mine, journey.Id),
            ],
        })
        : new Reply.Refuse(RefusalWords.Say(new Refusal.NoSuchTouchpoint(), journey));

    protected override Reading Read(Journey journey, Click click) => new TouchpointCommand.DeleteTouchpoint(click.Person.Member, click.At, Id(click));

    protected override Reply Accepted(Journey journey, Click click) =>
        new Reply.Show(ListOwnTouchpoints.Draw(journey, click) with { Note = new Note(NoteTone.Good, TouchpointTexts.Deleted) });

    private static TouchpointId Id(Click click) => new(click.Inputs.Text(TouchpointForm.Id));
}
