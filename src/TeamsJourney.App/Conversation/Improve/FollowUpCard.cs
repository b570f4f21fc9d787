using AdaptiveCards;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>The card of this step.</summary>
internal sealed class FollowUpCard : IStepCard
{
    public Step Step => Step.FollowUp;

    public string Question(Journey journey) => MethodWords.Name(Step);

    public IEnumerable<CardElement> State(Journey journey, StepCardContext context) => [];

    public IEnumerable<CardAction> Actions(Journey journey, StepCardContext context) => [FacilitateAction.Button(journey, context.Buttons)];
}
