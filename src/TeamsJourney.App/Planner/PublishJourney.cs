using Microsoft.Graph.Models;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Planner;

/// <summary>One go through everything: plan, buckets, labels, tasks.</summary>
internal sealed class PublishJourney(PlanOfJourney plans, BucketsOfPhases buckets, LabelsOfCauses labels, PutTask put)
{
    // More in a row is not about these tasks but about Planner.
    private const int MostFailuresInARow = 3;

    /// <summary>Carries it out.</summary>
    /// <param name="run">The run.</param>
    /// <param name="groupId">The group that owns the plan.</param>
    /// <param name="isLast">Whether this is the last go, so that a task that fails is passed over instead of waited for.</param>
    public async Task CarryOutAsync(PublishingRun run, string groupId, bool isLast)
    {
        var wanted = TaskOfImprovement.All(run.Journey);
        var plan = await plans.FindOrCreateAsync(run, groupId);
        var (owned, ofPhase) = await buckets.EnsureAsync(run, plan, wanted.Select(task => task.Phase).ToHashSet());
        var place = new TaskPlace(groupId, plan.Id, ofPhase, await labels.EnsureAsync(run, owned), new TaskOrder(wanted, ofPhase));
        var there = await TasksOfPlan.FindAsync(run, owned, wanted, ofPhase);
        foreach (var task in wanted.Where(task => there.ContainsKey(task.Improvement)))
        {
            place.Order.Note(task, there[task.Improvement]);
        }

        var failures = 0;
        foreach (var task in wanted)
        {
            failures = await PutAsync(run, place, task, there.GetValueOrDefault(task.Improvement), isLast && failures < MostFailuresInARow) ? 0 : failures + 1;
        }
    }

    private async Task<bool> PutAsync(PublishingRun run, TaskPlace place, TaskOfImprovement wanted, PlannerTask? task, bool passOver)
    {
        try
        {
            await put.PutAsync(run, place, wanted, task);
            return true;
        }
        catch (Exception failure) when (PlannerFailure.Of(failure) is PlannerFailure.Refused { Kind: not PublishingProblemKind.NotAllowed } refused)
        {
            run.Report(wanted.Improvement, refused.Kind, refused.Code);
            return true;
        }
        catch (Exception failure) when (passOver && PlannerFailure.Of(failure) is PlannerFailure.Moved or PlannerFailure.Gone or PlannerFailure.Transient { RetryAfter: null })
        {
            // The next publishing takes it up.
            run.Report(wanted.Improvement, PublishingProblemKind.Unavailable, PlannerFailure.Of(failure)!.Code);
            return false;
        }
    }
}
