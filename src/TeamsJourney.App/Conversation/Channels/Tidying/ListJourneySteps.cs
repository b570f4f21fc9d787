using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Channels.Tidying;

/// <summary>The steps in the journey (M39), to change, to take apart, and to add to.</summary>
internal sealed class ListJourneySteps(JourneyGate gate, JourneyDesk desk) : FacilitatorAction(gate, desk)
{
    public const string Verb = "journey-step/list";

    private const int MostTexts = 3, MostOfAText = 40;

    /// <summary>The list as a form.</summary>
    public static Form Draw(Journey journey, Buttons buttons)
    {
        var loose = journey.JourneyStepCount - journey.JourneySteps.Count;
        var isFull = journey.JourneySteps.Count >= JourneyStep.Maximum;
        return new Form
        {
            Title = TidyTexts.StepsTitle,
            IsLarge = journey.JourneySteps.Count > 3,
            Body =
            [
                Parts.Say(Fill(TidyTexts.StepsIntro, loose)),
                .. journey.JourneyStepCount > JourneyStep.Maximum ? (CardElement[])[Parts.Whisper(Fill(TidyTexts.StepsTooMany, journey.JourneyStepCount))] : [],
                .. isFull && loose > 0 ? (CardElement[])[Parts.Whisper(TidyTexts.StepsFull)] : [],
                .. journey.JourneySteps.Select(step => Row(journey, step, buttons)),
            ],
            Actions =
            [
                .. isFull || loose == 0 ? (CardAction[])[] : [buttons.Opening(SaveJourneyStep.Verb, TidyTexts.NewStep, journey.Id)],
                .. SuggestJourneySteps.For(journey).Count == 0 ? (CardAction[])[] : [buttons.Opening(SuggestJourneySteps.Verb, TidyTexts.Suggest, journey.Id)],
                TidyUp.BackButton(journey, buttons),
            ],
        };
    }

    /// <summary>The first touchpoints of a group, in few words.</summary>
    public static string Beginning(Journey journey, IReadOnlyList<TouchpointId> touchpoints)
    {
        var texts = touchpoints.Take(MostTexts).Select(id => Excerpt.OfLine(journey.Touchpoints[id].Text, MostOfAText));
        return string.Join(" · ", touchpoints.Count > MostTexts ? [.. texts, Fill(TidyTexts.AndMore, touchpoints.Count - MostTexts)] : texts);
    }

    protected override Reply OpenForFacilitator(Journey journey, Click click) => new Reply.Show(Draw(journey, click.Buttons));

    protected override Reading Read(Journey journey, Click click) => Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => Open(journey, click);

    private static Container Row(Journey journey, JourneyStep step, Buttons buttons) => new()
    {
        Separator = true,
        Items =
        [
            Parts.Heading(step.Name) with { Size = FontSize.Default },
            Parts.Whisper(Beginning(journey, step.Touchpoints)),
            new ActionSet
            {
                Actions =
                [
                    buttons.Opening(SaveJourneyStep.Verb, TidyTexts.ChangeStep, journey.Id, (SaveJourneyStep.Id, step.Id.Value)),
                    buttons.Doing(DeleteJourneyStep.Verb, TidyTexts.DeleteStep, journey.Id, (SaveJourneyStep.Id, step.Id.Value)),
                ],
            },
        ],
    };
}
