using System.Collections.Immutable;

namespace TeamsJourney.Local.PlannerBoard.Plans;

/// <summary>A task of a plan. Its details change apart from it, under an etag of their own.</summary>
internal sealed record PlanTask(string Id, long Number, string PlanId, DateTimeOffset CreatedAt)
{
    public const string Kind = "Task";

    public required string Title { get; init; }
    public required string OrderHint { get; init; }
    public required long Version { get; init; }
    public required TaskDetails Details { get; init; }

    public string? BucketId { get; init; }
    public string? AssigneePriority { get; init; }
    public string? ConversationThreadId { get; init; }
    public string PreviewType { get; init; } = TaskDetails.AutomaticPreview;

    /// <summary>0 to 100; 100 is completed.</summary>
    public int PercentComplete { get; init; }

    /// <summary>0 (most urgent) to 10; Planner itself writes 1, 3, 5 and 9.</summary>
    public int Priority { get; init; } = 5;

    public DateTimeOffset? StartAt { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>By the assigned person's id.</summary>
    public ImmutableSortedDictionary<string, Assignment> Assignments { get; init; } = Plan.Empty<Assignment>();

    /// <summary>The labels that are set: <c>category1</c> to <c>category25</c>.</summary>
    public ImmutableSortedSet<string> Categories { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public bool IsCompleted => PercentComplete == 100;
    public string ETag => Plans.ETag.Of(Kind, Version);

    /// <summary>The same task at this progress; completion is stamped when it is reached and taken away when it is left.</summary>
    public PlanTask At(int percentComplete, DateTimeOffset now) => this with
    {
        PercentComplete = percentComplete,
        CompletedAt = percentComplete == 100 ? CompletedAt ?? now : null,
    };
}

internal sealed record Assignment(string OrderHint, DateTimeOffset AssignedAt);

/// <summary>What a task shows when it is opened.</summary>
internal sealed record TaskDetails(long Version)
{
    public const string Kind = "TaskDetails";
    public const string AutomaticPreview = "automatic";

    public string Description { get; init; } = "";
    public string PreviewType { get; init; } = AutomaticPreview;

    /// <summary>By the key that the client chose.</summary>
    public ImmutableSortedDictionary<string, ChecklistItem> Checklist { get; init; } = Plan.Empty<ChecklistItem>();

    /// <summary>By the address, percent-encoded as Planner wants it in a property name.</summary>
    public ImmutableSortedDictionary<string, Reference> References { get; init; } = Plan.Empty<Reference>();

    public string ETag => Plans.ETag.Of(Kind, Version);
}

internal sealed record ChecklistItem(string Title, bool IsChecked, string OrderHint, DateTimeOffset ModifiedAt);

internal sealed record Reference(string? Alias, string Type, string PreviewPriority, DateTimeOffset ModifiedAt);
