namespace TeamsJourney.Core.Journeys;

/// <summary>An identifier that is one opaque string; each kind has a type of its own, so that they cannot be mixed up.</summary>
public interface IIdentifier<TSelf> where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>The identifier as it is stored and sent.</summary>
    string Value { get; }

    /// <summary>Reads a stored identifier back.</summary>
    static abstract TSelf From(string value);
}

/// <summary>Identifies a journey; also its partition in storage.</summary>
public readonly record struct JourneyId(string Value) : IIdentifier<JourneyId>
{
    /// <inheritdoc/>
    public static JourneyId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>
/// Identifies a person: a name that only this journey has for them (<see cref="Journey.HasPseudonyms"/>), or the Entra object id, or the
/// channel's own user id where there is none.
/// </summary>
public readonly record struct MemberId(string Value) : IIdentifier<MemberId>
{
    /// <summary>The product itself, for what happens without a person (a deadline, a report from Planner).</summary>
    public static MemberId Product { get; } = new("teamsjourney");

    /// <inheritdoc/>
    public static MemberId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Identifies a touchpoint within its journey.</summary>
public readonly record struct TouchpointId(string Value) : IIdentifier<TouchpointId>
{
    /// <inheritdoc/>
    public static TouchpointId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Identifies a phase within its journey: a constant of a known phase set, or <c>phase1</c> and on for a set of one's own.</summary>
public readonly record struct PhaseId(string Value) : IIdentifier<PhaseId>
{
    /// <inheritdoc/>
    public static PhaseId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Identifies one of the at most seven steps in the journey (M39), not a step of the workshop.</summary>
public readonly record struct JourneyStepId(string Value) : IIdentifier<JourneyStepId>
{
    /// <inheritdoc/>
    public static JourneyStepId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Identifies an improvement within its journey; one improvement is one task in Planner.</summary>
public readonly record struct ImprovementId(string Value) : IIdentifier<ImprovementId>
{
    /// <inheritdoc/>
    public static ImprovementId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
