using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Touchpoints;

/// <summary>Commands about touchpoints.</summary>
public abstract record TouchpointCommand : Command
{
    private TouchpointCommand(Member by, DateTimeOffset at)
        : base(by, at)
    {
    }

    /// <summary>Adds a touchpoint: everyone in step 1; in step 2 too, where a channel turns out to have none (M19).</summary>
    public sealed record AddTouchpoint(Member By, DateTimeOffset At, TouchpointId Id, PhaseId Phase, string Text) : TouchpointCommand(By, At);

    /// <summary>Changes one's own touchpoint; the facilitator may reword any in step 2.</summary>
    public sealed record ChangeTouchpoint(Member By, DateTimeOffset At, TouchpointId Id, PhaseId Phase, string Text) : TouchpointCommand(By, At)
    {
        /// <summary>The revision that the person saw, so that another's change is not overwritten unseen; nothing when it is not known.</summary>
        public int? Seen { get; init; }
    }

    /// <summary>
    /// Deletes one's own touchpoint; the facilitator any, in step 2. What hangs on it goes too: answers, customers' words, dots, improvements.
    /// What was merged into it does not: that lies on the table again.
    /// </summary>
    public sealed record DeleteTouchpoint(Member By, DateTimeOffset At, TouchpointId Id) : TouchpointCommand(By, At);

    /// <summary>Merges touchpoints that say the same into the first of them (facilitator, step 2).</summary>
    /// <param name="By">Who asks.</param>
    /// <param name="At">When.</param>
    /// <param name="Into">The one that stays.</param>
    /// <param name="Others">Those that go into it.</param>
    /// <param name="Text">The words of the merged touchpoint.</param>
    public sealed record MergeTouchpoints(Member By, DateTimeOffset At, TouchpointId Into, IReadOnlyList<TouchpointId> Others, string Text) : TouchpointCommand(By, At);

    /// <summary>Takes a merged touchpoint apart again (facilitator, step 2).</summary>
    public sealed record SplitTouchpoint(Member By, DateTimeOffset At, TouchpointId Id) : TouchpointCommand(By, At);

    /// <summary>Groups touchpoints under one step in the journey, out of any group before, or changes or renames that group (facilitator, step 2).</summary>
    public sealed record GroupTouchpoints(Member By, DateTimeOffset At, JourneyStepId Id, string Name, IReadOnlyList<TouchpointId> Touchpoints) : TouchpointCommand(By, At);

    /// <summary>Takes a group apart; its touchpoints stay (facilitator, step 2).</summary>
    public sealed record UngroupTouchpoints(Member By, DateTimeOffset At, JourneyStepId Id) : TouchpointCommand(By, At);
}

/// <summary>A touchpoint was added.</summary>
public sealed record TouchpointAdded(MemberId By, DateTimeOffset At, TouchpointId Id, PhaseId Phase, string Text) : JourneyEvent(By, At);

/// <summary>A touchpoint got other words, or went to another phase.</summary>
public sealed record TouchpointChanged(MemberId By, DateTimeOffset At, TouchpointId Id, PhaseId Phase, string Text) : JourneyEvent(By, At);

/// <summary>A touchpoint was deleted, by who added it or by the facilitator.</summary>
public sealed record TouchpointDeleted(MemberId By, DateTimeOffset At, TouchpointId Id) : JourneyEvent(By, At);

/// <summary>Touchpoints that say the same became one.</summary>
public sealed record TouchpointsMerged(MemberId By, DateTimeOffset At, TouchpointId Into, IReadOnlyList<TouchpointId> Others, string Text) : JourneyEvent(By, At);

/// <summary>A merged touchpoint was taken apart again.</summary>
public sealed record TouchpointSplit(MemberId By, DateTimeOffset At, TouchpointId Id) : JourneyEvent(By, At);

/// <summary>Touchpoints were grouped under one step in the journey.</summary>
public sealed record TouchpointsGrouped(MemberId By, DateTimeOffset At, JourneyStepId Id, string Name, IReadOnlyList<TouchpointId> Touchpoints) : JourneyEvent(By, At);

/// <summary>A group was taken apart.</summary>
public sealed record TouchpointsUngrouped(MemberId By, DateTimeOffset At, JourneyStepId Id) : JourneyEvent(By, At);
