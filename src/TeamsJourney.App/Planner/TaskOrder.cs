using Microsoft.Graph.Models;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>
/// The order of the tasks in a column: the worst pain first. Only a new task gets a place, between those that are there; where people dragged
/// theirs to is theirs.
/// </summary>
/// <param name="wanted">All tasks of the journey, the worst pain first.</param>
/// <param name="buckets">The bucket of each phase.</param>
internal sealed class TaskOrder(IReadOnlyList<TaskOfImprovement> wanted, IReadOnlyDictionary<PhaseId, string> buckets)
{
    private readonly Dictionary<ImprovementId, string> _hints = [];

    /// <summary>Notes where a task stands.</summary>
    public void Note(TaskOfImprovement task, PlannerTask there)
    {
        // In another bucket it says nothing about this one.
        if (there.OrderHint is { Length: > 0 } hint && there.BucketId == buckets.GetValueOrDefault(task.Phase))
        {
            _hints[task.Improvement] = hint;
        }
    }

    /// <summary>The place of a new task; nothing when no other is in its bucket.</summary>
    public string? PlaceOf(TaskOfImprovement task)
    {
        var inBucket = wanted.Where(other => other.Phase == task.Phase).Select(other => other.Improvement).ToList();
        var place = inBucket.IndexOf(task.Improvement);
        var before = inBucket.Take(place).Reverse().Select(_hints.GetValueOrDefault).FirstOrDefault(hint => hint is not null) ?? "";
        var after = inBucket.Skip(place + 1).Select(_hints.GetValueOrDefault).FirstOrDefault(hint => hint is not null) ?? "";
        return before.Length + after.Length > 0 ? OrderHints.Between(before, after) : null;
    }
}
