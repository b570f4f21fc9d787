using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Channels.Tidying;

/// <summary>Suggests a beginning: what stands by itself in a phase becomes one step, as far as seven steps allow; the largest first.</summary>
internal sealed class SuggestJourneySteps(JourneyGate gate, JourneyDesk desk) : FacilitatorAction(gate, desk)
{
    public const string Verb = "journey-step/suggest";

    /// <summary>The steps that are suggested, in the order of the journey; a touchpoint that is alone in its phase is a step already.</summary>
    public static IReadOnlyList<(PhaseId Phase, IReadOnlyList<TouchpointId> Touchpoints)> For(Journey journey)
    {
        var grouped = journey.JourneySteps.SelectMany(step => step.Touchpoints).ToHashSet();
        return
        [
            .. journey.OrderedTouchpoints
                .Where(touchpoint => !grouped.Contains(touchpoint.Id))
                .GroupBy(touchpoint => touchpoint.Phase, touchpoint => touchpoint.Id)
                .Select(phase => (Phase: phase.Key, Touchpoints: (IReadOnlyList<TouchpointId>)[.. phase]))
                .Where(step => step.Touchpoints.Count > 1)
                .OrderByDescending(step => step.Touchpoints.Count)
                .Take(JourneyStep.Maximum - journey.JourneySteps.Count)
                .OrderBy(step => journey.SetUp.Phases.IndexOf(step.Phase)),
        ];
    }

    protected override Reply OpenForFacilitator(Journey journey, Click click)
    {
        var steps = For(journey);
        return new Reply.Show(steps.Count == 0
            ? ListJourneySteps.Draw(journey, click.Buttons) with { Note = new Note(NoteTone.Hint, TidyTexts.SuggestNone) }
            : new Form
            {
                Title = TidyTexts.SuggestTitle,
                Body =
                [
                    Parts.Say(TidyTexts.SuggestIntro),
                    .. steps.SelectMany(step => (CardElement[])
                    [
                        Parts.Heading(MethodWords.Name(journey, step.Phase)) with { Size = FontSize.Default, Separator = true },
                        Parts.Whisper(ListJourneySteps.Beginning(journey, step.Touchpoints)),
                    ]),
                ],
                Actions =
                [
                    click.Buttons.Doing(Verb, TidyTexts.SuggestYes, journey.Id),
                    click.Buttons.Opening(ListJourneySteps.Verb, TidyTexts.BackToList, journey.Id),
                ],
            });
    }

    // What was grouped before the click is delivered again is no longer suggested, so a phase stands for its command.
    protected override Reading Read(Journey journey, Click click) => new Reading.InTurn(
    [
        .. For(journey).Select(step => (step.Phase.Value, (Command)new TouchpointCommand.GroupTouchpoints(
            click.Person.Member, click.At, new JourneyStepId(click.NewId($"journey-step {step.Phase}")), MethodWords.Name(journey, step.Phase), step.Touchpoints))),
    ]);

    protected override Reply Accepted(Journey journey, Click click) =>
        new Reply.Show(ListJourneySteps.Draw(journey, click.Buttons) with { Note = new Note(NoteTone.Good, TidyTexts.Suggested) });
}
