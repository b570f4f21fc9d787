using TeamsJourney.Core.Steps;

namespace TeamsJourney.Core.SetUp;

/// <summary>The kinds of journey (M95).</summary>
public enum JourneyKind
{
    /// <summary>Becoming a customer.</summary>
    NewCustomer,

    /// <summary>Being a customer.</summary>
    ExistingCustomer,

    /// <summary>Getting service.</summary>
    Service,

    /// <summary>Having a complaint.</summary>
    Complaint,

    /// <summary>Being absent through illness.</summary>
    Absence,

    /// <summary>Communication inside the organisation.</summary>
    InternalCommunication,
}

/// <summary>The language of the journey: of its cards in the channel, its map and its tasks.</summary>
public enum Language
{
    /// <summary>Dutch.</summary>
    Dutch,

    /// <summary>English.</summary>
    English,
}

/// <summary>Whether a journey shows who took part.</summary>
public enum Naming
{
    /// <summary>The channel card names those who contributed.</summary>
    Named,

    /// <summary>Only how many contributed is shown, never who.</summary>
    Anonymous,
}

/// <summary>What a journey is about and how the team works on it.</summary>
public sealed record JourneySetUp
{
    /// <summary>The longest name of a product or service, in characters.</summary>
    public const int MaximumOfferingLength = 100;

    /// <summary>The longest description, in characters.</summary>
    public const int MaximumDescriptionLength = 1000;

    /// <summary>The longest target group, in characters.</summary>
    public const int MaximumTargetGroupLength = 300;

    /// <summary>The one product or service (M5, M9).</summary>
    public required string Offering { get; init; }

    /// <summary>What it is, in the team's words; may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>For whom: the more specific, the better (M10, M11).</summary>
    public required string TargetGroup { get; init; }

    /// <summary>The kind of journey (M95).</summary>
    public required JourneyKind Kind { get; init; }

    /// <summary>The phases (M13, M96).</summary>
    public required PhaseSet Phases { get; init; }

    /// <summary>The language of everything that the team shares.</summary>
    public required Language Language { get; init; }

    /// <summary>Live, half a day, or over days.</summary>
    public required Pace Pace { get; init; }

    /// <summary>Names shown, or anonymous.</summary>
    public required Naming Naming { get; init; }
}
