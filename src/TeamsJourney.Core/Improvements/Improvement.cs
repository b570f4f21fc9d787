using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Improvements;

/// <summary>Why it goes wrong, by class (M30).</summary>
public enum CauseClass
{
    /// <summary>The employee's expertise.</summary>
    Expertise,

    /// <summary>The level of service.</summary>
    ServiceLevel,

    /// <summary>The quality of the product or service itself.</summary>
    Quality,
}

/// <summary>How much it costs, or how much it helps (M28).</summary>
public enum Size
{
    /// <summary>Little.</summary>
    Small,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Much.</summary>
    Large,
}

/// <summary>What the team will do about a pain point; becomes one task in Planner.</summary>
public sealed record Improvement
{
    /// <summary>The most improvements in one journey.</summary>
    public const int MaximumPerJourney = 200;

    /// <summary>The longest title, in characters; Planner's own limit lies above it.</summary>
    public const int MaximumTitleLength = 200;

    /// <summary>The most whys (M29, repeated).</summary>
    public const int MaximumWhys = 5;

    /// <summary>The longest why, in characters.</summary>
    public const int MaximumWhyLength = 300;

    /// <summary>The most actions: Planner takes 20 checklist items.</summary>
    public const int MaximumActions = 20;

    /// <summary>The longest action, in characters.</summary>
    public const int MaximumActionLength = 100;

    /// <summary>The longest KPI, in characters.</summary>
    public const int MaximumKpiLength = 200;

    /// <summary>Its id.</summary>
    public required ImprovementId Id { get; init; }

    /// <summary>The pain it is for.</summary>
    public required TouchpointId PainPoint { get; init; }

    /// <summary>Why the customer feels this, each asking on after the one before (M29); up to five.</summary>
    public required IReadOnlyList<string> Whys { get; init; }

    /// <summary>The class of the cause (M30).</summary>
    public required CauseClass Cause { get; init; }

    /// <summary>What the team will do.</summary>
    public required string Title { get; init; }

    /// <summary>The actions, in order; up to twenty.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>What it costs (M28).</summary>
    public required Size Cost { get; init; }

    /// <summary>What it brings the customer.</summary>
    public required Size Effect { get; init; }

    /// <summary>Who does it; nobody yet when absent.</summary>
    public required MemberId? Owner { get; init; }

    /// <summary>When it should be done, not in the past when it was set; no date yet when absent.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>How the team will notice that the customer notices (M76); may be empty.</summary>
    public required string Kpi { get; init; }

    /// <summary>Whether two improvements say the same.</summary>
    public bool Says(Improvement other) =>
        Whys.SequenceEqual(other.Whys) && Actions.SequenceEqual(other.Actions) && this with { Whys = other.Whys, Actions = other.Actions } == other;
}
