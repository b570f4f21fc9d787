using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;
using static TeamsJourney.Core.Steps.StepCommand;
using static TeamsJourney.Core.Tests.Fixture.Spec;
using static TeamsJourney.Core.Tests.Fixture.Team;

namespace TeamsJourney.Core.Tests;

public class StepTests
{
    private static readonly MemberId Dave = new("dave");

    [Fact]
    public void The_facilitator_goes_on_step_by_step()
    {
        Given(Begun).When(new NextStep(Ann, At, Step.SetUp, false)).Then(Started(Step.Touchpoints));
        Given(WithTouchpoints).When(new NextStep(Ann, At, Step.Touchpoints, false)).Then(Started(Step.Channels));
        Given(AtChannels).When(new NextStep(Ann, At, Step.Channels, false)).Then(Started(Step.Experience));
        Given(Revealed).When(new NextStep(Ann, At, Step.Experience, false)).Then(Started(Step.Improve));
        Given(AtImprove).When(new NextStep(Ann, At, Step.Improve, false)).Then(Started(Step.FollowUp));
        Given([.. AtImprove, Started(Step.FollowUp)]).When(new NextStep(Ann, At, Step.FollowUp, false)).Refuses(new Refusal.NoStepForward());
    }

    [Fact]
    public void Only_the_facilitator_goes_on_or_back_and_only_from_the_step_that_was_seen()
    {
        Given(Begun).When(new NextStep(Bob, At, Step.SetUp, false)).Refuses(new Refusal.OnlyTheFacilitator(Ann.Id));
        Given(AtChannels).When(new BackStep(Bob, At, Step.Channels)).Refuses(new Refusal.OnlyTheFacilitator(Ann.Id));
        Given(AtChannels).When(new NextStep(Ann, At, Step.Touchpoints, false)).Refuses(new Refusal.OtherStep(Step.Channels));
        Given(AtChannels).When(new BackStep(Ann, At, Step.Experience)).Refuses(new Refusal.OtherStep(Step.Channels));
    }

    [Fact]
    public void An_empty_phase_needs_an_explicit_yes()
    {
        JourneyEvent[] one = [.. AtTouchpoints, Added(Ad, Orientation, "Ik zie", Ann)];
        Given(one).When(new NextStep(Ann, At, Step.Touchpoints, false)).Refuses(new Refusal.EmptyPhases([Comparison, Buying, Use, AfterSales]));
        Given(one).When(new NextStep(Ann, At, Step.Touchpoints, true)).Then(Started(Step.Channels));
    }

    [Fact]
    public void Without_touchpoints_there_is_no_going_on_whatever_the_yes()
    {
        Given(AtTouchpoints).When(new NextStep(Ann, At, Step.Touchpoints, true)).Refuses(new Refusal.NoTouchpoints());
        Given([.. AtTouchpoints, Added(Ad, Orientation, "Ik zie", Ann), Started(Step.Channels), new TouchpointDeleted(Ann.Id, At, Ad)])
            .When(new NextStep(Ann, At, Step.Channels, true)).Refuses(new Refusal.NoTouchpoints());
    }

    [Fact]
    public void Improving_needs_the_reveal_also_after_reopening()
    {
        Given(AtExperience).When(new NextStep(Ann, At, Step.Experience, false)).Refuses(new Refusal.RevealFirst());
        Given([.. Revealed, new ExperiencesReopened(Ann.Id, At)]).When(new NextStep(Ann, At, Step.Experience, false)).Refuses(new Refusal.RevealFirst());
    }

    [Fact]
    public void Going_back_from_step_4_shows_the_reveal_then_opens_the_answers_then_leaves_the_step()
    {
        var revealed = Given(AtImprove).When(new BackStep(Ann, At, Step.Improve));
        Assert.True(revealed.Then(Started(Step.Experience)).IsRevealed);
        var open = revealed.When(new BackStep(Ann, At, Step.Experience));
        Assert.False(open.Then(new ExperiencesReopened(Ann.Id, At)).IsRevealed);
        open.When(new BackStep(Ann, At, Step.Experience)).Then(Started(Step.Channels));
        Assert.Equal([Emotion.Angry], open.Now.OwnExperience(Bob.Id, Manual)!.Emotions);
    }

    [Fact]
    public void A_second_click_on_back_does_not_go_back_twice()
    {
        var reopened = Given(Revealed).When(new BackStep(Ann, At, Step.Experience) { FromRevealed = true });
        Assert.Equal(Step.Experience, reopened.Then(new ExperiencesReopened(Ann.Id, At)).Step);
        reopened.When(new BackStep(Ann, At, Step.Experience) { FromRevealed = true }).Refuses(new Refusal.OtherStep(Step.Experience));
        reopened.When(new BackStep(Ann, At, Step.Experience) { FromRevealed = false }).Then(Started(Step.Channels));
    }

