using TeamsJourney.App.Conversation.Example;
using TeamsJourney.Core.Map;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Tests.Conversation.Example;

public sealed class WorkedExampleTests
{
    private static readonly DateTimeOffset At = Bookcase.At;

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void It_plays_through_the_whole_method_to_the_follow_up(Language language)
    {
        var journey = WorkedExample.Play(language, At);

        Assert.Equal(Step.FollowUp, journey.Step);
        Assert.Equal(4, journey.ImprovementsToPublish.Count);
        Assert.Empty(journey.EmptyPhases);
        Assert.Equal(7, journey.JourneyStepCount);
        Assert.All(journey.ImprovementsToPublish, improvement => Assert.InRange(improvement.Due!.Value, new DateOnly(2026, 3, 16), new DateOnly(2026, 5, 31)));
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void Its_curve_falls_twice_deeply_and_rises_to_the_airport(Language language)
    {
        var map = JourneyMap.Of(WorkedExample.Play(language, At));

        Assert.Equal([1.6, 1.2, -1.32, 0.12, 1.2, -1.42, 1.8, 1.4, -0.68, -1.08, 1.6], map.Touchpoints.Select(touchpoint => Math.Round(touchpoint.Mood!.Middle, 2)));
        Assert.Equal([4], map.Touchpoints.Where(touchpoint => touchpoint.Mood!.IsDivided).Select(touchpoint => touchpoint.Number));
        Assert.Equal([1, 2, 5, 7, 8, 11], map.Successes.Select(touchpoint => touchpoint.Number));
    }

    [Fact]
    public void Four_pains_have_an_improvement_each_and_the_last_one_is_parked()
    {
        var pains = JourneyMap.Of(WorkedExample.Play(Language.English, At)).PainPoints;

        Assert.Equal(["touchpoint2", "touchpoint5", "touchpoint9", "touchpoint3", "touchpoint8"], pains.Select(pain => pain.Touchpoint.Value));
        Assert.All(pains.SkipLast(1), pain => Assert.Single(pain.Improvements));
        Assert.Empty(pains[^1].Improvements);
        Assert.NotNull(pains[^1].ParkedBecause);
        Assert.Equal(15, pains.Sum(pain => pain.Votes));
    }

    [Fact]
    public void It_says_the_same_in_both_languages()
    {
        var dutch = WorkedExample.In(Language.Dutch);
        var english = WorkedExample.In(Language.English);

        Assert.Equal(english.Touchpoints.Select(touchpoint => touchpoint.Phase), dutch.Touchpoints.Select(touchpoint => touchpoint.Phase));
        Assert.All(english.Touchpoints.Zip(dutch.Touchpoints), pair => Assert.NotEqual(pair.First.Text, pair.Second.Text));
        Assert.All(dutch.Touchpoints.Concat(english.Touchpoints), touchpoint => Assert.True(FirstPerson.IsUsedIn(touchpoint.Text)));
        Assert.All(dutch.Experiences.Concat(english.Experiences).SelectMany(answers => answers), answer => Assert.True(answer.IsComplete));
        Assert.All(english.Improvements.Zip(dutch.Improvements), pair =>
        {
            Assert.Equal(pair.First.Whys.Count, pair.Second.Whys.Count);
            Assert.Equal(pair.First.Actions.Count, pair.Second.Actions.Count);
        });
        Assert.False(TargetGroupHint.IsVague(dutch.SetUp.TargetGroup) || TargetGroupHint.IsVague(english.SetUp.TargetGroup));
    }

    [Fact]
    public void The_order_comes_out_right_when_one_person_adds_after_the_other()
    {
        var touchpoints = WorkedExample.In(Language.Dutch).Touchpoints;

        var byPerson = touchpoints.OrderBy(touchpoint => touchpoint.AddedBy).OrderBy(touchpoint => PhaseSet.Customer.IndexOf(touchpoint.Phase));

        Assert.Equal(touchpoints, byPerson);
        Assert.Equal(Enumerable.Range(0, WorkedExample.People), touchpoints.Select(touchpoint => touchpoint.AddedBy).Distinct().Order());
    }
}
