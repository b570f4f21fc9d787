using TeamsJourney.Core.Journeys;
using static TeamsJourney.Core.Steps.StepCommand;

namespace TeamsJourney.Core.Steps;

internal static class StepDecisions
{
    public static Decision Decide(Journey journey, StepCommand command) => command switch
    {
        SayDone say => Done(journey, say),
        _ when journey.RefusalUnlessFacilitator(command.By) is { } refusal => refusal,
        NextStep next => Next(journey, next),
        BackStep back => Back(journey, back),
        NudgeMembers nudge => Nudge(journey, nudge),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    /// <summary>The event that takes the team to a step; none when it is there.</summary>
    public static IEnumerable<JourneyEvent> Entering(Journey journey, Step step, Member by, DateTimeOffset at) =>
        journey.Step == step ? [] : [new StepStarted(by.Id, at, step, journey.SetUp.Pace.DeadlineFor(step, at))];

    private static Decision Next(Journey journey, NextStep command) => journey switch
    {
        _ when command.From != journey.Step => new Refusal.OtherStep(journey.Step),
        { Step: Step.FollowUp } => new Refusal.NoStepForward(),
        { Step: Step.Touchpoints or Step.Channels, Touchpoints.Count: 0 } => new Refusal.NoTouchpoints(),
        { Step: Step.Touchpoints, EmptyPhases.Count: > 0 } when !command.WithEmptyPhases => new Refusal.EmptyPhases(journey.EmptyPhases),
        { Step: Step.Experience, IsRevealed: false } => new Refusal.RevealFirst(),
        _ => new Decision.Accepted([.. Entering(journey, journey.Step + 1, command.By, command.At)]),
    };

    private static Decision Back(Journey journey, BackStep command) => journey switch
    {
        _ when command.From != journey.Step || (command.FromRevealed ?? journey.IsRevealed) != journey.IsRevealed => new Refusal.OtherStep(journey.Step),
        { Step: Step.SetUp } => new Refusal.NoStepBack(),
        { Step: Step.Experience, IsRevealed: true } => Decision.Accept(new ExperiencesReopened(command.By.Id, command.At)),
        _ => new Decision.Accepted([.. Entering(journey, journey.Step - 1, command.By, command.At)]),
    };

    private static Decision Nudge(Journey journey, NudgeMembers command)
    {
        if (command.Step != journey.Step)
        {
            return new Refusal.OtherStep(journey.Step);
        }

        var contributed = journey.ContributorsTo(journey.Step).Select(participant => participant.Id);
        MemberId[] to = [.. command.To.Distinct().Except(contributed)];
        return to.Length == 0 ? Decision.Unchanged : Decision.Accept(new MembersNudged(command.By.Id, command.At, command.Step, to));
    }

    private static Decision Done(Journey journey, SayDone command)
    {
        if (command.Step != journey.Step)
        {
            return new Refusal.OtherStep(journey.Step);
        }

        var isDone = journey.Participants.TryGetValue(command.By.Id, out var participant) && participant.DoneWith.Contains(command.Step);
        return isDone == command.IsDone
            ? Decision.Unchanged
            : new Decision.Accepted(
                [.. Participation.Joining(journey, command.By, command.At), new DoneSaid(command.By.Id, command.At, command.Step, command.IsDone)]);
    }
}
