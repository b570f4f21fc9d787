using TeamsJourney.Local.PlannerBoard.Plans;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>The tasks of a plan.</summary>
internal sealed class TaskRequests(PlannerStore store, PlannerBoardOptions options)
{
    public GraphAnswer List(GraphRequest request, string planId) => store.Plan(planId) is null
        ? Refusals.NotFound
        : GraphList.Page(
            request, options.PageSize, store.TasksOf(planId), task => task.Number, task => GraphBody.Of(task, request.Expands("details")));

    public GraphAnswer Create(GraphRequest request)
    {
        if (request.Body is not { } body)
        {
            return Refusals.NoBody;
        }

        var reader = new BodyReader(body, "Task");
        var planId = reader.Required("planId", null, int.MaxValue);
        if (reader.Has("details") && options.DetailsOnCreate is DetailsOnCreate.Refused)
        {
            reader.Refuse(Refusals.Invalid("The request is invalid: 'details' cannot be set when a task is created."));
        }

        var number = store.NextNumber();
        var blank = new PlanTask(PlannerStore.IdOf(PlanTask.Kind, number), number, planId, store.Now)
        {
            Title = "",
            OrderHint = "",
            Version = store.NextVersion(),
            Details = new TaskDetails(store.NextVersion()),
        };
        var task = Read(reader, blank with { OrderHint = reader.OrderHint("orderHint", null, store.NewestOrderHint) });
        if (reader.Finish() is { } refusal)
        {
            return refusal;
        }

        if (store.Plan(planId) is null)
        {
            return Refusals.NotFound;
        }

        if ((Contradiction(task) ?? TaskLimits.Exceeded(store, options.Limits, null, task)) is { } contradiction)
        {
            return contradiction;
        }

        store.Put(task);
        return Answers.Created(GraphBody.Of(task, withDetails: false));
    }

    public GraphAnswer Read(GraphRequest request, string id) => store.Task(id) is { } task
        ? Answers.Found(request, GraphBody.Of(task, request.Expands("details")))
        : Refusals.NotFound;

    public GraphAnswer Change(GraphRequest request, string id)
    {
        if (store.Task(id) is not { } task)
        {
            return Refusals.NotFound;
        }

        if (Refusals.Precondition(request, task.ETag) is { } precondition)
        {
            return precondition;
        }

        if (request.Body is not { } body)
        {
            return Refusals.NoBody;
        }

        var reader = new BodyReader(body, "Task");
        var changed = Read(reader, task with { OrderHint = reader.OrderHint("orderHint", task.OrderHint, store.NewestOrderHint) });
        if (reader.Finish() is { } refusal)
        {
            return refusal;
        }

        if ((Contradiction(changed) ?? TaskLimits.Exceeded(store, options.Limits, task, changed)) is { } contradiction)
        {
            return contradiction;
        }

        changed = changed with { Version = store.NextVersion() };
        store.Put(changed);
        return Answers.Changed(request, GraphBody.Of(changed, withDetails: false));
    }

    public GraphAnswer Remove(GraphRequest request, string id)
    {
        if (store.Task(id) is not { } task)
        {
            return Refusals.NotFound;
        }

        if (Refusals.Precondition(request, task.ETag) is { } precondition)
        {
            return precondition;
        }

        store.Remove(task);
        return Answers.Removed;
    }

    private PlanTask Read(BodyReader reader, PlanTask task)
    {
        var percentComplete = reader.Number("percentComplete", task.PercentComplete, 0, 100);
        return (task with
        {
            Title = reader.Required("title", task.Title, options.Limits.TitleLength),
            BucketId = reader.Text("bucketId", task.BucketId),
            AssigneePriority = reader.OrderHint("assigneePriority", task.AssigneePriority, store.NewestOrderHint),
            ConversationThreadId = reader.Text("conversationThreadId", task.ConversationThreadId),
            PreviewType = reader.OneOf(
                "previewType", task.PreviewType, TaskDetails.AutomaticPreview, "noPreview", "checklist", "description", "reference"),
            Priority = reader.Number("priority", task.Priority, 0, 10),
            StartAt = reader.Moment("startDateTime", task.StartAt),
            DueAt = reader.Moment("dueDateTime", task.DueAt),
            Assignments = OpenTypes.Assignments(reader, task.Assignments, store),
            Categories = OpenTypes.Categories(reader, task.Categories),
        }).At(percentComplete, store.Now);
    }

    private GraphAnswer.Refused? Contradiction(PlanTask task) => task switch
    {
        { StartAt: { } start, DueAt: { } due } when start > due =>
            Refusals.Field("DueDateTime", "Task", "The task is due before it starts."),
        { BucketId: { } bucketId } when store.Bucket(bucketId)?.PlanId != task.PlanId =>
            Refusals.Field("BucketId", "Task", "The bucket is not in the task's plan."),
        _ => null,
    };
}
