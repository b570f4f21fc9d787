using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Experiences;

/// <summary>The five emotions (M25).</summary>
public enum Emotion
{
    /// <summary>Gelukkig.</summary>
    Happy,

    /// <summary>Tevreden.</summary>
    Satisfied,

    /// <summary>Geïrriteerd.</summary>
    Irritated,

    /// <summary>Teleurgesteld.</summary>
    Disappointed,

    /// <summary>Boos.</summary>
    Angry,
}

/// <summary>Whether a thought is positive or negative (M22).</summary>
public enum Valence
{
    /// <summary>Not said yet.</summary>
    Unsaid,

    /// <summary>Positive.</summary>
    Positive,

    /// <summary>Negative.</summary>
    Negative,
}

/// <summary>WOW or AU (M34).</summary>
public enum Verdict
{
    /// <summary>Neither.</summary>
    Neither,

    /// <summary>WOW: it surprises or delights.</summary>
    Wow,

    /// <summary>AU: it hurts.</summary>
    Au,
}

/// <summary>How someone knows (M23, M92).</summary>
public enum Evidence
{
    /// <summary>In the customer's shoes: an assumption.</summary>
    OwnShoes,

    /// <summary>Customers were asked.</summary>
    AskedCustomers,

    /// <summary>Heard by an employee who meets customers.</summary>
    Employee,

    /// <summary>Brought in from elsewhere: a message, a survey, a review.</summary>
    Imported,
}

/// <summary>One participant's answer for one touchpoint. Parts may still be missing: a partial answer is kept.</summary>
public sealed record Experience
{
    /// <summary>The most of customers' words that are kept with one touchpoint.</summary>
    public const int MaximumCustomerWords = 50;

    /// <summary>The longest thought, and the longest of customers' words, in characters.</summary>
    public const int MaximumThoughtLength = 500;

    /// <summary>How a thought may be worded.</summary>
    public static TextRule ThoughtRule { get; } = new(TextField.Thought, MaximumThoughtLength, IsRequired: false);

    /// <summary>What the customer thinks, in the customer's words (M21); may be empty.</summary>
    public required string Thought { get; init; }

    /// <summary>Positive or negative (M22).</summary>
    public required Valence Valence { get; init; }

    /// <summary>The emotions, in the order of the method, each at most once; a combination is allowed (M26).</summary>
    public required IReadOnlyList<Emotion> Emotions { get; init; }

    /// <summary>WOW or AU (M34).</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How the participant knows (M23).</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>Whether nothing was answered at all.</summary>
    public bool IsEmpty => Thought.Length == 0 && Valence is Valence.Unsaid && Emotions.Count == 0 && Verdict is Verdict.Neither;

    /// <summary>Whether thought, valence and emotion are all there.</summary>
    public bool IsComplete => Thought.Length > 0 && Valence is not Valence.Unsaid && Emotions.Count > 0;

    /// <summary>Whether two answers say the same.</summary>
    public bool Says(Experience other) =>
        Thought == other.Thought && Valence == other.Valence && Verdict == other.Verdict && Evidence == other.Evidence && Emotions.SequenceEqual(other.Emotions);
}
