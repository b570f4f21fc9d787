using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using TeamsJourney.Local.Conversations;

namespace TeamsJourney.Local.Demo;

/// <summary>What stands on the Planner board, read as any client of Graph reads it.</summary>
internal static class PlannedTasks
{
    /// <summary>The titles of all tasks in all plans of the team.</summary>
    /// <param name="address">Where Local Teams listens.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<string>> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        // The stand-in takes any token, as long as there is one.
        using var graph = new HttpClient { BaseAddress = new Uri(address, "/graph/v1.0/"), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "demo") } };
        List<string> titles = [];
        foreach (var plan in await ListAsync(graph, $"groups/{Team.GroupId}/planner/plans", cancellationToken))
        {
            var tasks = await ListAsync(graph, $"planner/plans/{Wire.Text(plan, "id")}/tasks", cancellationToken);
            titles.AddRange(tasks.Select(task => Wire.Text(task, "title")));
        }

        return titles;
    }

    private static async Task<IReadOnlyList<JsonObject>> ListAsync(HttpClient graph, string path, CancellationToken cancellationToken)
    {
        List<JsonObject> items = [];
        for (var next = path; next.Length > 0;)
        {
            var page = await graph.GetFromJsonAsync<JsonObject>(next, cancellationToken);
            items.AddRange((page?["value"] as JsonArray)?.OfType<JsonObject>() ?? []);
            next = Wire.Text(page, "@odata.nextLink");
        }

        return items;
    }
}
