using System.Globalization;
using System.Text.Json.Nodes;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>Someone in Teams.</summary>
internal sealed record Person(string Id, string Name, string ObjectId, string Locale = "nl-NL")
{
    /// <summary>The person's own tenant, as a roster names it; nothing when it does not.</summary>
    public string? TenantId { get; init; }

    /// <summary>What the person is in the team, as a roster names it; nothing when it does not.</summary>
    public string? Role { get; init; }

    /// <summary>The one who begins journeys in these tests.</summary>
    public static Person Sanne { get; } = Numbered(1) with { Name = "Sanne" };

    public static Person Bob { get; } = Numbered(2) with { Name = "Bob" };

    /// <summary>Someone of the organisation, not of the team.</summary>
    public static Person Stranger { get; } = Numbered(9000) with { Name = "Stranger" };

    /// <summary>The sixty members of the team.</summary>
    public static IReadOnlyList<Person> Team { get; } = [Sanne, Bob, .. Enumerable.Range(3, 58).Select(Numbered)];

    public static Person Numbered(int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"29:{number}"),
        string.Create(CultureInfo.InvariantCulture, $"Member {number}"),
        string.Create(CultureInfo.InvariantCulture, $"00000000-0000-0000-0000-{number:d12}"));

    /// <summary>The same person with Teams in English.</summary>
    public Person InEnglish() => this with { Locale = "en-GB" };

    public JsonObject ToAccount() => new() { ["id"] = Id, ["name"] = Name, ["aadObjectId"] = ObjectId };

    /// <summary>What the person signs in with.</summary>
    public string PrincipalName => $"{Id.Split(':')[^1]}@contoso.example";

    public JsonObject ToMember()
    {
        var member = new JsonObject { ["id"] = Id, ["name"] = Name, ["objectId"] = ObjectId, ["userPrincipalName"] = PrincipalName, ["email"] = PrincipalName };
        if (TenantId is not null)
        {
            member["tenantId"] = TenantId;
        }

        if (Role is not null)
        {
            member["userRole"] = Role;
        }

        return member;
    }
}
