using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Experiences;

/// <summary>Where emotions stand on the curve: from -2 (angry) to +2 (happy).</summary>
public static class EmotionScale
{
    /// <summary>The lowest point of the curve.</summary>
    public const double Lowest = -2;

    /// <summary>The highest point of the curve.</summary>
    public const double Highest = 2;

    /// <summary>The place of an emotion, -2 to 2.</summary>
    public static double Of(Emotion emotion) => emotion switch
    {
        Emotion.Happy => 2,
        Emotion.Satisfied => 1,
        Emotion.Irritated => -1,
        Emotion.Disappointed => -1.4,
        Emotion.Angry => -2,
        _ => throw new ArgumentOutOfRangeException(nameof(emotion)),
    };

    /// <summary>
    /// Every feeling in one answer as a point of its own. Without emotions the thought's valence speaks (M24: the emotion
    /// follows from the thought), then the verdict; an answer that says none of these has no points.
    /// </summary>
    public static IReadOnlyList<double> PointsOf(Experience experience) => experience switch
    {
        { Emotions.Count: > 0 } => [.. experience.Emotions.Select(Of)],
        { Valence: Valence.Positive } => [1],
        { Valence: Valence.Negative } => [-1],
        { Verdict: Verdict.Wow } => [2],
        { Verdict: Verdict.Au } => [-2],
        _ => [],
    };
}

/// <summary>What the team's answers say together about one touchpoint. Made only from revealed answers.</summary>
public sealed record TouchpointMood
{
    /// <summary>Which touchpoint.</summary>
    public required TouchpointId Touchpoint { get; init; }

    /// <summary>How many people answered.</summary>
    public required int Answers { get; init; }

    /// <summary>Every feeling as a point, -2 to 2, in ascending order; an answer with two emotions gives two.</summary>
    public required IReadOnlyList<double> Points { get; init; }

    /// <summary>The point on the curve: the mean over people, each person counting once; 0 without points.</summary>
    public required double Middle { get; init; }

    /// <summary>How badly it hurts, 0 to 2: the mean over people of the negative part of their feelings, each person counting once.</summary>
    public double Hurt { get; init; }

    /// <summary>People with a positive feeling, counted also when they have a negative one.</summary>
    public required int Positive { get; init; }

    /// <summary>People with a negative feeling, counted also when they have a positive one.</summary>
    public required int Negative { get; init; }

    /// <summary>People who feel both at once: shown as such, not averaged away (M26).</summary>
    public required int Mixed { get; init; }

    /// <summary>How many said WOW.</summary>
    public required int Wows { get; init; }

    /// <summary>How many said AU.</summary>
    public required int Aus { get; init; }

    /// <summary>How many people answered from asking customers, from employees who meet them, or from elsewhere: not from own shoes.</summary>
    public required int WithEvidence { get; init; }

    /// <summary>What the customer thinks, in the participants' words, in the order of the words and without who said it.</summary>
    public required IReadOnlyList<string> Thoughts { get; init; }

    /// <summary>Customers' own words, brought in from messages, oldest first.</summary>
    public required IReadOnlyList<string> CustomerWords { get; init; }

    /// <summary>Whether anyone felt anything here.</summary>
    public bool HasPoints => Points.Count > 0;

    /// <summary>
    /// Whether opinions go in opposite directions: at least a third of those who feel something on each side, or someone who feels both.
    /// The middle then says little, and every picture shows the two sides.
    /// </summary>
    public bool IsDivided => Mixed > 0 || (Positive > 0 && Negative > 0 && 3 * Math.Min(Positive, Negative) >= Positive + Negative - Mixed);

    /// <summary>How far apart the feelings lie, 0 (all the same, or none) to 4.</summary>
    public double Spread => HasPoints ? Points[^1] - Points[0] : 0;

    /// <summary>Whether this is a moment of truth (M94): half of at least two people marked it with WOW or AU.</summary>
    public bool IsMomentOfTruth => Answers >= 2 && 2 * (Wows + Aus) >= Answers;

    /// <summary>Whether this goes well (M65): clearly positive (a middle of at least 1), not divided, and nobody said AU.</summary>
    public bool IsSuccess => HasPoints && !IsDivided && Middle >= 1 && Aus == 0;

    /// <summary>Whether it hurts (M68): someone feels something negative, or said AU.</summary>
    public bool IsPain => Negative > 0 || Aus > 0;

