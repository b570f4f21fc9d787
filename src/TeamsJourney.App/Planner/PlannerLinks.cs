using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Planner;

/// <summary>
/// Where people open plans and tasks. The addresses are those of Planner's web app; Graph gives none for a plan or a task, and Microsoft
/// documents none, so another one can be set (<c>Planner:PlanUrl</c>, <c>Planner:TaskUrl</c>). No address where Graph is not Microsoft's.
/// </summary>
internal sealed class PlannerLinks(AppSettings settings)
{
    private const string PlanInPlanner = "https://planner.cloud.microsoft/webui/plan/{plan}/view/board";

    // The address before it had the plan in it; it still leads to the task, and needs no plan.
    private const string TaskInPlanner = "https://tasks.office.com/Home/Task/{task}";

    /// <summary>The board of a plan; nothing when it is not known where that is.</summary>
    public Uri? Plan(string planId) => Fill(settings.Planner.PlanUrl, PlanInPlanner, PlannerSettings.PlanPlaceholder, planId);

    /// <summary>One task; nothing when it is not known where that is.</summary>
    public Uri? Task(string taskId) => Fill(settings.Planner.TaskUrl, TaskInPlanner, PlannerSettings.TaskPlaceholder, taskId);

    private Uri? Fill(string chosen, string usual, string placeholder, string id) =>
        (chosen.Length > 0 ? chosen : settings.Planner.GraphBaseUrl.Host == "graph.microsoft.com" ? usual : "") is { Length: > 0 } template
            ? new Uri(template.Replace(placeholder, Uri.EscapeDataString(id), StringComparison.Ordinal))
            : null;
}
