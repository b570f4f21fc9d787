using Azure;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Telemetry;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Planner;

/// <summary>
/// Puts a journey's improvements into Planner, and notes in the journey how it went. Safe to stop at any point: everything is looked up before
/// it is made, and whatever does not go now is tried again, a bounded number of times.
/// </summary>
internal sealed partial class PublishToPlanner(
    JourneyDesk desk, GroupOfTeam groups, PublishJourney publish, PlannerAccess access, PublishingPatience patience, Leases leases, TimeProvider time,
    ILogger<PublishToPlanner> logger) : IEffect
{
    // Longer than a call to Graph may take with its token (GraphAccess), and what was used up before it began.
    private static readonly LeaseTerm Term = new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10));

    // One go through a full plan takes minutes when every call is slow; whoever takes longer keeps a worker from the other journeys.
    private static readonly TimeSpan LongestGo = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public bool IsFor(string key) => key.StartsWith(Intent.PublishPrefix, StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task<EffectResult> CarryOutAsync(JourneyId id, JourneySnapshot snapshot, Intent intent, CancellationToken cancellationToken)
    {
        if (snapshot.Journey is not { } journey
            || !int.TryParse(intent.Key.AsSpan(Intent.PublishPrefix.Length), System.Globalization.CultureInfo.InvariantCulture, out var request)
            || request > journey.Publication.Requests
            || request <= (journey.Publication.LastReport?.Request ?? 0))
        {
            return EffectResult.Done;
        }

        var graph = access.For(journey);
        if (graph is null && patience.WaitForRights(id, request, out var isFirst) is { } patient)
        {
            if (isFirst)
            {
                Log.WaitsForRights(logger, request);
            }

            return new EffectResult.Later(patient);
        }

        var (lease, wait) = await leases.TakeAsync(Rows.PublishingPartition(id), Term, cancellationToken);
        if (lease is null)
        {
            return new EffectResult.Later(wait);
        }

        try
        {
            // What the instance that had the lease before us noted belongs to what we look up.
            var now = await desk.ReadNewestAsync(id, cancellationToken);
            using var clock = new CancellationTokenSource(LongestGo, time);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
            var run = new PublishingRun(id, now, request, graph ?? access.Nobody, lease, desk, time, limit.Token);
            return graph is null
                ? await StopAsync(run, new PlannerFailure.Refused(PublishingProblemKind.SignInNeeded, ""), cancellationToken)
                : await GoAsync(run, now, cancellationToken);
        }
        finally
        {
            await lease.ReleaseAsync();
        }
    }

    private async Task<EffectResult> GoAsync(PublishingRun run, JourneySnapshot snapshot, CancellationToken cancellationToken)
    {
        var id = run.Journey.Id;
        try
        {
            if (await groups.FindAsync(snapshot, run.CancellationToken) is { } groupId)
            {
                await publish.CarryOutAsync(run, groupId, isLast: patience.IsLast(id, run.Request));
            }
            else
            {
                run.Report(null, PublishingProblemKind.GroupNotFound, "");
            }
        }
        catch (Exception failure) when (ReasonOf(failure, run, cancellationToken) is { } reason)
        {
            if (reason is PlannerFailure.Fault)
            {
                Log.Faulty(logger, new PublishingFault(failure), run.Request, failure.GetType().Name);
            }

            if (reason is not PlannerFailure.Refused && patience.Wait(id, run.Request, reason, run.Progress) is { } wait)
            {
                Log.Postponed(logger, run.Request, reason.Code, wait);
                AppMeter.GraphRetries.Add(1, KeyValuePair.Create<string, object?>(AppMeter.Reason, reason.Code));
                return new EffectResult.Later(wait);
            }

            return await StopAsync(run, reason, cancellationToken);
        }

        return await FinishAsync(run, cancellationToken);
    }

    // Nothing when it is not about publishing: the service stops, or storage fails, in which nothing could be noted either.
    private static PlannerFailure? ReasonOf(Exception failure, PublishingRun run, CancellationToken stopping) => failure switch
    {
        OperationCanceledException when stopping.IsCancellationRequested => null,
        OperationCanceledException when run.CancellationToken.IsCancellationRequested => new PlannerFailure.Transient("TooSlow"),
        RequestFailedException or JourneyMovedException or InvalidDataException => null,
        _ => PlannerFailure.Of(failure) ?? new PlannerFailure.Fault(),
    };

    private Task<EffectResult> StopAsync(PublishingRun run, PlannerFailure reason, CancellationToken cancellationToken)
    {
        Log.Stopped(logger, run.Request, reason.Code);
        run.Report(null, reason is PlannerFailure.Refused { Kind: var kind } ? kind : PublishingProblemKind.Unavailable, reason.Code);
        return FinishAsync(run, cancellationToken);
    }

    private async Task<EffectResult> FinishAsync(PublishingRun run, CancellationToken cancellationToken)
    {
        var id = run.Journey.Id;
        await run.FinishAsync((await desk.ReadAsync(id, cancellationToken)).Causes, cancellationToken);
        patience.Forget(id, run.Request);
        access.GiveBack(run.Journey);
        return EffectResult.Done;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Publishing {Request} goes on in {Wait}: {Code}.")]
        public static partial void Postponed(ILogger logger, int request, string code, TimeSpan wait);

        [LoggerMessage(Level = LogLevel.Information, Message = "Publishing {Request} waits for the facilitator's rights.")]
        public static partial void WaitsForRights(ILogger logger, int request);

        [LoggerMessage(Level = LogLevel.Error, Message = "Effect publish-{Request} met a fault: {Failure}.")]
        public static partial void Faulty(ILogger logger, Exception fault, int request, string failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Publishing {Request} stopped halfway: {Code}.")]
        public static partial void Stopped(ILogger logger, int request, string code);
    }
}

/// <summary>What went wrong and where, without its message: that may quote what was read from Planner.</summary>
internal sealed class PublishingFault(Exception fault) : Exception(fault.GetType().FullName)
{
    /// <inheritdoc/>
    public override string? StackTrace => fault.StackTrace;
}
