namespace TeamsJourney.Local.People;

/// <summary>One of the six people who can use Local Teams, as Teams and Entra know them.</summary>
public sealed record Person
{
    /// <summary>Short lower-case word that chooses this person in the page (<c>?as=sanne</c>) and in code.</summary>
    public required string Key { get; init; }

    /// <summary>The given name.</summary>
    public required string GivenName { get; init; }

    /// <summary>The surname, with its prefix ("de Vries").</summary>
    public required string Surname { get; init; }

    /// <summary>The language and region of this person's Teams, a BCP 47 tag.</summary>
    public required string Locale { get; init; }

    /// <summary>The id that Teams gives a person towards one bot: <c>29:…</c>.</summary>
    public required string UserId { get; init; }

    /// <summary>The object id in Entra, a GUID.</summary>
    public required string EntraId { get; init; }

    /// <summary>The colour of the avatar, as CSS <c>#rrggbb</c>; white text is readable on it.</summary>
    public required string Color { get; init; }

    /// <summary>The name as shown.</summary>
    public string Name => $"{GivenName} {Surname}";

    /// <summary>Two letters for the avatar.</summary>
    public string Initials => $"{GivenName[0]}{Surname.Split(' ')[^1][0]}";

    /// <summary>The sign-in name, under a domain that is reserved for examples.</summary>
    public string UserPrincipalName => $"{Key}@zonnig.example";

    /// <summary>The region of <see cref="Locale"/>, as Teams reports it in the <c>clientInfo</c> entity.</summary>
    public string Country => Locale[^2..];
}
