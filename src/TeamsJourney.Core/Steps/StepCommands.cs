using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Steps;

/// <summary>Commands about the steps themselves.</summary>
public abstract record StepCommand : Command
{
    private StepCommand(Member by, DateTimeOffset at)
        : base(by, at)
    {
    }

    /// <summary>Goes on to the next step (facilitator).</summary>
    /// <param name="By">Who asks.</param>
    /// <param name="At">When.</param>
    /// <param name="From">The step that the person saw; a click on an older card does not skip a step.</param>
    /// <param name="WithEmptyPhases">The explicit yes to phases without a touchpoint (M14).</param>
    public sealed record NextStep(Member By, DateTimeOffset At, Step From, bool WithEmptyPhases) : StepCommand(By, At);

    /// <summary>
    /// Goes back one step, which reopens it (facilitator); nobody is done with it any more, and nothing that was said is lost.
    /// Step 3 has two halves: from step 4 back to the revealed answers, from these back to changing the answers until the next reveal.
    /// </summary>
    /// <param name="By">Who asks.</param>
    /// <param name="At">When.</param>
    /// <param name="From">The step that the person saw.</param>
    public sealed record BackStep(Member By, DateTimeOffset At, Step From) : StepCommand(By, At)
    {
        /// <summary>Whether the person saw revealed answers, so that a second click does not go back twice; nothing when it is not known.</summary>
        public bool? FromRevealed { get; init; }
    }

    /// <summary>Says "I am done" with a step, or takes that back.</summary>
    /// <param name="By">Who.</param>
    /// <param name="At">When.</param>
    /// <param name="Step">With which step.</param>
    /// <param name="IsDone">Done, or not after all.</param>
    public sealed record SayDone(Member By, DateTimeOffset At, Step Step, bool IsDone) : StepCommand(By, At);

    /// <summary>Sends a friendly personal nudge to those who still have to contribute (facilitator).</summary>
    /// <param name="By">Who asks.</param>
    /// <param name="At">When.</param>
    /// <param name="Step">For which step.</param>
    /// <param name="To">Whom; those who already contributed are passed over.</param>
    public sealed record NudgeMembers(Member By, DateTimeOffset At, Step Step, IReadOnlyList<MemberId> To) : StepCommand(By, At);
}

/// <summary>The team went to a step, forward or back.</summary>
/// <param name="By">Who led it there.</param>
/// <param name="At">When.</param>
/// <param name="Step">Which step.</param>
/// <param name="Deadline">When it should be finished; nothing where it has no deadline.</param>
public sealed record StepStarted(MemberId By, DateTimeOffset At, Step Step, DateTimeOffset? Deadline) : JourneyEvent(By, At);

/// <summary>Revealed answers were opened again for change; what was revealed stays seen.</summary>
public sealed record ExperiencesReopened(MemberId By, DateTimeOffset At) : JourneyEvent(By, At);

/// <summary>Someone said to be done with a step, or took that back.</summary>
public sealed record DoneSaid(MemberId By, DateTimeOffset At, Step Step, bool IsDone) : JourneyEvent(By, At);

/// <summary>Members who had not contributed yet were nudged.</summary>
public sealed record MembersNudged(MemberId By, DateTimeOffset At, Step Step, IReadOnlyList<MemberId> To) : JourneyEvent(By, At);
