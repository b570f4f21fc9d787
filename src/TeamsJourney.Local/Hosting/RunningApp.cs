using TeamsJourney.App.Hosting;

namespace TeamsJourney.Local.Hosting;

/// <summary>The app that runs in this process beside Local Teams or the Playground: the real one, with its embedded store in a folder of this run.</summary>
internal static class RunningApp
{
    /// <summary>Builds it to listen on its port of 127.0.0.1, without starting it.</summary>
    /// <param name="address">Where it listens.</param>
    /// <param name="graph">Where Planner's stand-in is.</param>
    /// <param name="folder">Where it keeps its journeys: what Local Teams shows begins anew with each run, so these do too.</param>
    /// <param name="configure">Adds to or replaces what is registered or set: the clock, logging, where forms open, …</param>
    public static WebApplication Build(Uri address, Uri graph, string folder, Action<WebApplicationBuilder>? configure = null) => AppHost.Build(["--environment", Environments.Development], builder =>
    {
        // The people of Local Teams sign in to the tab with its tokens.
        var local = new LocalTeamsOptions { App = address };
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = address.ToString(),
            ["Storage:Path"] = Path.Combine(folder, "journeys.db"),
            ["Graph:BaseUrl"] = graph.ToString(),
            ["App:PublicUrl"] = address.ToString(),
            // Planner's own addresses, which Local Teams leads to its board as Teams leads them to Planner.
            ["Planner:PlanUrl"] = "https://planner.cloud.microsoft/webui/plan/{plan}/view/board",
            ["Planner:TaskUrl"] = "https://tasks.office.com/Home/Task/{task}",
            ["MicrosoftAppId"] = "",
            ["AzureAd:Instance"] = new Uri(graph, "/").ToString(),
            ["AzureAd:TenantId"] = local.TenantId,
            ["AzureAd:ClientId"] = local.BotAppId,
            ["Tab:People"] = new Uri(graph, "/identity/people").ToString(),
            ["Logging:LogLevel:Default"] = "Warning",
        });
        configure?.Invoke(builder);
    });
}
