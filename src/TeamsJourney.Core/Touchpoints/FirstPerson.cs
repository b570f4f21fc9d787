namespace TeamsJourney.Core.Touchpoints;

/// <summary>Whether a touchpoint is written from the customer's view, in the I-form (M40). A hint, never a refusal.</summary>
public static class FirstPerson
{
    // Both languages always count: many Dutch teams write English words and the other way round.
    private static readonly string[] Words =
    [
        "ik", "'k", "mij", "me", "mijn", "m'n", "mezelf", "mijzelf", "we", "wij", "ons", "onze", "onszelf",
        "i", "i'm", "i've", "i'd", "i'll", "my", "myself", "we're", "we've", "we'd", "we'll", "us", "our", "ourselves", "mine",
    ];

    // A full stop inside a word does not split it: the "i" of "i.p.v." is nobody.
    private static readonly char[] Between = [' ', '\n', '\t', ',', ';', ':', '!', '?', '"', '(', ')', '[', ']', '“', '”', '„', '/', '-', '–', '—', '…'];

    /// <summary>True when a word for oneself is in the text.</summary>
    public static bool IsUsedIn(string text) =>
        text.Replace('’', '\'').Replace('‘', '\'')
            .Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.'))
            .Any(word => IsOneself(word) || IsOneself(word.Trim('\'')));

    private static bool IsOneself(string word) => Words.Contains(word, StringComparer.OrdinalIgnoreCase);
}
