using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Steps;

/// <summary>What the facilitator can do at any moment: see who still has to contribute, go on, go back, hand over.</summary>
internal sealed class FacilitateAction(JourneyGate gate, JourneyDesk desk, Waiting waiting, Rosters rosters) : JourneyAction(gate, desk)
{
    public const string Verb = "journey/facilitate";

    private const int MostNames = 20;

    /// <summary>The button for it, out of the way of what everyone does.</summary>
    public static CardAction Button(Journey journey, Buttons buttons) =>
        buttons.Opening(Verb, StepTexts.Facilitate, journey.Id) with { Mode = ActionMode.Secondary };

    protected override Reply Open(Journey journey, Click click) => click.Person.Member.Id == journey.Facilitator
        ? new Reply.Show(Draw(journey, click))
        : TakeOverAction.Offer(journey, click, rosters) is { } offer
        ? new Reply.Show(offer)
        : new Reply.Say(journey.Participants.GetValueOrDefault(journey.Facilitator)?.Name is { Length: > 0 } name
            ? Fill(StepTexts.FacilitateOther, name)
            : StepTexts.FacilitateOtherUnnamed);

    protected override Reading Read(Journey journey, Click click) => Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => Open(journey, click);

    private Form Draw(Journey journey, Click click)
    {
        var missing = waiting.For(journey, click.Place);
        return new Form
        {
            Title = StepTexts.FacilitateTitle,
            Body =
            [
                Parts.Heading(missing.Count == 0 ? StepTexts.Everyone : Fill(StepTexts.Wait, missing.Count)),
                .. missing.Count > 0 ? (CardElement[])[Parts.Say(Names(missing))] : [],
            ],
            Actions =
            [
                .. journey.Step is Step.FollowUp ? (CardAction[])[] : [GoOn(journey, click.Buttons)],
                .. missing.Count > 0 && journey.Step is not (Step.SetUp or Step.FollowUp)
                    ? (CardAction[])[click.Buttons.Doing(NudgeAction.Verb, StepTexts.Nudge, journey.Id, (NudgeAction.OfStep, journey.Step.ToString()))]
                    : [],
                .. journey.Step is Step.SetUp ? (CardAction[])[] : [click.Buttons.Opening(BackStepAction.Verb, StepTexts.Back, journey.Id)],
                click.Buttons.Opening(HandOverAction.Verb, StepTexts.HandOver, journey.Id),
            ],
        };
    }

    private static CardAction GoOn(Journey journey, Buttons buttons) => journey switch
    {
        { Step: Step.Experience, IsRevealed: false } => buttons.Opening(Experience.RevealAction.Verb, Experience.ExperienceTexts.Reveal, journey.Id),
        _ => buttons.Opening(NextStepAction.Verb, StepTexts.Next, journey.Id, (StepForms.From, journey.Step.ToString())),
    };

    private static string Names(IReadOnlyList<RosterMember> missing)
    {
        var names = string.Join(", ", missing.Take(MostNames).Select(member => member.Name));
        return missing.Count > MostNames ? $"{names} {Fill(StepTexts.AndMore, missing.Count - MostNames)}" : names;
    }
}
