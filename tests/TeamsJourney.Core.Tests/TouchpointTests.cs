using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;
using static TeamsJourney.Core.Tests.Fixture.Spec;
using static TeamsJourney.Core.Tests.Fixture.Team;
using static TeamsJourney.Core.Touchpoints.TouchpointCommand;

namespace TeamsJourney.Core.Tests;

public class TouchpointTests
{
    private static readonly TouchpointId New = new("new");

    [Fact]
    public void Everyone_adds_touchpoints_and_joins_by_that()
    {
        var journey = Given(AtTouchpoints).When(new AddTouchpoint(Bob, At, New, Use, " Ik lees\r\nde handleiding "))
            .Then(Joined(Bob), Added(New, Use, "Ik lees\nde handleiding", Bob));
        Assert.Equal([New], journey.TouchpointsBy(Bob.Id).Select(touchpoint => touchpoint.Id));
        Assert.Equal([Bob.Id], journey.ContributorsTo(Step.Touchpoints).Select(participant => participant.Id));
    }

    [Fact]
    public void A_new_touchpoint_is_the_last_of_its_phase()
    {
        var journey = Given(WithTouchpoints).When(new AddTouchpoint(Bob, At, New, Comparison, "Ik vraag een vriend")).Now;
        Assert.Equal([Ad, Site, New, Shop, Manual, Call], journey.Order);
    }

    [Fact]
    public void Steps_1_and_2_take_touchpoints_and_no_other()
    {
        Given(AtChannels).When(new AddTouchpoint(Bob, At, New, Use, "Ik bel")).Then(Added(New, Use, "Ik bel", Bob));
        Given(Begun).When(new AddTouchpoint(Bob, At, New, Use, "Ik bel")).Refuses(new Refusal.OtherStep(Step.SetUp));
        Given(AtExperience).When(new AddTouchpoint(Bob, At, New, Use, "Ik bel")).Refuses(new Refusal.OtherStep(Step.Experience));
        Given(AtExperience).When(new ChangeTouchpoint(Bob, At, Site, Use, "Ik bel")).Refuses(new Refusal.OtherStep(Step.Experience));
        Given(AtExperience).When(new DeleteTouchpoint(Bob, At, Site)).Refuses(new Refusal.OtherStep(Step.Experience));
    }

    [Fact]
    public void A_touchpoint_has_words_that_fit_and_a_phase_that_exists()
    {
        Given(AtTouchpoints).When(new AddTouchpoint(Bob, At, New, Use, "\u3164\u200B")).Refuses(new Refusal.TextMissing(TextField.Touchpoint));
        Given(AtTouchpoints).When(new AddTouchpoint(Bob, At, New, Use, new string('a', 201))).Refuses(new Refusal.TextTooLong(TextField.Touchpoint, 200));
        Given(AtTouchpoints).When(new AddTouchpoint(Bob, At, New, new PhaseId("phase1"), "Ik bel")).Refuses(new Refusal.NoSuchPhase());
        Given(WithTouchpoints).When(new ChangeTouchpoint(Bob, At, Site, default, "Ik bel")).Refuses(new Refusal.NoSuchPhase());
    }

    [Fact]
    public void The_same_touchpoint_is_there_once_per_person_and_phase()
    {
        Given(WithTouchpoints).When(new AddTouchpoint(Bob, At, New, Buying, "Ik koop de kast in de winkel ")).Refuses(new Refusal.AlreadyThere());
        Given(WithTouchpoints).When(new AddTouchpoint(Cleo, At, New, Buying, "Ik koop de kast in de winkel")).Then(Added(New, Buying, "Ik koop de kast in de winkel", Cleo));
    }

    [Fact]
    public void An_id_that_exists_is_never_overwritten_not_even_inside_a_merged_touchpoint()
    {
        Given(WithTouchpoints).When(new AddTouchpoint(Cleo, At, Site, Use, "Ander")).Refuses(new Refusal.AlreadyThere());
        Given([.. AtChannels, Merged(Shop, Site)]).When(new AddTouchpoint(Cleo, At, Site, Use, "Ander")).Refuses(new Refusal.AlreadyThere());
    }

    [Fact]
    public void A_journey_holds_500_touchpoints_and_merging_makes_no_difference()
    {
        JourneyEvent[] many = [.. AtTouchpoints, .. Enumerable.Range(0, 499).Select(number => Added(new TouchpointId($"t{number}"), Use, $"Ik {number}", Bob))];
        JourneyEvent[] merged = [.. many, Started(Step.Channels), Merged(new TouchpointId("t1"), new TouchpointId("t2"), new TouchpointId("t3"))];
        JourneyEvent[] full = [.. merged, Added(New, Use, "Nog een", Bob)];
        Given(merged).When(new AddTouchpoint(Ann, At, New, Use, "Nog een")).Then(Added(New, Use, "Nog een", Ann));
        Given(full).When(new AddTouchpoint(Ann, At, Ad, Use, "Te veel")).Refuses(new Refusal.TooManyTouchpoints(500));
    }

