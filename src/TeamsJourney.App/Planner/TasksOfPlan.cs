using Microsoft.Graph.Models;
using TeamsJourney.App.Planner.Graph;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>
/// Finds the task of each improvement, so that none is made twice: the one that the journey has noted; else one with the improvement's mark;
/// else one without any mark, with exactly its title in its bucket: that is what a lost answer leaves behind, between making a task and marking it.
/// </summary>
internal static class TasksOfPlan
{
    /// <summary>The task of each improvement that has one; its details are read where they were needed.</summary>
    public static async Task<IReadOnlyDictionary<ImprovementId, PlannerTask>> FindAsync(
        PublishingRun run, OwnedPlan plan, IReadOnlyList<TaskOfImprovement> wanted, IReadOnlyDictionary<PhaseId, string> buckets)
    {
        var there = await ReadAsync(run, plan.Id);
        var links = run.Journey.Publication.Tasks;
        Dictionary<ImprovementId, PlannerTask> found = [];
        foreach (var task in wanted)
        {
            if (links.TryGetValue(task.Improvement, out var id)
                && (there.Find(one => one.Id == id) ?? await FindElsewhereAsync(run, id)) is { } linked)
            {
                found[task.Improvement] = linked;
            }
        }

        if (found.Count < wanted.Count)
        {
            var free = there.Where(task => !links.ContainsValue(task.Id!)).OrderBy(task => task.CreatedDateTime).ThenBy(task => task.Id, StringComparer.Ordinal).ToList();
            await ReadReferencesAsync(run, free);
            FindMarked(run.Journey.Id, wanted, free, found);
            FindUnmarked(wanted, buckets, free, found);
        }

        return found;
    }

    private static void FindMarked(JourneyId journey, IReadOnlyList<TaskOfImprovement> wanted, List<PlannerTask> free, Dictionary<ImprovementId, PlannerTask> found)
    {
        foreach (var improvement in wanted.Select(task => task.Improvement).Where(improvement => !found.ContainsKey(improvement)))
        {
            if (free.Find(task => BackLink.IsAmong(OpenTypes.Names(task.Details?.References), journey, improvement)) is { } marked)
            {
                found[improvement] = marked;
            }
        }
    }

    private static void FindUnmarked(
        IReadOnlyList<TaskOfImprovement> wanted, IReadOnlyDictionary<PhaseId, string> buckets, List<PlannerTask> free, Dictionary<ImprovementId, PlannerTask> found)
    {
        var unmarked = free.Where(task => !BackLink.IsAnyAmong(OpenTypes.Names(task.Details?.References))).ToList();
        foreach (var task in wanted.Where(task => !found.ContainsKey(task.Improvement)))
        {
            if (unmarked.Find(one => one.Title == task.Title && one.BucketId == buckets.GetValueOrDefault(task.Phase)) is { } same)
            {
                found[task.Improvement] = same;
                unmarked.Remove(same);
            }
        }
    }

    private static Task<List<PlannerTask>> ReadAsync(PublishingRun run, string planId)
    {
        var tasks = run.Graph.Planner.Plans[planId].Tasks;
        return WholeList.ReadAsync(
            run.Graph,
            (next, budget) => next is null
                ? tasks.GetAsync(
                    request =>
                    {
                        request.QueryParameters.Expand = ["details"];
                        request.Options.Add(budget);
                    },
                    run.CancellationToken)
                : tasks.WithUrl(next).GetAsync(request => request.Options.Add(budget), run.CancellationToken),
            page => page.Value,
            task => task.Title);
    }

    /// <summary>A task that someone moved to another plan is still the improvement's.</summary>
    private static async Task<PlannerTask?> FindElsewhereAsync(PublishingRun run, string taskId)
    {
        try
        {
            return (await run.Graph.Planner.Tasks[taskId].GetAsync(request => request.QueryParameters.Expand = ["details"], run.CancellationToken).ReadableAsync()).Known(taskId);
        }
        catch (Exception failure) when (PlannerFailure.Of(failure) is PlannerFailure.Gone)
        {
            return null;
        }
    }

    /// <summary>Expanding details is not documented for the list: where it was not done, those with references are read one by one.</summary>
    private static async Task ReadReferencesAsync(PublishingRun run, List<PlannerTask> tasks)
    {
        foreach (var task in tasks.Where(task => task.Details is null && task.ReferenceCount is null or > 0))
        {
            task.Details = await run.Graph.Planner.Tasks[task.Id].Details.GetAsync(cancellationToken: run.CancellationToken).ReadableAsync();
        }
    }
}
