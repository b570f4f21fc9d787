using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Steps;

/// <summary>"I am done" with a step, and taking that back.</summary>
internal sealed class SayDone(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "participant/done";

    private const string IsDone = "isDone", OfStep = "step";

    /// <summary>The button for it.</summary>
    public static AdaptiveCards.CardAction Button(Journey journey, Buttons buttons) =>
        buttons.Doing(Verb, StepTexts.ImDone, journey.Id, (OfStep, journey.Step.ToString()), (IsDone, "true"));

    protected override Reply Open(Journey journey, Click click) => new Reply.Show(new Form
    {
        Title = StepTexts.ImDone,
        Body = [Parts.Say(StepTexts.DoneQuestion)],
        Actions = [click.Buttons.Doing(Verb, StepTexts.NotDone, journey.Id, (OfStep, journey.Step.ToString()), (IsDone, "false"))],
    });

    protected override Reading Read(Journey journey, Click click) => click.Inputs.Choice<Step>(OfStep) is { } step
        ? new StepCommand.SayDone(click.Person.Member, click.At, step, click.Inputs.Toggle(IsDone))
        : Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) =>
        new Reply.Done(journey, click.Inputs.Toggle(IsDone) ? StepTexts.YouAreDone : StepTexts.YouAreNotDone);
}
