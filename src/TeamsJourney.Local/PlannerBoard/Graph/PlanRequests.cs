using System.Text.Json.Nodes;
using TeamsJourney.Local.PlannerBoard.Plans;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>Plans and their details.</summary>
internal sealed class PlanRequests(PlannerStore store, PlannerBoardOptions options, DirectoryRequests directory)
{
    public GraphAnswer List(GraphRequest request, string groupId) => directory.IsGroup(groupId)
        ? GraphList.Page(request, options.PageSize, Of(groupId), plan => plan.Number, Body(request))
        : Refusals.NotFound;

    public GraphAnswer Create(GraphRequest request)
    {
        if (request.Body is not { } body)
        {
            return Refusals.NoBody;
        }

        var reader = new BodyReader(body, "Plan");
        var title = reader.Required("title", null, options.Limits.TitleLength);
        var owner = reader.Text("owner", null);
        var container = reader.Object("container");
        var url = container is null ? null : PlanContainer.ReadUrl(reader, container);
        if (reader.Finish() is { } refusal)
        {
            return refusal;
        }

        var groupId = url is null ? owner : url.Split('/')[^1];
        if (groupId is null)
        {
            return Refusals.Field("Container", "Plan", "A non-null value must be specified for this field.");
        }

        if (!directory.IsGroup(groupId))
        {
            return Refusals.NotFound;
        }

        if (Of(groupId).Count() >= options.Limits.PlansPerGroup)
        {
            return Refusals.Limit("MaximumProjectsOwnedByUser");
        }

        var number = store.NextNumber();
        var plan = new Plan(
            PlannerStore.IdOf(Plan.Kind, number), number, groupId, url ?? $"https://graph.microsoft.com/v1.0/groups/{groupId}", title, store.Now)
        {
            Version = store.NextVersion(),
            DetailsVersion = store.NextVersion(),
        };
        store.Put(plan);
        return Answers.Created(GraphBody.Of(plan));
    }

    public GraphAnswer Read(GraphRequest request, string id) =>
        store.Plan(id) is { } plan ? Answers.Found(request, Body(request)(plan)) : Refusals.NotFound;

    public GraphAnswer Change(GraphRequest request, string id)
    {
        if (store.Plan(id) is not { } plan)
        {
            return Refusals.NotFound;
        }

        if (Refusals.Precondition(request, plan.ETag) is { } precondition)
        {
            return precondition;
        }

        if (request.Body is not { } body)
        {
            return Refusals.NoBody;
        }

        var reader = new BodyReader(body, "Plan");
        var title = reader.Required("title", plan.Title, options.Limits.TitleLength);
        if (reader.Finish() is { } refusal)
        {
            return refusal;
        }

        var changed = plan with { Title = title, Version = store.NextVersion() };
        store.Put(changed);
        return Answers.Changed(request, GraphBody.Of(changed));
    }

    public GraphAnswer ReadDetails(GraphRequest request, string id) =>
        store.Plan(id) is { } plan ? Answers.Found(request, GraphBody.DetailsOf(plan)) : Refusals.NotFound;

    public GraphAnswer ChangeDetails(GraphRequest request, string id)
    {
        if (store.Plan(id) is not { } plan)
        {
            return Refusals.NotFound;
        }

        if (Refusals.Precondition(request, plan.DetailsETag) is { } precondition)
        {
            return precondition;
        }

        if (request.Body is not { } body)
        {
            return Refusals.NoBody;
        }

        var reader = new BodyReader(body, "PlanDetails");
        var changed = plan with
        {
            Categories = OpenTypes.CategoryDescriptions(reader, plan.Categories, options.Limits),
            SharedWith = OpenTypes.SharedWith(reader, plan.SharedWith),
        };
        if (reader.Finish() is { } refusal)
        {
            return refusal;
        }

        changed = changed with { DetailsVersion = store.NextVersion() };
        store.Put(changed);
        return Answers.Changed(request, GraphBody.DetailsOf(changed));
    }

    public GraphAnswer Remove(GraphRequest request, string id)
    {
        if (store.Plan(id) is not { } plan)
        {
            return Refusals.NotFound;
        }

        if (Refusals.Precondition(request, plan.ETag) is { } precondition)
        {
            return precondition;
        }

        store.Remove(plan);
        return Answers.Removed;
    }

    private IEnumerable<Plan> Of(string groupId) =>
        store.Plans.Where(plan => string.Equals(plan.GroupId, groupId, StringComparison.OrdinalIgnoreCase));

    private static Func<Plan, JsonObject> Body(GraphRequest request) => plan =>
    {
        var body = GraphBody.Of(plan);
        if (request.Expands("details"))
        {
            body["details"] = GraphBody.DetailsOf(plan);
        }

        return body;
    };
}
