using System.Text.Json.Nodes;
using TeamsJourney.Local.PlannerBoard.Plans;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>Plans, buckets and tasks as Graph v1.0 writes them.</summary>
internal static class GraphBody
{
    public static JsonObject Of(Plan plan) => new()
    {
        ["@odata.etag"] = plan.ETag,
        ["createdDateTime"] = plan.CreatedAt,
        ["owner"] = plan.GroupId,
        ["title"] = plan.Title,
        ["id"] = plan.Id,
        ["createdBy"] = Creator(),
        ["container"] = new JsonObject
        {
            ["containerId"] = plan.GroupId,
            ["type"] = "group",
            ["url"] = plan.ContainerUrl,
        },
    };

    public static JsonObject DetailsOf(Plan plan) => new()
    {
        ["@odata.etag"] = plan.DetailsETag,
        ["id"] = plan.Id,
        ["sharedWith"] = Map(plan.SharedWith, shares => JsonValue.Create(shares)),
        ["categoryDescriptions"] = new JsonObject(Enumerable.Range(1, 25).Select(number => $"category{number}")
            .Select(name => KeyValuePair.Create<string, JsonNode?>(name, plan.Categories.GetValueOrDefault(name)))),
    };

    public static JsonObject Of(Bucket bucket) => new()
    {
        ["@odata.etag"] = bucket.ETag,
        ["name"] = bucket.Name,
        ["planId"] = bucket.PlanId,
        ["orderHint"] = bucket.OrderHint,
        ["id"] = bucket.Id,
    };

    public static JsonObject Of(PlanTask task, bool withDetails)
    {
        var body = new JsonObject
        {
            ["@odata.etag"] = task.ETag,
            ["planId"] = task.PlanId,
            ["bucketId"] = task.BucketId,
            ["title"] = task.Title,
            ["orderHint"] = task.OrderHint,
            ["assigneePriority"] = task.AssigneePriority ?? "",
            ["percentComplete"] = task.PercentComplete,
            ["priority"] = task.Priority,
            ["startDateTime"] = Moment(task.StartAt),
            ["createdDateTime"] = task.CreatedAt,
            ["dueDateTime"] = Moment(task.DueAt),
            ["hasDescription"] = task.Details.Description.Length > 0,
            ["previewType"] = task.PreviewType,
            ["completedDateTime"] = Moment(task.CompletedAt),
            ["completedBy"] = task.IsCompleted ? Creator() : null,
            ["referenceCount"] = task.Details.References.Count,
            ["checklistItemCount"] = task.Details.Checklist.Count,
            ["activeChecklistItemCount"] = task.Details.Checklist.Values.Count(item => !item.IsChecked),
            ["conversationThreadId"] = task.ConversationThreadId,
            ["id"] = task.Id,
            ["createdBy"] = Creator(),
            ["appliedCategories"] = new JsonObject(
                task.Categories.Select(name => KeyValuePair.Create<string, JsonNode?>(name, true))),
            ["assignments"] = Map(task.Assignments, assignment => new JsonObject
            {
                ["@odata.type"] = "#microsoft.graph.plannerAssignment",
                ["assignedDateTime"] = assignment.AssignedAt,
                ["orderHint"] = assignment.OrderHint,
                ["assignedBy"] = Creator(),
            }),
        };
        if (withDetails)
        {
            body["details"] = DetailsOf(task);
        }

        return body;
    }

    public static JsonObject DetailsOf(PlanTask task) => new()
    {
        ["@odata.etag"] = task.Details.ETag,
        ["description"] = task.Details.Description,
        ["previewType"] = task.Details.PreviewType,
        ["id"] = task.Id,
        ["references"] = Map(task.Details.References, reference => new JsonObject
        {
            ["@odata.type"] = "#microsoft.graph.plannerExternalReference",
            ["alias"] = reference.Alias,
            ["type"] = reference.Type,
            ["previewPriority"] = reference.PreviewPriority,
            ["lastModifiedDateTime"] = reference.ModifiedAt,
            ["lastModifiedBy"] = Creator(),
        }),
        ["checklist"] = Map(task.Details.Checklist, item => new JsonObject
        {
            ["@odata.type"] = "#microsoft.graph.plannerChecklistItem",
            ["isChecked"] = item.IsChecked,
            ["title"] = item.Title,
            ["orderHint"] = item.OrderHint,
            ["lastModifiedDateTime"] = item.ModifiedAt,
            ["lastModifiedBy"] = Creator(),
        }),
    };

    /// <summary>Who did it: an app, since any token is accepted and none is read.</summary>
    private static JsonObject Creator() => new()
    {
        ["user"] = new JsonObject { ["displayName"] = null, ["id"] = null },
        ["application"] = new JsonObject { ["displayName"] = null, ["id"] = "00000000-0000-0000-0000-000000000001" },
    };

    private static JsonValue? Moment(DateTimeOffset? moment) => moment is { } value ? JsonValue.Create(value) : null;

    private static JsonObject Map<T>(IEnumerable<KeyValuePair<string, T>> entries, Func<T, JsonNode?> write) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, write(entry.Value))));
}
