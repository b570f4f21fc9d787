namespace TeamsJourney.Core.SetUp;

/// <summary>The nudge towards a specific target group: the more specific, the better a team can step into its shoes (M11).</summary>
public static class TargetGroupHint
{
    // Words that mean "anyone", in both languages; a group described with one of these and little else is vague.
    private static readonly string[] Anyone =
    [
        "iedereen", "allemaal", "klanten", "alle", "klant", "consument", "consumenten", "mensen", "bedrijven", "bezoekers", "gebruikers", "doelgroep", "iemand", "iets",
        "everyone", "everybody", "anyone", "anybody", "all", "customers", "customer", "consumer", "consumers", "people", "companies", "visitors", "users", "public",
        "someone", "something",
    ];

    // Words that hold a sentence together and tell nothing about anyone.
    private static readonly string[] Small =
    [
        "de", "het", "een", "en", "of", "van", "voor", "met", "die", "dat", "wie", "onze", "ons", "mijn", "bij", "aan", "uit", "onder", "zijn", "hebben", "heeft",
        "the", "and", "for", "with", "who", "that", "our", "their", "from", "are", "have", "has", "any",
    ];

    /// <summary>Whether to ask for more: fewer than three words, or fewer than two that say something besides "anyone".</summary>
    public static bool IsVague(string targetGroup)
    {
        var words = targetGroup.Split([' ', '\n', '\t', ',', '.', ';', ':', '-', '/', '(', ')', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 3 || words.Count(IsTelling) < 2;
    }

    private static bool IsTelling(string word) =>
        (word.Length > 2 || word.Any(char.IsDigit))
        && !Anyone.Contains(word, StringComparer.OrdinalIgnoreCase)
        && !Small.Contains(word, StringComparer.OrdinalIgnoreCase);
}
