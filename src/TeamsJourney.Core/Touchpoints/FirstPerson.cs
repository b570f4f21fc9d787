namespace TeamsJourney.Core.Touchpoints;

/// <summary>Whether a touchpoint is written from the customer's view, in the I-form (M40). A hint, never a refusal.</summary>
public static class FirstPerson
{
    // Both languages always count: many Dutch teams write English words and the other way round.
    private static readonly string[] Words =
    [
        "ik", "mij", "me", "mijn", "m'n", "mezelf", "mijzelf", "we", "wij", "ons", "onze",
        "i", "i'm", "i've", "i'd", "i'll", "my", "myself", "us", "our", "mine",
    ];

    /// <summary>True when a word for oneself is in the text.</summary>
    public static bool IsUsedIn(string text) =>
        text.Replace('’', '\'')
            .Split([' ', '\n', ',', '.', ';', ':', '!', '?', '"', '(', ')', '“', '”'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => Words.Contains(word, StringComparer.OrdinalIgnoreCase));
}
