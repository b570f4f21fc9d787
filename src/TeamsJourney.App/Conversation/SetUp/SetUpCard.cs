using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Example;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.SetUp;

/// <summary>The card of the set-up: what was agreed, with a nudge when the target group is vague (M11).</summary>
internal sealed class SetUpCard : IStepCard
{
    public Step Step => Step.SetUp;

    public string Question(Journey journey) => SetUpTexts.CardQuestion;

    public IEnumerable<CardElement> State(Journey journey, StepCardContext context)
    {
        var setUp = journey.SetUp;
        if (setUp.Description.Length > 0)
        {
            yield return new TextBlock { Text = setUp.Description, Wrap = true };
        }

        yield return new FactSet
        {
            Facts =
            [
                new Fact(SetUpTexts.Kind, MethodWords.Name(setUp.Kind)),
                new Fact(SetUpTexts.Phases, string.Join(" · ", setUp.Phases.Phases.Select(MethodWords.Name))),
                new Fact(SetUpTexts.Pace, setUp.Pace.Kind switch { PaceKind.Live => SetUpTexts.PaceLive, PaceKind.HalfDay => SetUpTexts.PaceHalfDay, _ => SetUpTexts.PaceOverDays }),
                new Fact(SetUpTexts.Naming, setUp.Naming is Naming.Named ? SetUpTexts.NamingNamed : SetUpTexts.NamingAnonymous),
                .. PeopleWords.FacilitatorOf(journey) is { Length: > 0 } name ? (Fact[])[new Fact(SetUpTexts.Facilitator, name)] : [],
            ],
        };
        if (!context.IsClosed && TargetGroupHint.IsVague(setUp.TargetGroup))
        {
            yield return Parts.Note(new Note(NoteTone.Hint, SetUpTexts.VagueTargetGroup));
        }
    }

    public IEnumerable<CardAction> Actions(Journey journey, StepCardContext context) =>
    [
        context.Buttons.Doing(NextStepAction.Verb, SetUpTexts.Begin, journey.Id, (NextStepAction.From, nameof(Step.SetUp))),
        context.Buttons.Opening(ChangeSetUp.Verb, SetUpTexts.Change, journey.Id),
        context.Buttons.Opening(ShowExample.Verb, Commands.CommandTexts.Example, journey.Id),
    ];
}
