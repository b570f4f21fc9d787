using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;
using static TeamsJourney.Core.Tests.Fixture.Spec;
using static TeamsJourney.Core.Tests.Fixture.Team;
using static TeamsJourney.Core.Touchpoints.TouchpointCommand;

namespace TeamsJourney.Core.Tests;

public class MergingTests
{
    private static readonly JourneyEvent[] SiteIntoShop = [.. AtChannels, Merged(Shop, Site)];

    [Fact]
    public void The_facilitator_merges_touchpoints_into_one()
    {
        var journey = Given(AtChannels).When(new MergeTouchpoints(Ann, At, Shop, [Site, Site, Shop], " Samen ")).Then(Merged(Shop, Site));
        Assert.Equal([Ad, Shop, Manual, Call], journey.Order);
        Assert.Equal("Samen", journey.Touchpoints[Shop].Text);
        Assert.Equal(Shop, journey.TouchpointHolding(Site)?.Id);
        Assert.Null(journey.TouchpointHolding(new TouchpointId("nowhere")));
    }

    [Fact]
    public void Only_the_facilitator_merges_and_splits_and_only_in_step_2()
    {
        Given(AtChannels).When(new MergeTouchpoints(Bob, At, Shop, [Site], "Samen")).Refuses(new Refusal.OnlyTheFacilitator(Ann.Id));
        Given(SiteIntoShop).When(new SplitTouchpoint(Bob, At, Shop)).Refuses(new Refusal.OnlyTheFacilitator(Ann.Id));
        Given(WithTouchpoints).When(new MergeTouchpoints(Ann, At, Shop, [Site], "Samen")).Refuses(new Refusal.OtherStep(Step.Touchpoints));
    }

    [Fact]
    public void Merging_takes_two_touchpoints_that_are_there_and_words()
    {
        Given(AtChannels).When(new MergeTouchpoints(Ann, At, Shop, [Shop], "Samen")).Refuses(new Refusal.NothingToMerge());
        Given(SiteIntoShop).When(new MergeTouchpoints(Ann, At, Ad, [Site], "Samen")).Refuses(new Refusal.NoSuchTouchpoint());
        Given(SiteIntoShop).When(new MergeTouchpoints(Ann, At, Site, [Ad], "Samen")).Refuses(new Refusal.NoSuchTouchpoint());
        Given(AtChannels).When(new MergeTouchpoints(Ann, At, Shop, [Site], " ")).Refuses(new Refusal.TextMissing(TextField.Touchpoint));
    }

    [Fact]
    public void Splitting_gives_back_each_touchpoint_as_it_was_also_after_merging_twice_and_moving()
    {
        var before = Given(AtChannels).Now;
        var journey = Given(
        [
            .. SiteIntoShop, Merged(Call, Manual), Merged(Shop, Call),
            new TouchpointPlaced(Bob.Id, At, Shop, Use, 1), new TouchpointChanged(Ann.Id, At, Shop, Orientation, "Nog anders"),
        ]).When(new SplitTouchpoint(Ann, At, Shop)).Then(new TouchpointSplit(Ann.Id, At, Shop));
        Assert.Equal(before.Order, journey.Order);
        Assert.All(before.OrderedTouchpoints, touchpoint => Assert.Equal(touchpoint, journey.Touchpoints[touchpoint.Id] with { Revision = touchpoint.Revision, MergedFrom = touchpoint.MergedFrom, Channels = touchpoint.Channels }));
        Assert.All(journey.Touchpoints.Values, touchpoint => Assert.Empty(touchpoint.MergedFrom));
    }

    [Fact]
    public void Only_what_was_merged_can_be_split()
    {
        Given(AtChannels).When(new SplitTouchpoint(Ann, At, Shop)).Refuses(new Refusal.NotMerged());
        Given(SiteIntoShop).When(new SplitTouchpoint(Ann, At, Site)).Refuses(new Refusal.NoSuchTouchpoint());
    }

    [Fact]
    public void Channels_come_together_and_opposite_directions_become_both_ways()
    {
        var journey = Given(
        [
            .. AtChannels,
            new TouchpointChannelsSet(Ann.Id, At, Shop, [Through(CommunicationChannel.Website, Direction.ToCustomer), Through(CommunicationChannel.Email, Direction.ToCustomer)]),
            new TouchpointChannelsSet(Ann.Id, At, Site, [Through(CommunicationChannel.FaceToFace), Through(CommunicationChannel.Email, Direction.FromCustomer)]),
            Merged(Shop, Site),
        ]).Now;
        Assert.Equal(
            [Through(CommunicationChannel.FaceToFace), Through(CommunicationChannel.Website, Direction.ToCustomer), Through(CommunicationChannel.Email)],
            journey.Touchpoints[Shop].Channels);
    }

