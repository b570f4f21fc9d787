using TeamsJourney.Local.PlannerBoard.Plans;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>The details of a task: description, checklist and references, under an etag of their own.</summary>
internal sealed class TaskDetailsRequests(PlannerStore store, PlannerBoardOptions options)
{
    public GraphAnswer Read(GraphRequest request, string id) =>
        store.Task(id) is { } task ? Answers.Found(request, GraphBody.DetailsOf(task)) : Refusals.NotFound;

    public GraphAnswer Change(GraphRequest request, string id)
    {
        if (store.Task(id) is not { } task)
        {
            return Refusals.NotFound;
        }

        if (Refusals.Precondition(request, task.Details.ETag) is { } precondition)
        {
            return precondition;
        }

        if (request.Body is not { } body)
        {
            return Refusals.NoBody;
        }

        var reader = new BodyReader(body, "TaskDetails");
        var details = task.Details with
        {
            Description = reader.Text("description", task.Details.Description, options.Limits.DescriptionLength) ?? "",
            PreviewType = reader.OneOf(
                "previewType", task.Details.PreviewType, TaskDetails.AutomaticPreview, "noPreview", "checklist", "description", "reference"),
            Checklist = OpenTypes.Checklist(reader, task.Details.Checklist, store, options.Limits),
            References = OpenTypes.References(reader, task.Details.References, store, options.Limits),
        };
        if (reader.Finish() is { } refusal)
        {
            return refusal;
        }

        if (details.Checklist.Count > options.Limits.ChecklistItemsPerTask)
        {
            return Refusals.Limit("MaximumChecklistItemsOnTask");
        }

        if (details.References.Count > options.Limits.ReferencesPerTask)
        {
            return Refusals.Limit("MaximumReferencesOnTask");
        }

        var changed = task with { Details = details with { Version = store.NextVersion() }, PreviewType = details.PreviewType };
        store.Put(changed);
        return Answers.Changed(request, GraphBody.DetailsOf(changed));
    }
}
