using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.SetUp;

/// <summary>One phase of a journey.</summary>
/// <param name="Id">A constant of <see cref="PhaseSet"/>, or <c>phase1</c> and on for a phase of one's own.</param>
/// <param name="Name">The team's own name for it; empty for a phase of a known set, whose name depends on the language.</param>
public sealed record Phase(PhaseId Id, string Name);

/// <summary>Which phases a journey goes through.</summary>
public enum PhaseSetKind
{
    /// <summary>Orientation, comparison, buying, use, after sales (M13).</summary>
    Customer,

    /// <summary>Awareness, consideration, purchase, loyalty, advocacy (M96).</summary>
    Loyalty,

    /// <summary>The team's own phases, at most seven.</summary>
    Own,
}

/// <summary>The phases of a journey, in their order.</summary>
/// <param name="Kind">A known set, or one's own.</param>
/// <param name="Phases">1 to 7 phases.</param>
public sealed record PhaseSet(PhaseSetKind Kind, IReadOnlyList<Phase> Phases)
{
    /// <summary>The most phases that a set may have.</summary>
    public const int MaximumPhases = 7;

    /// <summary>The longest name of a phase, in characters.</summary>
    public const int MaximumNameLength = 40;

    /// <summary>The five phases of the customer journey tool (M13).</summary>
    public static PhaseSet Customer { get; } = Known(PhaseSetKind.Customer, "orientation", "comparison", "buying", "use", "after-sales");

    /// <summary>The phases from awareness to advocacy (M96).</summary>
    public static PhaseSet Loyalty { get; } = Known(PhaseSetKind.Loyalty, "awareness", "consideration", "purchase", "loyalty", "advocacy");

    /// <summary>A set of the team's own.</summary>
    public static PhaseSet Own(IEnumerable<string> names) =>
        new(PhaseSetKind.Own, [.. names.Select((name, index) => new Phase(new PhaseId($"phase{index + 1}"), name))]);

    /// <summary>Where a phase stands in the order, from 0; -1 for one that is not in this set.</summary>
    public int IndexOf(PhaseId id)
    {
        for (var index = 0; index < Phases.Count; index++)
        {
            if (Phases[index].Id == id)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Sets are equal when their phases are, whatever list holds them.</summary>
    public bool Equals(PhaseSet? other) => other is not null && Kind == other.Kind && Phases.SequenceEqual(other.Phases);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Phases.Count);

    private static PhaseSet Known(PhaseSetKind kind, params string[] ids) =>
        new(kind, [.. ids.Select(id => new Phase(new PhaseId(id), ""))]);
}
