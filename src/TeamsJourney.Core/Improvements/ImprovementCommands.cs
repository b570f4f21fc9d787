using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Improvements;

/// <summary>Commands of step 4.</summary>
public abstract record ImprovementCommand : Command
{
    private ImprovementCommand(Member by, DateTimeOffset at)
        : base(by, at)
    {
    }

    /// <summary>Divides one's dots over the pains; replaces the division before.</summary>
    public sealed record Vote(Member By, DateTimeOffset At, IReadOnlyDictionary<TouchpointId, int> Dots) : ImprovementCommand(By, At);

    /// <summary>Saves what the team will do about a pain; a new one, or a changed one. A parked pain is taken up again by it.</summary>
    public sealed record SaveImprovement(Member By, DateTimeOffset At, Improvement Improvement) : ImprovementCommand(By, At)
    {
        /// <summary>The revision that the person saw (<see cref="Journey.RevisionOf"/>), so that another's change is not overwritten unseen; nothing when it is not known.</summary>
        public int? Seen { get; init; }
    }

    /// <summary>Takes an improvement out again; its task, if there is one, stays in Planner.</summary>
    public sealed record DeleteImprovement(Member By, DateTimeOffset At, ImprovementId Id) : ImprovementCommand(By, At);

    /// <summary>Parks a pain, with a reason (M27). Its improvements are kept, and do not go to Planner while it is parked.</summary>
    public sealed record ParkPainPoint(Member By, DateTimeOffset At, TouchpointId PainPoint, string Reason) : ImprovementCommand(By, At);

    /// <summary>Takes up a parked pain again.</summary>
    public sealed record ResumePainPoint(Member By, DateTimeOffset At, TouchpointId PainPoint) : ImprovementCommand(By, At);
}

/// <summary>Someone divided their dots.</summary>
public sealed record Voted(MemberId By, DateTimeOffset At, IReadOnlyDictionary<TouchpointId, int> Dots) : JourneyEvent(By, At);

/// <summary>An improvement was saved.</summary>
public sealed record ImprovementSaved(MemberId By, DateTimeOffset At, Improvement Improvement) : JourneyEvent(By, At);

/// <summary>An improvement was taken out.</summary>
public sealed record ImprovementDeleted(MemberId By, DateTimeOffset At, ImprovementId Id) : JourneyEvent(By, At);

/// <summary>A pain was parked, with a reason.</summary>
public sealed record PainPointParked(MemberId By, DateTimeOffset At, TouchpointId PainPoint, string Reason) : JourneyEvent(By, At);

/// <summary>A parked pain was taken up again.</summary>
public sealed record PainPointResumed(MemberId By, DateTimeOffset At, TouchpointId PainPoint) : JourneyEvent(By, At);
