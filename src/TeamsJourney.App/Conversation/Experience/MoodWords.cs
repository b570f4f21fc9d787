using System.Globalization;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>Says a mood in words, in the language that is spoken now: nothing is told by colour or place alone.</summary>
internal static class MoodWords
{
    /// <summary>The levels of the curve from high to low: the lowest point that still belongs to each, the face, and the emotion; none lies in between.</summary>
    public static IReadOnlyList<(double AtLeast, string Face, Emotion? Emotion)> Levels { get; } =
    [
        (1.5, "😀", Emotion.Happy),
        (0.5, "🙂", Emotion.Satisfied),
        (-0.5, "😐", null),
        // Halfway between one emotion's place and the next: see EmotionScale.
        (-1.2, "😕", Emotion.Irritated),
        (-1.7, "😞", Emotion.Disappointed),
        (EmotionScale.Lowest, "😠", Emotion.Angry),
    ];

    /// <summary>Which of the <see cref="Levels"/> a point of the curve is at.</summary>
    /// <param name="point">-2 to 2.</param>
    public static int LevelOf(double point) =>
        Levels.TakeWhile(level => point < level.AtLeast).Count() is var index && index < Levels.Count ? index : Levels.Count - 1;

    /// <summary>The name of a level.</summary>
    public static string NameOf(int level) => Levels[level].Emotion is { } emotion ? MethodWords.Name(emotion) : ExperienceTexts.InBetween;

    /// <summary>The feeling at a touchpoint; one that is divided has none in the middle.</summary>
    public static string Feeling(TouchpointMood mood) => mood.IsDivided
        ? $"≠ {ExperienceTexts.Divided}"
        : $"{Levels[LevelOf(mood.Middle)].Face} {NameOf(LevelOf(mood.Middle))}";

    /// <summary>How far the answers agree.</summary>
    public static string Agreement(TouchpointMood mood) => mood switch
    {
        { HasPoints: false, Answers: 0 } => ExperienceTexts.NoMood,
        { HasPoints: false } => ExperienceTexts.NoFeeling,
        { Mixed: > 0, Answers: 1 } => ExperienceTexts.OneMixed,
        { Mixed: > 0 } => Fill(ExperienceTexts.SomeMixed, mood.Positive, mood.Negative, mood.Mixed),
        { IsDivided: true } => Fill(ExperienceTexts.Opposed, mood.Positive, mood.Negative),
        { Answers: 1 } => ExperienceTexts.OneAnswer,
        { Positive: > 0, Negative: > 0 } when mood.Positive > mood.Negative => Fill(ExperienceTexts.MostlyPositive, mood.Positive, mood.Negative),
        { Positive: > 0, Negative: > 0 } => Fill(ExperienceTexts.MostlyNegative, mood.Negative, mood.Positive),
        { Positive: > 0 } => Fill(ExperienceTexts.AgreePositive, mood.Positive),
        _ => Fill(ExperienceTexts.AgreeNegative, mood.Negative),
    };

    /// <summary>The whole curve in one sentence; empty when there is nothing to say.</summary>
    public static string Curve(JourneyMap map)
    {
        var felt = map.Touchpoints.Where(touchpoint => touchpoint.Mood is { HasPoints: true }).ToList();
        return felt switch
        {
            [] => "",
            [var one] => Fill(ExperienceTexts.CurveOne, Quote(one), Lower(one)),
            [var first, .., var last] => Fill(
                ExperienceTexts.CurveWords,
                Lower(first),
                felt.MinBy(touchpoint => touchpoint.Mood!.Middle)!.Number,
                Quote(felt.MinBy(touchpoint => touchpoint.Mood!.Middle)!),
                felt.MaxBy(touchpoint => touchpoint.Mood!.Middle)!.Number,
                Quote(felt.MaxBy(touchpoint => touchpoint.Mood!.Middle)!),
                Lower(last)),
        };
    }

    private static string Quote(TouchpointOnMap touchpoint) => Excerpt.Fitting(touchpoint.Text, 60);

    private static string Lower(TouchpointOnMap touchpoint) =>
        (touchpoint.Mood!.IsDivided ? ExperienceTexts.Divided : NameOf(LevelOf(touchpoint.Mood.Middle))).ToLower(CultureInfo.CurrentCulture);
}
