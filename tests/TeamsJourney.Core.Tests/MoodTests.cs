using TeamsJourney.Core.Experiences;
using static TeamsJourney.Core.Tests.Fixture.Team;

namespace TeamsJourney.Core.Tests;

public class MoodTests
{
    [Fact]
    public void Each_person_counts_once_in_the_middle_however_many_emotions()
    {
        var mood = Of(Answer(emotions: [Emotion.Irritated, Emotion.Disappointed, Emotion.Angry]), Answer(emotions: Emotion.Happy));
        Assert.Equal((2 + ((-1 - 1.4 - 2) / 3)) / 2, mood.Middle, 9);
        Assert.Equal([-2, -1.4, -1, 2], mood.Points);
        Assert.Equal((2, 1, 1, 0), (mood.Answers, mood.Positive, mood.Negative, mood.Mixed));
        Assert.Equal(4, mood.Spread);
    }

    [Fact]
    public void Two_emotions_in_opposite_directions_are_shown_as_such()
    {
        var mood = Of(Answer(emotions: [Emotion.Happy, Emotion.Angry]));
        Assert.Equal((1, 1, 1, 0d), (mood.Positive, mood.Negative, mood.Mixed, mood.Middle));
        Assert.True(mood.IsDivided);
        Assert.True(mood.IsPain);
        Assert.Equal(1, mood.Hurt);
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(2, 1, true)]
    [InlineData(1, 2, true)]
    [InlineData(3, 1, false)]
    [InlineData(4, 0, false)]
    public void Opinions_are_divided_when_a_third_is_on_each_side(int happy, int angry, bool isDivided) => Assert.Equal(
        isDivided,
        Of([.. Enumerable.Repeat(Answer(emotions: Emotion.Happy), happy), .. Enumerable.Repeat(Answer(emotions: Emotion.Angry), angry)]).IsDivided);

    [Fact]
    public void Without_emotions_the_thought_speaks_and_then_the_verdict()
    {
        Assert.Equal([1d], EmotionScale.PointsOf(Answer(valence: Valence.Positive, verdict: Verdict.Au)));
        Assert.Equal([-1d], EmotionScale.PointsOf(Answer(valence: Valence.Negative)));
        Assert.Equal([2d], EmotionScale.PointsOf(Answer(verdict: Verdict.Wow)));
        Assert.Equal([-2d], EmotionScale.PointsOf(Answer(verdict: Verdict.Au)));
        Assert.Empty(EmotionScale.PointsOf(Answer("Alleen een gedachte")));
    }

    [Fact]
    public void Who_feels_nothing_is_counted_as_an_answer_and_not_in_the_middle()
    {
        var mood = Of(Answer("Een gedachte"), Answer("Aha", emotions: Emotion.Happy));
        Assert.Equal((2, 2d), (mood.Answers, mood.Middle));
        Assert.Equal(["Aha", "Een gedachte"], mood.Thoughts);
        Assert.False(Of().HasPoints);
        Assert.Equal((0d, 0d, 0d), (Of().Middle, Of().Spread, Of().Hurt));
    }

    [Fact]
    public void Assumptions_and_evidence_are_told_apart() => Assert.Equal(
        3,
        Of([.. Enum.GetValues<Evidence>().Select(evidence => Answer("Ik", evidence: evidence))]).WithEvidence);

    [Fact]
    public void Half_of_at_least_two_people_makes_a_moment_of_truth()
    {
        Assert.True(Of(Answer(verdict: Verdict.Wow), Answer("Ik")).IsMomentOfTruth);
        Assert.True(Of(Answer(verdict: Verdict.Wow), Answer(verdict: Verdict.Au)).IsMomentOfTruth);
        Assert.False(Of(Answer(verdict: Verdict.Wow)).IsMomentOfTruth);
        Assert.False(Of(Answer(verdict: Verdict.Wow), Answer("Ik"), Answer("Ik")).IsMomentOfTruth);
    }

    [Fact]
    public void What_is_clearly_positive_without_an_au_goes_well()
    {
        Assert.True(Of(Answer(emotions: Emotion.Satisfied)).IsSuccess);
        Assert.False(Of(Answer(emotions: Emotion.Satisfied), Answer(verdict: Verdict.Au, emotions: Emotion.Happy)).IsSuccess);
        Assert.False(Of(Answer(emotions: [Emotion.Happy, Emotion.Irritated])).IsSuccess);
        Assert.False(Of().IsSuccess);
    }

    private static TouchpointMood Of(params IReadOnlyList<Experience> answers) => TouchpointMood.From(Manual, answers, []);
}
