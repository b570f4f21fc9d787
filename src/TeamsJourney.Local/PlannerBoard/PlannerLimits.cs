namespace TeamsJourney.Local.PlannerBoard;

/// <summary>
/// How much a plan may hold. Where Microsoft's page changed over time the lowest published value is the default, so that
/// a client that stays within these stays within the real ones (learn.microsoft.com, "Planner limits").
/// </summary>
public sealed record PlannerLimits
{
    /// <summary>Plans that one group may own; beyond it 403 <c>MaximumProjectsOwnedByUser</c>.</summary>
    public int PlansPerGroup { get; init; } = 200;

    /// <summary>Tasks in a plan; beyond it 403 <c>MaximumTasksInProject</c>.</summary>
    public int TasksPerPlan { get; init; } = 9_000;

    /// <summary>Tasks in a plan that are not completed; beyond it 403 <c>MaximumActiveTasksInProject</c>.</summary>
    public int ActiveTasksPerPlan { get; init; } = 2_400;

    /// <summary>Buckets in a plan; beyond it 403 <c>MaximumBucketsInProject</c>.</summary>
    public int BucketsPerPlan { get; init; } = 200;

    /// <summary>Tasks made by one caller; beyond it 403 <c>MaximumTasksCreatedByUser</c>.</summary>
    public int TasksCreatedByUser { get; init; } = 20_000;

    /// <summary>Tasks assigned to one person; beyond it 403 <c>MaximumTasksAssignedToUser</c>.</summary>
    public int TasksAssignedToUser { get; init; } = 3_000;

    /// <summary>People assigned to one task; beyond it 403 <c>MaximumAssigneesInTasks</c>.</summary>
    public int AssigneesPerTask { get; init; } = 20;

    /// <summary>Checklist items on one task; beyond it 403 <c>MaximumChecklistItemsOnTask</c>.</summary>
    public int ChecklistItemsPerTask { get; init; } = 20;

    /// <summary>References on one task; beyond it 403 <c>MaximumReferencesOnTask</c>.</summary>
    public int ReferencesPerTask { get; init; } = 10;

    /// <summary>Characters in a title of a plan or task, or a bucket's name; beyond it 400.</summary>
    public int TitleLength { get; init; } = 255;

    /// <summary>Characters in a checklist item's title; beyond it 400. Not published: the board's own client stops at 100.</summary>
    public int ChecklistTitleLength { get; init; } = 100;

    /// <summary>Characters in a label's name; beyond it 400. Not published: a cautious guess.</summary>
    public int CategoryLength { get; init; } = 100;

    /// <summary>Characters in a description; beyond it 400. Not published: a cautious guess.</summary>
    public int DescriptionLength { get; init; } = 32_000;
}
