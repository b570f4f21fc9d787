using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using static TeamsJourney.Core.Tests.Fixture.Spec;
using static TeamsJourney.Core.Tests.Fixture.Team;

namespace TeamsJourney.Core.Tests;

public class PainRankingTests
{
    [Fact]
    public void The_worst_stands_first_and_what_goes_well_is_not_there()
    {
        var pains = PainRanking.Of(Given(AtImprove).Now);
        Assert.Equal([(Manual, 1, 2d), (Call, 2, 1.4)], pains.Select(pain => (pain.Touchpoint, pain.Rank, pain.Score)));
        Assert.Empty(PainRanking.Of(Given(AtExperience).Now));
    }

    [Fact]
    public void Equal_pains_stand_in_the_order_of_the_journey_however_many_people_said_so()
    {
        var journey = Reveal(
            Felt(Ann, Call, Emotion.Disappointed),
            Felt(Ann, Ad, Emotion.Disappointed), Felt(Bob, Ad, Emotion.Disappointed), Felt(Cleo, Ad, Emotion.Disappointed),
            Felt(Ann, Shop, Emotion.Disappointed), Felt(Bob, Shop, Emotion.Disappointed));
        Assert.Equal([(Ad, 1, 1.4), (Shop, 2, 1.4), (Call, 3, 1.4)], PainRanking.Of(journey).Select(pain => (pain.Touchpoint, pain.Rank, pain.Score)));
    }

    [Fact]
    public void Someone_with_three_emotions_weighs_no_more_than_someone_with_one()
    {
        var journey = Reveal(Felt(Ann, Call, Emotion.Irritated, Emotion.Disappointed, Emotion.Angry), Felt(Bob, Call, Emotion.Happy));
        Assert.Equal(Math.Round((1 + 1.4 + 2) / 3 / 2, 6), Assert.Single(PainRanking.Of(journey)).Score);
    }

    [Fact]
    public void An_au_makes_a_pain_of_what_feels_fine_and_weighs_by_its_share()
    {
        var journey = Reveal(new ExperienceSaved(Ann.Id, At, Shop, Answer(verdict: Verdict.Au, emotions: Emotion.Happy)), Felt(Bob, Shop, Emotion.Happy));
        Assert.Equal((Shop, 0.5), (PainRanking.Of(journey)[0].Touchpoint, PainRanking.Of(journey)[0].Score));
    }

    [Fact]
    public void Votes_weigh_by_their_share_as_much_as_the_worst_feeling()
    {
        var pains = PainRanking.Of(Given([.. AtImprove, Vote(Bob, (Call, 3)), Vote(Cleo, (Manual, 1))]).Now);
        Assert.Equal([(Call, 3, 2.9), (Manual, 1, 2.5)], pains.Select(pain => (pain.Touchpoint, pain.Votes, pain.Score)));
    }

    [Fact]
    public void Dots_on_a_pain_that_vanished_do_not_count_until_it_is_back()
    {
        JourneyEvent[] vanished =
        [
            .. AtImprove, Vote(Bob, (Call, 3)), Vote(Cleo, (Manual, 1)), Started(Step.Experience), new ExperiencesReopened(Ann.Id, At),
            Felt(Cleo, Call, Emotion.Happy), new ExperiencesRevealed(Ann.Id, At), Started(Step.Improve),
        ];
        var pain = Assert.Single(PainRanking.Of(Given(vanished).Now));
        Assert.Equal((Manual, 1, 4d), (pain.Touchpoint, pain.Votes, pain.Score));
        Assert.Empty(Given(vanished).Now.OwnVotes(Bob.Id));
        Assert.Equal(3, Given([.. vanished, new ExperiencesReopened(Ann.Id, At), Felt(Cleo, Call, Emotion.Angry), new ExperiencesRevealed(Ann.Id, At)]).Now.OwnVotes(Bob.Id)[Call]);
    }

    [Fact]
    public void An_improvement_outlives_the_pain_and_can_still_be_changed()
    {
        var past = Given(
        [
            .. AtImprove, new ImprovementSaved(Bob.Id, At, Improve("bellen", Call)), Started(Step.Experience), new ExperiencesReopened(Ann.Id, At),
            Felt(Cleo, Call, Emotion.Happy), new ExperiencesRevealed(Ann.Id, At), Started(Step.Improve),
        ]);
        Assert.Single(past.Now.ImprovementsToPublish);
        past.When(new ImprovementCommand.SaveImprovement(Bob, At, Improve("bellen", Call, "Anders"))).Then(new ImprovementSaved(Bob.Id, At, Improve("bellen", Call, "Anders")));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(9, 3)]
    [InlineData(10, 4)]
    [InlineData(12, 4)]
    [InlineData(13, 5)]
    [InlineData(21, 7)]
    [InlineData(40, 7)]
    public void Everyone_has_one_dot_for_every_three_pains_from_three_to_seven(int pains, int budget)
    {
        TouchpointId[] ids = [.. Enumerable.Range(0, pains).Select(number => new TouchpointId($"t{number}"))];
        var journey = Given(
        [
            .. AtTouchpoints, .. ids.Select(id => Added(id, Use, $"Ik {id}", Ann)), Started(Step.Channels), Started(Step.Experience),
            .. ids.Select(id => Felt(Ann, id, Emotion.Angry)), new ExperiencesRevealed(Ann.Id, At),
        ]).Now;
        Assert.Equal(budget, journey.VoteBudget);
    }

    private static Journey Reveal(params IEnumerable<JourneyEvent> answers) => Given([.. AtExperience, .. answers, new ExperiencesRevealed(Ann.Id, At)]).Now;

    private static Voted Vote(Member by, params (TouchpointId Pain, int Count)[] dots) => new(by.Id, At, dots.ToDictionary(dot => dot.Pain, dot => dot.Count));
}
