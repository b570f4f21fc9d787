using Microsoft.Graph;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Planner;

/// <summary>
/// One go at carrying out one request. What was done is noted in the journey at once, with causes that are the same in every go, so that the
/// next go (after a wait, or a crash) begins where this one stopped.
/// </summary>
internal sealed class PublishingRun(
    JourneyId id, JourneySnapshot snapshot, int request, GraphServiceClient graph, Leases.Held lease, JourneyDesk desk, TimeProvider time, CancellationToken cancellationToken)
{
    // What an event has room for, in characters of the ids and codes in it, and what is around them.
    private const int RoomForProblems = 28_000, AroundProblem = 64;

    private readonly List<PublishingProblem> _problems = [];
    private readonly HashSet<string> _progress = new(StringComparer.Ordinal);

    /// <summary>The journey as it is now, what this run noted included.</summary>
    public Journey Journey { get; private set; } = snapshot.Journey!;

    /// <summary>Microsoft Graph, as whoever publishes.</summary>
    public GraphServiceClient Graph { get; } = graph;

    /// <summary>The number of the request.</summary>
    public int Request { get; } = request;

    /// <summary>Ends the run.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>What Planner took from us in this go, by what it was.</summary>
    public IReadOnlySet<string> Progress => _progress;

    /// <summary>What could not be done so far.</summary>
    public IReadOnlyList<PublishingProblem> Problems => _problems;

    /// <summary>Before anything is made: what was looked up is still all there is, because nobody else makes anything for this journey.</summary>
    public Task BeforeMakingAsync() => lease.HoldAsync(CancellationToken);

    /// <summary>Planner took something.</summary>
    /// <param name="what">What it was; the same in every go, so that what is taken again and again is not taken for getting on.</param>
    public void GotOn(string what) => _progress.Add(what);

    /// <summary>
    /// Whether an earlier go of this request noted the plan. When Planner does not know it, that is more likely because it is so new than because
    /// someone was so quick to delete it.
    /// </summary>
    public bool IsNew(string planId) => snapshot.Causes.Contains(Cause(PlanCause(planId)));

    /// <summary>The same of the task of an improvement.</summary>
    public bool IsNew(ImprovementId improvement, string taskId) => snapshot.Causes.Contains(Cause(LinkCause(improvement, taskId)));

    /// <summary>Something could not be done.</summary>
    public void Report(ImprovementId? improvement, PublishingProblemKind kind, string code) => _problems.Add(new PublishingProblem(improvement, kind, code));

    public Task LinkPlanAsync(string planId) =>
        SubmitAsync(new PublishingCommand.LinkPlan(Member.Product, time.GetUtcNow(), planId), PlanCause(planId));

    public Task LinkTaskAsync(ImprovementId improvement, string taskId) =>
        SubmitAsync(new PublishingCommand.LinkTask(Member.Product, time.GetUtcNow(), improvement, taskId), LinkCause(improvement, taskId));

    public Task KeepFingerprintAsync(ImprovementId improvement, string taskId, TaskFingerprint fingerprint) => SubmitAsync(
        new PublishingCommand.LinkTask(Member.Product, time.GetUtcNow(), improvement, taskId, fingerprint.ToString()), PutCause(improvement, taskId, fingerprint.ToString()));

    /// <summary>Notes how it went, counted over all goes.</summary>
    /// <param name="causes">The causes of everything that happened in the journey.</param>
    /// <param name="cancellationToken">Ends it; not with the run, which may have ended because it took too long.</param>
    public Task FinishAsync(IReadOnlySet<string> causes, CancellationToken cancellationToken)
    {
        var publication = Journey.Publication;
        var put = Journey.ImprovementsToPublish
            .Where(improvement => publication.Fingerprints.GetValueOrDefault(improvement.Id, "").Length > 0
                && !_problems.Any(problem => problem.Improvement == improvement.Id && problem.Kind is not PublishingProblemKind.OwnerNotAssignable))
            .Select(improvement => (improvement.Id, TaskId: publication.Tasks[improvement.Id], Fingerprint: publication.Fingerprints[improvement.Id]))
            .ToList();
        var created = put.Count(task => causes.Contains(Cause(LinkCause(task.Id, task.TaskId))));
        var changed = put.Count(task => causes.Contains(Cause(PutCause(task.Id, task.TaskId, task.Fingerprint)))) - created;
        var report = _problems.Any(problem => problem.Improvement is null)
            // Stopped halfway: what was not looked at is not counted as being as it should be.
            ? new PublishingReport(Request, created, Math.Max(0, changed), 0, [.. Told()])
            : new PublishingReport(Request, created, changed, put.Count - created - changed, [.. Told()]);
        return SubmitAsync(new PublishingCommand.FinishPublishing(Member.Product, time.GetUtcNow(), report), "finish", cancellationToken);
    }

    // Each code once: two hundred improvements may meet with the same, and more than one each. What does not fit any more is like what does.
    private IEnumerable<PublishingProblem> Told()
    {
        var told = new HashSet<(PublishingProblemKind, string)>();
        var room = RoomForProblems;
        return _problems
            .Select(problem => told.Add((problem.Kind, problem.Code)) ? problem : problem with { Code = "" })
            .TakeWhile(problem => (room -= AroundProblem + (problem.Improvement?.Value.Length ?? 0) + problem.Code.Length) >= 0);
    }

    private static string PlanCause(string planId) => $"link-plan/{planId}";

    private static string LinkCause(ImprovementId improvement, string taskId) => $"link-task/{improvement}/{taskId}";

    private static string PutCause(ImprovementId improvement, string taskId, string fingerprint) => $"put-task/{improvement}/{taskId}/{fingerprint}";

    private string Cause(string what) => $"publish-{Request}/{what}";

    private Task SubmitAsync(Command command, string cause) => SubmitAsync(command, cause, CancellationToken);

    private async Task SubmitAsync(Command command, string cause, CancellationToken cancellationToken) =>
        Journey = await desk.SubmitAsync(id, new Submission(command, Cause(cause)), cancellationToken) is Outcome.Accepted accepted
            ? accepted.Journey
            : throw new InvalidOperationException("The journey refused what the product itself noted.");
}
