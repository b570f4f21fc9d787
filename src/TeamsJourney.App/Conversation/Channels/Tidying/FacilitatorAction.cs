using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Channels.Tidying;

/// <summary>
/// An action with which the facilitator tidies up in step 2. Others are told so before they fill anything in; the core refuses them anyway.
/// </summary>
internal abstract class FacilitatorAction(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    protected sealed override Reply Open(Journey journey, Click click) => ReasonNotTo(journey, click) is { } reason
        ? new Reply.Say(RefusalWords.Say(reason, journey))
        : OpenForFacilitator(journey, click);

    /// <inheritdoc cref="JourneyAction.Open"/>
    protected abstract Reply OpenForFacilitator(Journey journey, Click click);

    private static Refusal? ReasonNotTo(Journey journey, Click click) => journey switch
    {
        _ when click.Person.Member.Id != journey.Facilitator => new Refusal.OnlyTheFacilitator(journey.Facilitator),
        { Step: not Step.Channels } => new Refusal.OtherStep(journey.Step),
        _ => null,
    };
}
