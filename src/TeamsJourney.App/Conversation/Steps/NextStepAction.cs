using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Channels.Tidying;
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

    // Right after step 1 the facilitator tidies up what everyone brought in (M39-M41).
    protected override Reply Accepted(Journey journey, Click click) =>
        click.Inputs.Choice<Step>(From) is Step.Touchpoints && TidyUp.AfterTouchpoints(journey, click.Buttons, StepForms.WentTo(journey)) is { } tidyUp
            ? new Reply.Show(tidyUp)
            : new Reply.Done(journey, StepForms.WentTo(journey));
}
