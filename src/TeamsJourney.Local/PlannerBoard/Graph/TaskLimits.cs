using TeamsJourney.Local.PlannerBoard.Plans;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>The limits that a new or changed task can run into.</summary>
internal static class TaskLimits
{
    /// <summary>The first limit that <paramref name="after"/> exceeds and <paramref name="before"/> did not; null when none.</summary>
    /// <param name="store">What there is already.</param>
    /// <param name="limits">How much there may be.</param>
    /// <param name="before">The task as it was; null when it is new.</param>
    /// <param name="after">The task as it would be.</param>
    public static GraphAnswer.Refused? Exceeded(PlannerStore store, PlannerLimits limits, PlanTask? before, PlanTask after)
    {
        if (after.Assignments.Count > limits.AssigneesPerTask)
        {
            return Refusals.Limit("MaximumAssigneesInTasks");
        }

        if (before is null && store.TasksCreated >= limits.TasksCreatedByUser)
        {
            return Refusals.Limit("MaximumTasksCreatedByUser");
        }

        if (before is null && store.TasksOf(after.PlanId).Count() >= limits.TasksPerPlan)
        {
            return Refusals.Limit("MaximumTasksInProject");
        }

        if (!after.IsCompleted && (before is null || before.IsCompleted)
            && store.TasksOf(after.PlanId).Count(task => !task.IsCompleted) >= limits.ActiveTasksPerPlan)
        {
            return Refusals.Limit("MaximumActiveTasksInProject");
        }

        return after.Assignments.Keys
            .Where(person => before is null || !before.Assignments.ContainsKey(person))
            .Any(person => store.Tasks.Count(task => task.Assignments.ContainsKey(person)) >= limits.TasksAssignedToUser)
            ? Refusals.Limit("MaximumTasksAssignedToUser")
            : null;
    }
}
