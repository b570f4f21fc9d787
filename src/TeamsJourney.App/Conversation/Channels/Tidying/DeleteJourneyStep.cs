using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Channels.Tidying;

/// <summary>Takes a step in the journey apart; its touchpoints stay, so nothing is asked first.</summary>
internal sealed class DeleteJourneyStep(JourneyGate gate, JourneyDesk desk) : FacilitatorAction(gate, desk)
{
    public const string Verb = "journey-step/delete";

    protected override Reply OpenForFacilitator(Journey journey, Click click) => new Reply.Show(ListJourneySteps.Draw(journey, click.Buttons));

    protected override Reading Read(Journey journey, Click click) =>
        new TouchpointCommand.UngroupTouchpoints(click.Person.Member, click.At, new JourneyStepId(click.Inputs.Text(SaveJourneyStep.Id)));

    protected override Reply Accepted(Journey journey, Click click) =>
        new Reply.Show(ListJourneySteps.Draw(journey, click.Buttons) with { Note = new Note(NoteTone.Good, TidyTexts.StepDeleted) });
}
