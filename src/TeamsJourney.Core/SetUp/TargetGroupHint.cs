namespace TeamsJourney.Core.SetUp;

/// <summary>The nudge towards a specific target group: the more specific, the better a team can step into its shoes (M11).</summary>
public static class TargetGroupHint
{
    // Words that mean "anyone", in both languages; a group described with one of these and little else is vague.
    private static readonly string[] Anyone =
    [
        "iedereen", "allemaal", "klanten", "alle", "klant", "consumenten", "mensen", "bedrijven", "bezoekers", "gebruikers", "doelgroep",
        "everyone", "everybody", "anyone", "all", "customers", "customer", "consumers", "people", "companies", "visitors", "users", "public",
    ];

    /// <summary>Whether to ask for more: fewer than three words, or little besides words that mean anyone.</summary>
    public static bool IsVague(string targetGroup)
    {
        var words = targetGroup.Split([' ', ',', '.', ';', '-', '/'], StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Count(word => word.Length > 2 && !Anyone.Contains(word, StringComparer.OrdinalIgnoreCase));
        return words.Length < 3 || telling < 2;
    }
}