    [Fact]
    public void Coming_again_to_step_3_collects_anew_on_top_of_what_was_said()
    {
        var journey = Given([.. AtImprove, Started(Step.Channels), Started(Step.Experience)]).Now;
        Assert.False(journey.IsRevealed);
        Assert.True(journey.HasRevealed);
        Assert.Equal(4, journey.CountExperiences().Values.Sum());
    }

    [Fact]
    public void Before_the_set_up_there_is_nothing() => Given(Begun).When(new BackStep(Ann, At, Step.SetUp)).Refuses(new Refusal.NoStepBack());

    [Fact]
    public void Everyone_says_to_be_done_and_takes_that_back()
    {
        var done = Given(AtTouchpoints).When(new SayDone(Bob, At, Step.Touchpoints, true));
        var journey = done.Then(Joined(Bob), new DoneSaid(Bob.Id, At, Step.Touchpoints, true));
        Assert.Equal((1, true, false), (journey.CountDoneWith(Step.Touchpoints), journey.IsDoneWith(Bob.Id, Step.Touchpoints), journey.IsDoneWith(Cleo.Id, Step.Touchpoints)));
        Assert.Equal([Bob.Id], journey.ContributorsTo(Step.Touchpoints).Select(participant => participant.Id));
        done.When(new SayDone(Bob, At, Step.Touchpoints, true)).ChangesNothing();
        Assert.Equal(0, done.When(new SayDone(Bob, At, Step.Touchpoints, false)).Then(new DoneSaid(Bob.Id, At, Step.Touchpoints, false)).CountDoneWith(Step.Touchpoints));
        done.When(new SayDone(Bob, At, Step.Channels, true)).Refuses(new Refusal.OtherStep(Step.Touchpoints));
        Given(AtTouchpoints).When(new SayDone(Cleo, At, Step.Touchpoints, false)).ChangesNothing();
    }

    [Fact]
    public void A_step_that_is_opened_again_is_done_by_nobody_and_earlier_steps_stay_done()
    {
        var journey = Given(
        [
            .. WithTouchpoints, new DoneSaid(Bob.Id, At, Step.Touchpoints, true), Started(Step.Channels), new DoneSaid(Bob.Id, At, Step.Channels, true),
            Started(Step.Experience), new DoneSaid(Bob.Id, At, Step.Experience, true), Started(Step.Channels),
        ]).Now;
        Assert.Equal([Step.Touchpoints], journey.Participants[Bob.Id].DoneWith);
        Assert.Contains(Step.Touchpoints, journey.Participants[Bob.Id].ContributedTo);
    }

    [Fact]
    public void Reopened_answers_are_done_by_nobody() => Assert.Equal(
        0,
        Given([.. AtExperience, Felt(Bob, Manual, Emotion.Angry), new DoneSaid(Bob.Id, At, Step.Experience, true), new ExperiencesRevealed(Ann.Id, At)])
            .When(new BackStep(Ann, At, Step.Experience)).Now.CountDoneWith(Step.Experience));

    [Fact]
    public void The_facilitator_nudges_who_did_not_contribute_to_the_step_that_the_team_is_at()
    {
        Given(WithTouchpoints).When(new NudgeMembers(Ann, At, Step.Touchpoints, [Bob.Id, Dave, Dave])).Then(new MembersNudged(Ann.Id, At, Step.Touchpoints, [Dave]));
        Given(WithTouchpoints).When(new NudgeMembers(Ann, At, Step.Touchpoints, [Bob.Id])).ChangesNothing();
        Given(WithTouchpoints).When(new NudgeMembers(Ann, At, Step.Channels, [Dave])).Refuses(new Refusal.OtherStep(Step.Touchpoints));
        Given(WithTouchpoints).When(new NudgeMembers(Bob, At, Step.Touchpoints, [Dave])).Refuses(new Refusal.OnlyTheFacilitator(Ann.Id));
    }

    [Fact]
    public void Live_takes_two_hours_half_a_day_four_and_over_days_a_deadline_per_step()
    {
        Step[] working = [Step.Touchpoints, Step.Channels, Step.Experience, Step.Improve];
        Assert.Equal(TimeSpan.FromHours(2), Total(Pace.Live));
        Assert.Equal(TimeSpan.FromHours(4), Total(Pace.HalfDay));
        Assert.All(working, step => Assert.Equal(At.AddDays(3), Pace.OverDays(3).DeadlineFor(step, At)));
        Assert.Null(Pace.OverDays(3).DeadlineFor(Step.SetUp, At));
        Assert.Null(Pace.Live.DeadlineFor(Step.FollowUp, At));

        TimeSpan Total(Pace pace) => working.Aggregate(TimeSpan.Zero, (sum, step) => sum + (pace.DeadlineFor(step, At)!.Value - At));
    }
}
