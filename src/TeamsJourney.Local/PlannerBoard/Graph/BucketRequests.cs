using TeamsJourney.Local.PlannerBoard.Plans;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>The buckets of a plan.</summary>
internal sealed class BucketRequests(PlannerStore store, PlannerBoardOptions options)
{
    public GraphAnswer List(GraphRequest request, string planId) => store.Plan(planId) is null
        ? Refusals.NotFound
        : GraphList.Page(request, options.PageSize, store.BucketsOf(planId), bucket => bucket.Number, GraphBody.Of);

    public GraphAnswer Create(GraphRequest request)
    {
        if (request.Body is not { } body)
        {
            return Refusals.NoBody;
        }

        var reader = new BodyReader(body, "Bucket");
        var name = reader.Required("name", null, options.Limits.TitleLength);
        var planId = reader.Required("planId", null, int.MaxValue);
        var orderHint = reader.OrderHint("orderHint", null, store.NewestOrderHint);
        if (reader.Finish() is { } refusal)
        {
            return refusal;
        }

        if (store.Plan(planId) is null)
        {
            return Refusals.NotFound;
        }

        if (store.BucketsOf(planId).Count() >= options.Limits.BucketsPerPlan)
        {
            return Refusals.Limit("MaximumBucketsInProject");
        }

        var number = store.NextNumber();
        var bucket = new Bucket(PlannerStore.IdOf(Bucket.Kind, number), number, planId, name, orderHint, store.NextVersion());
        store.Put(bucket);
        return Answers.Created(GraphBody.Of(bucket));
    }

    public GraphAnswer Read(GraphRequest request, string id) =>
        store.Bucket(id) is { } bucket ? Answers.Found(request, GraphBody.Of(bucket)) : Refusals.NotFound;

    public GraphAnswer Change(GraphRequest request, string id)
    {
        if (store.Bucket(id) is not { } bucket)
        {
            return Refusals.NotFound;
        }

        if (Refusals.Precondition(request, bucket.ETag) is { } precondition)
        {
            return precondition;
        }

        if (request.Body is not { } body)
        {
            return Refusals.NoBody;
        }

        var reader = new BodyReader(body, "Bucket");
        var changed = bucket with
        {
            Name = reader.Required("name", bucket.Name, options.Limits.TitleLength),
            OrderHint = reader.OrderHint("orderHint", bucket.OrderHint, store.NewestOrderHint),
        };
        if (reader.Finish() is { } refusal)
        {
            return refusal;
        }

        changed = changed with { Version = store.NextVersion() };
        store.Put(changed);
        return Answers.Changed(request, GraphBody.Of(changed));
    }

    public GraphAnswer Remove(GraphRequest request, string id)
    {
        if (store.Bucket(id) is not { } bucket)
        {
            return Refusals.NotFound;
        }

        if (Refusals.Precondition(request, bucket.ETag) is { } precondition)
        {
            return precondition;
        }

        store.Remove(bucket);
        return Answers.Removed;
    }
}
