using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.Core.Map;

/// <summary>A phase on the map.</summary>
/// <param name="Phase">Which phase; its name is empty when it is one of a known set.</param>
/// <param name="Steps">The steps in the journey within it, in order.</param>
public sealed record PhaseOnMap(Phase Phase, IReadOnlyList<JourneyStepOnMap> Steps);

/// <summary>A step in the journey (M39) on the map: a group, or a touchpoint that stands alone.</summary>
/// <param name="Id">The group; nothing for a touchpoint that stands alone.</param>
/// <param name="Name">The group's name, or the words of the touchpoint that stands alone.</param>
/// <param name="Touchpoints">The touchpoints of it that lie in this phase, in the one order; at least one.</param>
public sealed record JourneyStepOnMap(JourneyStepId? Id, string Name, IReadOnlyList<TouchpointOnMap> Touchpoints)
{
    /// <summary>Whether this group began in an earlier phase: it is the same step, not another one.</summary>
    public bool IsContinued { get; init; }
}

/// <summary>A touchpoint on the map, with all that may be seen of it.</summary>
public sealed record TouchpointOnMap
{
    /// <summary>Which touchpoint.</summary>
    public required TouchpointId Id { get; init; }

    /// <summary>Its place in the one order, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The phase it lies in.</summary>
    public required PhaseId Phase { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>The communication channels it goes through.</summary>
    public required IReadOnlyList<ChannelUse> Channels { get; init; }

    /// <summary>What people said; nothing before the first reveal, and without points where nobody answered.</summary>
    public required TouchpointMood? Mood { get; init; }

    /// <summary>How bad a pain it is, from 1 for the worst; nothing when it is none.</summary>
    public required int? PainRank { get; init; }

    /// <summary>Why the pain is parked; nothing when it is not.</summary>
    public required string? ParkedBecause { get; init; }

    /// <summary>What the team will do about it, in a stable order.</summary>
    public required IReadOnlyList<Improvement> Improvements { get; init; }

    /// <summary>Whether this goes well (M65).</summary>
    public bool IsSuccess => Mood is { IsSuccess: true };

    /// <summary>Whether this is a moment of truth (M94).</summary>
    public bool IsMomentOfTruth => Mood is { IsMomentOfTruth: true };
}
