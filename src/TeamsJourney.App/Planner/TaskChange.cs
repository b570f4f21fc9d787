using Microsoft.Graph.Models;
using KeyValuePair = System.Collections.Generic.KeyValuePair;
using TeamsJourney.Core.Improvements;

namespace TeamsJourney.App.Planner;

/// <summary>
/// What has to change in a task: what differs, of what we changed ourselves since the last time. Progress, other labels, other people and
/// whatever the team changed in a field that we did not are theirs.
/// </summary>
internal static class TaskChange
{
    private const string AssignmentType = "#microsoft.graph.plannerAssignment";

    /// <summary>A new task. The details follow in a request of their own: what comes of details in this one is not documented.</summary>
    public static PlannerTask New(TaskOfImprovement wanted, string planId, string? bucketId, string? label, string? orderHint)
    {
        // What is set to nothing is sent as null, which Planner refuses in a new task.
        var task = new PlannerTask { PlanId = planId, Title = wanted.Title, Priority = wanted.Priority };
        if (bucketId is not null)
        {
            task.BucketId = bucketId;
        }

        if (wanted.Due is { } due)
        {
            task.DueDateTime = due;
        }

        if (wanted.Owner is { } owner)
        {
            task.Assignments = Assigned([owner], []);
        }

        if (label is not null)
        {
            task.AppliedCategories = Labelled((label, true));
        }

        if (orderHint is not null)
        {
            task.OrderHint = orderHint;
        }

        return task;
    }

    /// <summary>The change that brings a task up to date; nothing when it is.</summary>
    /// <param name="wanted">What it should say.</param>
    /// <param name="task">What it says.</param>
    /// <param name="last">What we put into it before; nothing when that is not known, so that every field is ours to fill.</param>
    /// <param name="bucketId">The bucket of its phase; nothing for a task that is in another plan by now.</param>
    /// <param name="labels">The labels of the causes; none for a task that is in another plan by now.</param>
    public static PlannerTask? Of(
        TaskOfImprovement wanted, PlannerTask task, TaskFingerprint? last, string? bucketId, IReadOnlyDictionary<CauseClass, string> labels)
    {
        var now = TaskFingerprint.Of(wanted);
        var change = new PlannerTask();
        var isChanged = false;
        if (now.Title != last?.Title && task.Title != wanted.Title)
        {
            (change.Title, isChanged) = (wanted.Title, true);
        }

        if (now.Phase != last?.Phase && bucketId is not null && task.BucketId != bucketId)
        {
            (change.BucketId, isChanged) = (bucketId, true);
        }

        if (now.Priority != last?.Priority && task.Priority != wanted.Priority)
        {
            (change.Priority, isChanged) = (wanted.Priority, true);
        }

        // A task that is due before the start that people gave it is refused.
        if (now.Due != last?.Due && task.DueDateTime != wanted.Due && !(wanted.Due < task.StartDateTime))
        {
            isChanged = true;
            if (wanted.Due is { } due)
            {
                change.DueDateTime = due;
            }
            else
            {
                // The SDK leaves out a null that was never anything else.
                change.AdditionalData["dueDateTime"] = null!;
            }
        }

        if (AssignmentsOf(wanted, task, now, last) is { } assignments)
        {
            (change.Assignments, isChanged) = (assignments, true);
        }

        if (LabelsOf(wanted, task, now, last, labels) is { } applied)
        {
            (change.AppliedCategories, isChanged) = (applied, true);
        }

        return isChanged ? change : null;
    }

    private static PlannerAssignments? AssignmentsOf(TaskOfImprovement wanted, PlannerTask task, TaskFingerprint now, TaskFingerprint? last)
    {
        if (now.Owner == last?.Owner)
        {
            return null;
        }

        var people = OpenTypes.Names(task.Assignments).ToList();
        string[] added = wanted.Owner is { } owner && !people.Contains(owner, StringComparer.OrdinalIgnoreCase) ? [owner] : [];
        // Only whom we assigned ourselves.
        string[] removed = [.. people.Where(person => last is not null && TaskFingerprint.OfOwner(person.ToLowerInvariant()) == last.Owner)];
        return added.Length + removed.Length > 0 ? Assigned(added, removed) : null;
    }

    private static PlannerAppliedCategories? LabelsOf(
        TaskOfImprovement wanted, PlannerTask task, TaskFingerprint now, TaskFingerprint? last, IReadOnlyDictionary<CauseClass, string> labels)
    {
        if (now.Cause == last?.Cause)
        {
            return null;
        }

        (string, bool)[] changes =
        [
            .. labels.Where(label => label.Key == wanted.Cause && !OpenTypes.HasLabel(task, label.Value)).Select(label => (label.Value, true)),
            .. labels.Where(label => last is not null && TaskFingerprint.OfCause(label.Key) == last.Cause && OpenTypes.HasLabel(task, label.Value)).Select(label => (label.Value, false)),
        ];
        return changes.Length > 0 ? Labelled(changes) : null;
    }

    private static PlannerAssignments Assigned(string[] added, string[] removed) => new()
    {
        AdditionalData = added.Select(person => KeyValuePair.Create(person, (object)new PlannerAssignment { OdataType = AssignmentType, OrderHint = " !" }))
            .Concat(removed.Select(person => KeyValuePair.Create<string, object>(person, null!)))
            .ToDictionary(),
    };

    private static PlannerAppliedCategories Labelled(params (string Slot, bool IsSet)[] labels) => new()
    {
        AdditionalData = labels.ToDictionary(label => label.Slot, label => (object)label.IsSet),
    };
}
