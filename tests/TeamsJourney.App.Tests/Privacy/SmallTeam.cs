using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>Three people whom no other test knows, so that anything of them in a store is of this test.</summary>
internal sealed class SmallTeam
{
    private static int _teams = Random.Shared.Next(0x10000, 0x7000000);

    /// <summary>What only this team has.</summary>
    public string Mark { get; } = Interlocked.Increment(ref _teams).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);

    public SmallTeam() => (Pia, Quint, Rosa) = (Member("pia", 1), Member("quint", 2), Member("rosa", 3));

    /// <summary>Leads.</summary>
    public Person Pia { get; }

    public Person Quint { get; }

    public Person Rosa { get; }

    public IReadOnlyList<Person> Everyone => [Pia, Quint, Rosa];

    private Person Member(string name, int number) => new($"29:{name}-{Mark}", $"{name} van {Mark}", $"{Mark}-0000-4000-8000-00000000000{number}");
}
