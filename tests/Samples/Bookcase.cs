using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.Tests.Samples;

/// <summary>What a journey of tests is about, where the test does not say otherwise: students who buy a bookcase, in Dutch, live and by name.</summary>
internal static class Bookcase
{
    /// <summary>When it begins.</summary>
    public static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly JourneySetUp SetUp = new()
    {
        Offering = "Boekenkast",
        Description = "",
        TargetGroup = "Studenten die op kamers gaan in Utrecht",
        Kind = JourneyKind.NewCustomer,
        Phases = PhaseSet.Customer,
        Language = Language.Dutch,
        Pace = Pace.Live,
        Naming = Naming.Named,
    };

    /// <summary>An improvement in which everything is filled in.</summary>
    public static Improvement Improvement(ImprovementId id, TouchpointId pain, string title, MemberId owner) => new()
    {
        Id = id,
        PainPoint = pain,
        Whys = ["De tekening is onduidelijk", "Niemand probeert hem uit"],
        Cause = CauseClass.Quality,
        Title = title,
        Actions = ["Filmen", "Plaatsen"],
        Cost = Size.Small,
        Effect = Size.Large,
        Owner = owner,
        Due = new DateOnly(2026, 4, 1),
        Kpi = "Minder telefoontjes over de handleiding",
    };
}