    /// <summary>How many people felt something: each of them something positive, something negative, or both.</summary>
    internal int Felt => Positive + Negative - Mixed;

    // Far above any team, and far below what cannot be added up.
    private const int MostPeople = 1_000_000;

    // Far more than one touchpoint gets, and what a row of a table takes with the most digits that each may have.
    private const int MostPoints = 1_000;

    /// <summary>Whether people can have said this: no count below 0 or above the number of people, and every feeling on the scale.</summary>
    internal bool IsPossible =>
        Answers is >= 0 and <= MostPeople && Felt >= 0 && Felt <= Answers && Mixed >= 0 && Mixed <= Math.Min(Positive, Negative) && Positive >= 0 && Negative >= 0
        && Wows >= 0 && Wows <= Answers && Aus >= 0 && Aus <= Answers && WithEvidence >= 0 && WithEvidence <= Answers
        && Points.Count >= Felt && Points.Count <= MostPoints && (Felt > 0 || Points.Count == 0) && Points.All(point => point is >= EmotionScale.Lowest and <= EmotionScale.Highest and not 0)
        && Middle is >= EmotionScale.Lowest and <= EmotionScale.Highest && Hurt is >= 0 and <= -EmotionScale.Lowest;

    /// <summary>What these people and others say together; the others are not the same people.</summary>
    internal TouchpointMood With(TouchpointMood others) => this with
    {
        Answers = Answers + others.Answers,
        Points = [.. Points.Concat(others.Points).Order()],
        Middle = Mean(Middle, others.Middle, others.Felt),
        Hurt = Mean(Hurt, others.Hurt, others.Felt),
        Positive = Positive + others.Positive,
        Negative = Negative + others.Negative,
        Mixed = Mixed + others.Mixed,
        Wows = Wows + others.Wows,
        Aus = Aus + others.Aus,
        WithEvidence = WithEvidence + others.WithEvidence,
        Thoughts = [.. Thoughts.Concat(others.Thoughts).Order(StringComparer.Ordinal)],
        CustomerWords = [.. CustomerWords, .. others.CustomerWords],
    };

    // One side only gives its own number back, exactly.
    private double Mean(double own, double theirs, int people) => (Felt, people) switch
    {
        (_, 0) => own,
        (0, _) => theirs,
        var (mine, _) => ((own * mine) + (theirs * people)) / (mine + people),
    };

    /// <summary>Makes the mood of one touchpoint from the answers given, each by another person.</summary>
    public static TouchpointMood From(TouchpointId touchpoint, IReadOnlyList<Experience> experiences, IReadOnlyList<string> customerWords) =>
        OfPeople(touchpoint, [.. experiences.Select(experience => (IReadOnlyList<Experience>)[experience])], customerWords);

    /// <summary>The same when one person may have given several answers, about touchpoints that were merged since: each person counts once.</summary>
    internal static TouchpointMood OfPeople(TouchpointId touchpoint, IReadOnlyList<IReadOnlyList<Experience>> people, IReadOnlyList<string> customerWords)
    {
        var felt = people.Select(person => person.SelectMany(EmotionScale.PointsOf).ToList()).Where(points => points.Count > 0).ToList();
        return new TouchpointMood
        {
            Touchpoint = touchpoint,
            Answers = people.Count,
            Points = [.. felt.SelectMany(points => points).Order()],
            // In the order of the numbers: the last digit must not depend on who people are to this journey.
            Middle = felt.Count == 0 ? 0 : felt.Select(points => points.Average()).Order().Average(),
            Hurt = felt.Count == 0 ? 0 : felt.Select(points => points.Average(point => Math.Max(0, -point))).Order().Average(),
            Positive = felt.Count(points => points.Any(point => point > 0)),
            Negative = felt.Count(points => points.Any(point => point < 0)),
            Mixed = felt.Count(points => points.Any(point => point > 0) && points.Any(point => point < 0)),
            Wows = people.Count(person => person.Any(experience => experience.Verdict is Verdict.Wow)),
            Aus = people.Count(person => person.Any(experience => experience.Verdict is Verdict.Au)),
            WithEvidence = people.Count(person => person.Any(experience => experience.Evidence is not Evidence.OwnShoes)),
            // By the words, not by the person: the order of a list must not tell who said what.
            Thoughts =
            [
                .. people.SelectMany(person => person).Select(experience => experience.Thought).Where(thought => thought.Length > 0).Order(StringComparer.Ordinal),
            ],
            CustomerWords = customerWords,
        };
    }
}
