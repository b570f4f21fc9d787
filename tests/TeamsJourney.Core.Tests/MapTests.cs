using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;
using TeamsJourney.Core.Touchpoints;
using static TeamsJourney.Core.Tests.Fixture.Spec;
using static TeamsJourney.Core.Tests.Fixture.Team;

namespace TeamsJourney.Core.Tests;

public class MapTests
{
    [Fact]
    public void Every_phase_is_on_the_map_and_a_touchpoint_outside_a_group_is_a_step_of_its_own()
    {
        var map = Of([.. AtTouchpoints, Added(Ad, Orientation, "Ik zie", Ann), Added(Call, AfterSales, "Ik bel", Ann)]);
        Assert.Equal([Orientation, Comparison, Buying, Use, AfterSales], map.Phases.Select(phase => phase.Phase.Id));
        Assert.Equal([1, 0, 0, 0, 1], map.Phases.Select(phase => phase.Steps.Count));
        var step = map.Phases[4].Steps[0];
        Assert.Equal((null, "Ik bel", 2), (step.Id, step.Name, Assert.Single(step.Touchpoints).Number));
    }

    [Fact]
    public void A_group_stands_where_its_first_touchpoint_stands_and_keeps_the_one_order()
    {
        TouchpointId pay = new("pay"), wait = new("wait");
        var map = Of(
        [
            .. WithTouchpoints, Added(pay, Buying, "Ik betaal", Ann), Added(wait, Buying, "Ik wacht", Ann),
            new TouchpointsGrouped(Ann.Id, At, new JourneyStepId("checkout"), "Afrekenen", [wait, Shop]),
        ]);
        Assert.Equal(["Afrekenen", "Ik betaal"], map.Phases[2].Steps.Select(step => step.Name));
        Assert.Equal([(Shop, 3), (wait, 5)], map.Phases[2].Steps[0].Touchpoints.Select(touchpoint => (touchpoint.Id, touchpoint.Number)));
        Assert.Equal([Ad, Site, Shop, pay, wait, Manual, Call], map.Touchpoints.Select(touchpoint => touchpoint.Id));
    }

    [Fact]
    public void A_group_across_phases_is_one_step_that_continues()
    {
        var map = Of([.. AtChannels, new TouchpointsGrouped(Ann.Id, At, new JourneyStepId("home"), "Thuis", [Manual, Call])]);
        var (began, continued) = (map.Phases[3].Steps[0], map.Phases[4].Steps[0]);
        Assert.Equal((began.Id, "Thuis", "Thuis"), (continued.Id, began.Name, continued.Name));
        Assert.Equal((false, true), (began.IsContinued, continued.IsContinued));
        Assert.Equal([Call], continued.Touchpoints.Select(touchpoint => touchpoint.Id));
    }

    [Fact]
    public void Before_the_reveal_there_are_no_moods_on_the_map()
    {
        var map = Of([.. AtExperience, Felt(Bob, Manual, Emotion.Angry)]);
        Assert.All(map.Touchpoints, touchpoint => Assert.Null(touchpoint.Mood));
        Assert.False(map.HasMoods);
        Assert.Null(map.ShareOfAssumption);
        Assert.Empty(map.PainPoints);
    }

    [Fact]
    public void After_the_reveal_the_map_shows_pains_successes_improvements_and_what_is_parked()
    {
        var map = Of(
        [
            .. AtImprove, new ImprovementSaved(Bob.Id, At, Improve("film", Manual)), new PainPointParked(Bob.Id, At, Call, "Te duur"),
        ]);
        Assert.Equal([null, null, null, 1, 2], map.Touchpoints.Select(touchpoint => touchpoint.PainRank));
        Assert.Equal([Shop], map.Successes.Select(touchpoint => touchpoint.Id));
        Assert.Equal("film", Assert.Single(map.Touchpoints[3].Improvements).Id.Value);
        Assert.Equal("Te duur", map.Touchpoints[4].ParkedBecause);
        Assert.Equal([Manual, Call], map.PainPoints.Select(pain => pain.Touchpoint));
        Assert.False(map.Touchpoints[0].Mood!.HasPoints);
    }

    [Fact]
    public void The_map_shows_the_share_of_assumption()
    {
        var map = Of(
        [
            .. AtExperience, Felt(Ann, Manual, Emotion.Angry), Felt(Bob, Manual, Emotion.Angry), Felt(Bob, Ad, Emotion.Angry),
            new ExperienceSaved(Cleo.Id, At, Manual, Answer("Klant zei dit", evidence: Evidence.AskedCustomers)), new ExperiencesRevealed(Ann.Id, At),
        ]);
        Assert.Equal((4, 1, 0.75), (map.Answers, map.AnswersWithEvidence, map.ShareOfAssumption));
    }

    [Fact]
    public void Channels_are_on_the_map()
    {
        var map = Of([.. AtChannels, new TouchpointChannelsSet(Bob.Id, At, Call, [Through(CommunicationChannel.Telephone)])]);
        Assert.Equal([Through(CommunicationChannel.Telephone)], map.Touchpoints[4].Channels);
    }

    private static JourneyMap Of(IEnumerable<JourneyEvent> past) => JourneyMap.Of(Given(past).Now);
}
