using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Channels;
using TeamsJourney.App.Conversation.Channels.Tidying;
using TeamsJourney.App.Conversation.Improve;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Privacy;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Steps;

/// <summary>What the facilitator can do at any moment: see who still has to contribute, go on, go back, hand over.</summary>
internal sealed class FacilitateAction(JourneyGate gate, JourneyDesk desk, Waiting waiting, Rosters rosters, Pseudonyms pseudonyms) : JourneyAction(gate, desk)
{
    public const string Verb = "journey/facilitate";

    private const int MostNames = 20;

    /// <summary>The button for it; in sight, because without it the team goes nowhere.</summary>
    public static CardAction Button(Journey journey, Buttons buttons) => buttons.Opening(Verb, StepTexts.Facilitate, journey.Id);

    protected override Reply Open(Journey journey, Click click) => click.Person.Member.Id == journey.Facilitator
        ? new Reply.Show(Draw(journey, click))
        : TakeOverAction.Offer(journey, click, rosters, pseudonyms) is { } offer
        ? new Reply.Show(offer)
        : new Reply.Say(PeopleWords.FacilitatorOf(journey) is { Length: > 0 } name
            ? Fill(StepTexts.FacilitateOther, name)
            : StepTexts.FacilitateOtherUnnamed);

    protected override Reading Read(Journey journey, Click click) => Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => Open(journey, click);

    private Form Draw(Journey journey, Click click)
    {
        // Before step 1, after the reveal and after step 4 nobody is waited for.
        var missing = journey is { Step: Step.SetUp or Step.FollowUp } or { Step: Step.Experience, IsRevealed: true } ? [] : waiting.For(journey, click.Place);
        return new Form
        {
            Title = StepTexts.FacilitateTitle,
            Body =
            [
                Parts.Heading(journey.Step switch
                {
                    Step.SetUp => StepTexts.ReadyToBegin,
                    Step.FollowUp => StepTexts.WorkshopIsDone,
                    Step.Experience when journey.IsRevealed => StepTexts.EverythingRevealed,
                    _ when missing.Count == 0 => StepTexts.Everyone,
                    _ => Fill(StepTexts.Wait, missing.Count),
                }),
                .. missing.Count > 0 ? (CardElement[])[Parts.Say(Names(missing)), Nudge(journey, click.Buttons)] : [],
            ],
            Actions =
            [
                .. GoOn(journey, click.Buttons),
                .. journey.Step is Step.Channels ? (CardAction[])[click.Buttons.Opening(TidyUp.Verb, ChannelsTexts.TidyUp, journey.Id)] : [],
                .. journey.Step is Step.SetUp ? (CardAction[])[] : [click.Buttons.Opening(BackStepAction.Verb, StepTexts.Back, journey.Id)],
                click.Buttons.Opening(HandOverAction.Verb, StepTexts.HandOver, journey.Id),
            ],
        };
    }

    // Beside the names, rather than among the ways on.
    private static ActionSet Nudge(Journey journey, Buttons buttons) => new()
    {
        Actions = [buttons.Doing(NudgeAction.Verb, StepTexts.Nudge, journey.Id, (NudgeAction.OfStep, journey.Step.ToString()))],
    };

    private static CardAction[] GoOn(Journey journey, Buttons buttons)
    {
        var next = buttons.Opening(NextStepAction.Verb, StepTexts.Next, journey.Id, (StepForms.From, journey.Step.ToString()));
        return journey switch
        {
            { Step: Step.FollowUp } => [],
            { Step: Step.Experience, IsRevealed: false } => [buttons.Opening(Experience.RevealAction.Verb, Experience.ExperienceTexts.Reveal, journey.Id)],
            // Publishing leads to the next step too.
            { Step: Step.Improve, Improvements.Count: > 0 } => [buttons.Opening(PublishImprovements.Verb, ImproveTexts.Publish, journey.Id), next],
            _ => [next],
        };
    }

    private static string Names(IReadOnlyList<RosterMember> missing)
    {
        var names = string.Join(", ", missing.Take(MostNames).Select(member => Excerpt.OfName(member.Name)));
        return missing.Count > MostNames ? $"{names} {Fill(StepTexts.AndMore, missing.Count - MostNames)}" : names;
    }
}
