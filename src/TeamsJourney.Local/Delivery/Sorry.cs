using TeamsJourney.Local.People;

namespace TeamsJourney.Local.Delivery;

/// <summary>What Teams itself says when an app fails, in the person's language.</summary>
internal static class Sorry
{
    public static string SomethingWentWrong(Person person) => Say(person, "Er is iets misgegaan. Probeer het opnieuw.", "Something went wrong. Try again.");

    public static string Unreachable(Person person) => Say(person, "De app is niet bereikbaar. Probeer het later opnieuw.", "Unable to reach the app. Try again later.");

    private static string Say(Person person, string dutch, string english) =>
        person.Locale.StartsWith("nl", StringComparison.Ordinal) ? dutch : english;
}
