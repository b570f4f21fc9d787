using System.Collections.Immutable;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Publishing;

/// <summary>Commands about publishing to Planner.</summary>
public abstract record PublishingCommand : Command
{
    private PublishingCommand(Member by, DateTimeOffset at)
        : base(by, at)
    {
    }

    /// <summary>
    /// Asks for the improvements to be put into Planner (facilitator); again, for what changed. Nothing changes while a request is under way.
    /// </summary>
    public sealed record RequestPublishing(Member By, DateTimeOffset At) : PublishingCommand(By, At);

    /// <summary>Notes which plan belongs to this journey (the product itself).</summary>
    public sealed record LinkPlan(Member By, DateTimeOffset At, string PlanId) : PublishingCommand(By, At);

    /// <summary>Notes which task belongs to an improvement, and what was put into it (the product itself).</summary>
    public sealed record LinkTask(Member By, DateTimeOffset At, ImprovementId Improvement, string TaskId, string Fingerprint = "") : PublishingCommand(By, At);

    /// <summary>Notes how publishing went (the product itself); once per request, and only for one that was made.</summary>
    public sealed record FinishPublishing(Member By, DateTimeOffset At, PublishingReport Report) : PublishingCommand(By, At);
}

/// <summary>Why an improvement could not become a task, or not wholly.</summary>
public enum PublishingProblemKind
{
    /// <summary>The product may not write in this team's Planner.</summary>
    NotAllowed,

    /// <summary>The plan, or a person's list, is full; the code says which limit.</summary>
    LimitReached,

    /// <summary>The owner cannot be given tasks in this plan; the task is there without an owner.</summary>
    OwnerNotAssignable,

    /// <summary>The team has no group in Microsoft 365 that can be found.</summary>
    GroupNotFound,

    /// <summary>The facilitator's own rights are used, and are not here (any more): publishing again from the tab continues where it stopped.</summary>
    SignInNeeded,

    /// <summary>Planner kept refusing or did not answer; publishing again continues where it stopped.</summary>
    Unavailable,
}

/// <summary>What could not be done.</summary>
/// <param name="Improvement">For which improvement; nothing when it is about the plan as a whole.</param>
/// <param name="Kind">What kind of problem.</param>
/// <param name="Code">Graph's own code, for an administrator; may be empty. Never text that a person typed.</param>
public sealed record PublishingProblem(ImprovementId? Improvement, PublishingProblemKind Kind, string Code);

/// <summary>How one publishing went.</summary>
/// <param name="Request">The number of the request this answers.</param>
/// <param name="Created">Tasks that are new.</param>
/// <param name="Changed">Tasks that were changed.</param>
/// <param name="Unchanged">Tasks that already were as they should be.</param>
/// <param name="Problems">What could not be done.</param>
public sealed record PublishingReport(int Request, int Created, int Changed, int Unchanged, IReadOnlyList<PublishingProblem> Problems);

/// <summary>Publishing was asked for.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Request">Its number, from 1.</param>
public sealed record PublishingRequested(MemberId By, DateTimeOffset At, int Request) : JourneyEvent(By, At);

/// <summary>The journey got its plan.</summary>
public sealed record PlanLinked(MemberId By, DateTimeOffset At, string PlanId) : JourneyEvent(By, At);

/// <summary>An improvement got its task, or its task got what the improvement says.</summary>
/// <param name="By">The product itself.</param>
/// <param name="At">When.</param>
/// <param name="Improvement">Which improvement.</param>
/// <param name="TaskId">Its task.</param>
/// <param name="Fingerprint">What was put into the task, as digests; empty while it is not complete.</param>
public sealed record TaskLinked(MemberId By, DateTimeOffset At, ImprovementId Improvement, string TaskId, string Fingerprint = "") : JourneyEvent(By, At);

/// <summary>Publishing came to its end, well or not.</summary>
public sealed record PublishingFinished(MemberId By, DateTimeOffset At, PublishingReport Report) : JourneyEvent(By, At);

/// <summary>What is known of this journey in Planner.</summary>
public sealed record Publication
{
    /// <summary>Nothing published yet.</summary>
    public static Publication None { get; } = new();

    /// <summary>How often publishing was asked for.</summary>
    public int Requests { get; init; }

    /// <summary>The plan; nothing until there is one.</summary>
    public string? PlanId { get; init; }

    /// <summary>The task of each improvement; one that was deleted keeps its link, because its task stays in Planner.</summary>
    public ImmutableDictionary<ImprovementId, string> Tasks { get; init; } = ImmutableDictionary<ImprovementId, string>.Empty;

    /// <summary>What was last put into the task of each improvement, as digests: what the team changes in Planner afterwards can then be left alone.</summary>
    public ImmutableDictionary<ImprovementId, string> Fingerprints { get; init; } = ImmutableDictionary<ImprovementId, string>.Empty;

    /// <summary>How the last finished publishing went; nothing before the first.</summary>
    public PublishingReport? LastReport { get; init; }

    /// <summary>Whether a request is still being carried out.</summary>
    public bool IsUnderWay => Requests > (LastReport?.Request ?? 0);
}
