using AdaptiveCards;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Steps;

/// <summary>The living card of one step: the same for everyone, with nothing personal in it.</summary>
internal interface IStepCard
{
    /// <summary>Which step.</summary>
    Step Step { get; }

    /// <summary>What the team is asked, in one friendly sentence.</summary>
    string Question(Journey journey);

    /// <summary>The state at a glance.</summary>
    IEnumerable<CardElement> State(Journey journey, StepCardContext context);

    /// <summary>At most three actions.</summary>
    IEnumerable<CardAction> Actions(Journey journey, StepCardContext context);
}