    [Fact]
    public void In_step_1_everyone_changes_and_deletes_only_their_own()
    {
        Given(WithTouchpoints).When(new ChangeTouchpoint(Bob, At, Site, Comparison, "Ik kijk rond")).Then(new TouchpointChanged(Bob.Id, At, Site, Comparison, "Ik kijk rond"));
        Given(WithTouchpoints).When(new DeleteTouchpoint(Bob, At, Site)).Then(new TouchpointDeleted(Bob.Id, At, Site));
        Given(WithTouchpoints).When(new ChangeTouchpoint(Ann, At, Site, Comparison, "Ik kijk rond")).Refuses(new Refusal.NotYours());
        Given(WithTouchpoints).When(new DeleteTouchpoint(Ann, At, Site)).Refuses(new Refusal.NotYours());
    }

    [Fact]
    public void In_step_2_the_facilitator_tidies_up_and_others_still_only_their_own()
    {
        Given(AtChannels).When(new ChangeTouchpoint(Ann, At, Site, Comparison, "Ik kijk rond")).Then(new TouchpointChanged(Ann.Id, At, Site, Comparison, "Ik kijk rond"));
        Given(AtChannels).When(new DeleteTouchpoint(Ann, At, Site)).Then(new TouchpointDeleted(Ann.Id, At, Site));
        Given(AtChannels).When(new ChangeTouchpoint(Cleo, At, Site, Comparison, "Ik kijk rond")).Refuses(new Refusal.NotYours());
    }

    [Fact]
    public void Changing_keeps_the_place_and_another_phase_gives_the_last_place_there()
    {
        Assert.Equal([Ad, Site, Shop, Manual, Call], Given(WithTouchpoints).When(new ChangeTouchpoint(Bob, At, Shop, Buying, "Ik reken af")).Now.Order);
        Assert.Equal([Ad, Shop, Site, Manual, Call], Given([.. WithTouchpoints]).When(new ChangeTouchpoint(Bob, At, Shop, Orientation, "Ik reken af")).Now.Order);
        Given(WithTouchpoints).When(new ChangeTouchpoint(Bob, At, Site, Comparison, "Ik vergelijk kasten op de website ")).ChangesNothing();
        Given(WithTouchpoints).When(new ChangeTouchpoint(Bob, At, Site, Comparison, "")).Refuses(new Refusal.TextMissing(TextField.Touchpoint));
    }

    [Fact]
    public void What_another_changed_meanwhile_is_not_overwritten_unseen()
    {
        JourneyEvent[] changed = [.. AtChannels, new TouchpointChanged(Ann.Id, At, Site, Comparison, "Ik kijk rond")];
        Given(changed).When(new ChangeTouchpoint(Bob, At, Site, Comparison, "Ik zoek") { Seen = Given(AtChannels).Now.Touchpoints[Site].Revision }).Refuses(new Refusal.ChangedMeanwhile());
        Given(changed).When(new ChangeTouchpoint(Bob, At, Site, Comparison, "Ik zoek") { Seen = Given(changed).Now.Touchpoints[Site].Revision }).Then(new TouchpointChanged(Bob.Id, At, Site, Comparison, "Ik zoek"));
    }

    [Fact]
    public void What_is_gone_cannot_be_changed_or_deleted()
    {
        Given(WithTouchpoints).When(new DeleteTouchpoint(Bob, At, New)).Refuses(new Refusal.NoSuchTouchpoint());
        Given(WithTouchpoints).When(new ChangeTouchpoint(Bob, At, default, Use, "Ik bel")).Refuses(new Refusal.NoSuchTouchpoint());
    }

    [Fact]
    public void Deleting_takes_along_what_hangs_on_the_touchpoint_and_nothing_else()
    {
        var journey = Given(
        [
            .. AtImprove,
            new CustomerWordsAdded(Bob.Id, At, Manual, "Wat een gedoe"),
            new Voted(Bob.Id, At, new Dictionary<TouchpointId, int> { [Manual] = 2, [Call] = 1 }),
            new ImprovementSaved(Bob.Id, At, Improve("film", Manual)), new ImprovementSaved(Bob.Id, At, Improve("bellen", Call)),
            new PainPointParked(Bob.Id, At, Manual, "Te duur"),
            new TouchpointsGrouped(Ann.Id, At, new JourneyStepId("group"), "Gebruik", [Manual]),
            Started(Step.Channels),
        ]).When(new DeleteTouchpoint(Ann, At, Manual)).Now;
        Assert.Empty(journey.JourneySteps);
        Assert.Empty(journey.Parked);
        Assert.Equal(["bellen"], journey.ImprovementsToPublish.Select(improvement => improvement.Id.Value));
        Assert.Equal([Call], PainRanking.Of(journey).Select(pain => pain.Touchpoint));
        Assert.Equal([new KeyValuePair<TouchpointId, int>(Call, 1)], journey.OwnVotes(Bob.Id));
        Assert.DoesNotContain(Manual, journey.CountExperiences().Keys);
    }

    [Fact]
    public void What_comes_later_under_a_deleted_id_inherits_no_answers()
    {
        var journey = Given([.. Revealed, Started(Step.Channels), new TouchpointDeleted(Ann.Id, At, Manual), Added(Manual, Use, "Anders", Bob)]).Now;
        Assert.Equal(0, journey.Moods.Single(mood => mood.Touchpoint == Manual).Answers);
        Assert.Null(journey.OwnExperience(Bob.Id, Manual));
    }
}