    [Fact]
    public void Deleting_a_merged_touchpoint_gives_the_others_words_back()
    {
        var journey = Given([.. SiteIntoShop, Started(Step.Touchpoints)]).When(new DeleteTouchpoint(Bob, At, Shop)).Then(new TouchpointDeleted(Bob.Id, At, Shop));
        Assert.Equal([Ad, Site, Manual, Call], journey.Order);
        Assert.Equal("Ik vergelijk kasten op de website", journey.Touchpoints[Site].Text);
    }

    [Fact]
    public void Someone_who_answered_for_both_counts_once_and_a_split_parts_the_answers_again()
    {
        JourneyEvent[] merged =
        [
            .. AtExperience, Felt(Bob, Shop, Emotion.Happy), Felt(Bob, Site, Emotion.Angry), Felt(Cleo, Site, Emotion.Satisfied),
            Started(Step.Channels), Merged(Shop, Site), Started(Step.Experience), new ExperiencesRevealed(Ann.Id, At),
        ];
        var together = Given(merged).Now;
        var mood = together.Moods.Single(one => one.Touchpoint == Shop);
        Assert.Equal((2, 0.5, 1), (mood.Answers, mood.Middle, mood.Mixed));
        Assert.Equal(2, together.CountExperiences()[Shop]);

        var apart = Given([.. merged, Started(Step.Channels), new TouchpointSplit(Ann.Id, At, Shop)]).Now;
        Assert.Equal([2d], apart.Moods.Single(one => one.Touchpoint == Shop).Points);
        Assert.Equal([-2d, 1d], apart.Moods.Single(one => one.Touchpoint == Site).Points);
        Assert.Equal((1, 2), (apart.CountExperiences()[Shop], apart.CountExperiences()[Site]));
    }

    [Fact]
    public void An_answer_about_a_part_is_shown_and_can_be_changed_and_taken_back()
    {
        var past = Given([.. AtExperience, Felt(Bob, Site, Emotion.Angry), Started(Step.Channels), Merged(Shop, Site), Started(Step.Experience)]);
        Assert.Equal([Emotion.Angry], past.Now.OwnExperience(Bob.Id, Shop)?.Emotions);
        Assert.Null(past.Now.OwnExperience(Cleo.Id, Shop));
        var changed = past.When(new ExperienceCommand.SaveExperience(Bob, At, Shop, Answer(emotions: Emotion.Happy)))
            .When(new ExperienceCommand.RevealExperiences(Ann, At)).Now;
        Assert.Equal([2d], changed.Moods.Single(mood => mood.Touchpoint == Shop).Points);
        Assert.Empty(past.When(new ExperienceCommand.SaveExperience(Bob, At, Shop, Answer())).Now.CountExperiences());
    }

    [Fact]
    public void Dots_and_improvements_of_a_part_count_for_the_whole_and_go_back_with_a_split()
    {
        JourneyEvent[] merged =
        [
            .. AtImprove,
            new Voted(Bob.Id, At, new Dictionary<TouchpointId, int> { [Manual] = 1, [Call] = 2 }),
            new ImprovementSaved(Bob.Id, At, Improve("film", Manual)),
            Started(Step.Channels), Merged(Call, Manual), Started(Step.Improve),
        ];
        var pain = Assert.Single(PainRanking.Of(Given(merged).Now));
        Assert.Equal((Call, 3, "film"), (pain.Touchpoint, pain.Votes, Assert.Single(pain.Improvements).Id.Value));
        Assert.Single(Given(merged).Now.ImprovementsFor(Call));

        var saved = Given(merged).When(new ImprovementCommand.SaveImprovement(Bob, At, Improve("film", Call, "Nieuwe titel"))).Now;
        var apart = Given([.. merged, new ImprovementSaved(Bob.Id, At, saved.Improvements.Values.Single()), new TouchpointSplit(Ann.Id, At, Call)]).Now;
        Assert.Equal("Nieuwe titel", Assert.Single(apart.ImprovementsFor(Manual)).Title);
        Assert.Empty(apart.ImprovementsFor(Call));
    }
}
