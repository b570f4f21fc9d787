using System.Globalization;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Identity;

/// <summary>
/// Which language is spoken. It follows <see cref="CultureInfo.CurrentUICulture"/>: a person's own in forms and personal messages,
/// the journey's in what the channel shares.
/// </summary>
internal static class Languages
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The culture for a locale as Teams sends it; English for a language that we do not speak.</summary>
    public static CultureInfo CultureOf(string? locale) => locale switch
    {
        { Length: >= 2 } when locale.StartsWith("nl", StringComparison.OrdinalIgnoreCase) => Dutch,
        "en-US" => CultureInfo.GetCultureInfo("en-US"),
        _ => English,
    };

    /// <summary>The culture of a journey.</summary>
    public static CultureInfo CultureOf(Language language) => language is Language.Dutch ? Dutch : English;

    /// <summary>The journey language that suits a person.</summary>
    public static Language Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "nl" ? Language.Dutch : Language.English;

    /// <summary>Speaks a language from here on, in this flow of execution, until disposed.</summary>
    public static Spoken Speak(CultureInfo culture)
    {
        var before = new Spoken(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        return before;
    }

    /// <summary>Speaks a journey's language, until disposed.</summary>
    public static Spoken Speak(Language language) => Speak(CultureOf(language));

    /// <summary>What was spoken before, restored by disposing.</summary>
    internal readonly struct Spoken(CultureInfo culture, CultureInfo uiCulture) : IDisposable
    {
        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
    }
}
