namespace TeamsJourney.Screenshots;

/// <summary>How the tab is looked at.</summary>
/// <param name="Language">The language of the tab and of the journey: <c>nl</c> or <c>en</c>.</param>
/// <param name="Theme">Teams' theme.</param>
/// <param name="IsPhone">On a phone; else on a wide screen.</param>
internal sealed record Look(string Language, string Theme, bool IsPhone)
{
    public static readonly IReadOnlyList<string> Themes = ["default", "dark", "contrast"];

    public string Locale => Language == "nl" ? "nl-NL" : "en-GB";

    public int Width => IsPhone ? 390 : 1440;

    /// <summary>The name of a picture: its scene, and all that was chosen.</summary>
    public string NameOf(string scene) => $"{Language}-{scene}-{Theme}-{(IsPhone ? "phone" : "wide")}";

    /// <summary>Every look in a language.</summary>
    public static IEnumerable<Look> AllIn(string language) =>
        from theme in Themes
        from isPhone in new[] { false, true }
        select new Look(language, theme, isPhone);
}
