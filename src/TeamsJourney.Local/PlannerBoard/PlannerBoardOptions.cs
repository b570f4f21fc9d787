namespace TeamsJourney.Local.PlannerBoard;

/// <summary>How the stand-in for Planner behaves where the real service differs per tenant, or is not documented.</summary>
public sealed class PlannerBoardOptions
{
    /// <summary>How much a plan may hold.</summary>
    public PlannerLimits Limits { get; set; } = new();

    /// <summary>Whether a request without <c>Authorization: Bearer</c> is answered 401. Any token will do.</summary>
    public bool RequireAuthorization { get; set; } = true;

    /// <summary>What happens to <c>details</c> inside the body of <c>POST /planner/tasks</c>.</summary>
    public DetailsOnCreate DetailsOnCreate { get; set; } = DetailsOnCreate.Ignored;

    /// <summary>Items in one page of a list, at least 1. Lower than the real one, so that clients meet <c>@odata.nextLink</c>.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>The groups that exist, by id (GUID) and name. Empty: every GUID is a group.</summary>
    public IReadOnlyDictionary<string, string> Groups { get; set; } = new Dictionary<string, string>();
}

/// <summary>
/// The documentation calls a task's <c>details</c> read-only, and reports of sending it along differ
/// (microsoftgraph/microsoft-graph-docs#7613, #7745), so a client should not depend on either.
/// </summary>
public enum DetailsOnCreate
{
    /// <summary>The task is made without them.</summary>
    Ignored,

    /// <summary>400, and no task is made.</summary>
    Refused,
}
