using System.Diagnostics.CodeAnalysis;

namespace TeamsJourney.Local.People;

/// <summary>The six people of travel agency Zonnig.</summary>
public static class Colleagues
{
    /// <summary>Everyone, in the order in which the page shows them.</summary>
    public static IReadOnlyList<Person> All { get; } =
    [
        Colleague("sanne", "Sanne", "de Vries", "nl-NL", "#4f52b2", "5a111111-0000-4000-8000-000000000001"),
        Colleague("amir", "Amir", "Haddad", "nl-NL", "#0e7a6b", "a1111111-0000-4000-8000-000000000002"),
        Colleague("yvonne", "Yvonne", "Kuipers", "nl-NL", "#a4357a", "1e111111-0000-4000-8000-000000000003"),
        Colleague("piet", "Piet", "Dekker", "nl-NL", "#8a5a00", "b1111111-0000-4000-8000-000000000004"),
        Colleague("rosa", "Rosa", "van Vliet", "nl-NL", "#b03a48", "c1111111-0000-4000-8000-000000000005"),
        Colleague("emma", "Emma", "Clarke", "en-GB", "#1f6fb2", "e1111111-0000-4000-8000-000000000006"),
    ];

    /// <summary>The person with this key; an unknown key is a bug of the caller.</summary>
    /// <exception cref="KeyNotFoundException">Nobody has this key.</exception>
    public static Person Named(string key) =>
        All.FirstOrDefault(person => person.Key == key) ?? throw new KeyNotFoundException($"Nobody is called '{key}'.");

    /// <summary>Finds someone by any of the ids that Teams accepts: <c>29:…</c>, Entra object id, or sign-in name.</summary>
    internal static bool TryFind(string? id, [NotNullWhen(true)] out Person? person)
    {
        person = All.FirstOrDefault(candidate => candidate.UserId == id
            || string.Equals(candidate.EntraId, id, StringComparison.OrdinalIgnoreCase)
            || string.Equals(candidate.UserPrincipalName, id, StringComparison.OrdinalIgnoreCase));
        return person is not null;
    }

    private static Person Colleague(string key, string givenName, string surname, string locale, string color, string entraId) => new()
    {
        Key = key,
        GivenName = givenName,
        Surname = surname,
        Locale = locale,
        Color = color,
        EntraId = entraId,
        // Teams' ids are long, opaque and mixed in case; an app that shortens or folds them must be found out here.
        UserId = $"29:1{key}-GcS4EyB_oSI8A88XmWBN7NJFyMqe3QGnJdgLfFGkJnVelzRGos0bPbpsfJjcbAD22bmKc4GMbrY2g",
    };
}
