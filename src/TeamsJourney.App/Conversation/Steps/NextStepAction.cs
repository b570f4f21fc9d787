using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Steps;

/// <summary>Goes on to the next step.</summary>
internal sealed class NextStepAction(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "step/next";
    public const string From = StepForms.From;

    protected override Reply Open(Journey journey, Click click) => new Reply.Show(StepForms.Next(journey, click.Buttons));

    protected override Reading Read(Journey journey, Click click) => click.Inputs.Choice<Step>(From) is { } from
        ? new StepCommand.NextStep(click.Person.Member, click.At, from, click.Inputs.Toggle(StepForms.WithEmptyPhases))
        : Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => new Reply.Done(journey, StepForms.WentTo(journey));
}
