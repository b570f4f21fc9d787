using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Steps;

/// <summary>Goes one step back, which reopens it.</summary>
internal sealed class BackStepAction(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "step/back";

    protected override Reply Open(Journey journey, Click click) => journey.Step is Step.SetUp
        ? new Reply.Refuse(RefusalWords.Say(new Refusal.NoStepBack(), journey))
        : new Reply.Show(StepForms.Back(journey, click.Buttons));

    protected override Reading Read(Journey journey, Click click) => click.Inputs.Choice<Step>(StepForms.From) is { } from
        ? new StepCommand.BackStep(click.Person.Member, click.At, from)
        {
            // Cards from before this field went by the step alone.
            FromRevealed = click.Inputs.Has(StepForms.Revealed) ? click.Inputs.Toggle(StepForms.Revealed) : null,
        }
        : Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => new Reply.Done(journey, StepForms.WentTo(journey));
}
