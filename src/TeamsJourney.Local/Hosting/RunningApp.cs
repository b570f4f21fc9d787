using System.Globalization;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.Local.Hosting;

/// <summary>The app that runs in this process beside Local Teams: the real one, with its embedded store in a folder of this run.</summary>
internal static class RunningApp
{
    /// <summary>Builds it to listen on its port of 127.0.0.1 and to talk to this Local Teams, without starting it.</summary>
    /// <param name="settings">Where it listens, and where Planner's stand-in is.</param>
    /// <param name="options">The Local Teams that it belongs to.</param>
    /// <param name="folder">Where it keeps its journeys: what Local Teams shows begins anew with each run, so these do too.</param>
    public static WebApplication Build(LocalSettings settings, LocalTeamsOptions options, string folder) => AppHost.Build([], builder =>
    {
        builder.Environment.EnvironmentName = Environments.Development;
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = options.App.ToString(),
            ["Storage:Path"] = Path.Combine(folder, "journeys.db"),
            ["Graph:BaseUrl"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{settings.Port}/graph/v1.0"),
            // Planner's own addresses, which Local Teams leads to its board as Teams leads them to Planner.
            ["Planner:PlanUrl"] = "https://planner.cloud.microsoft/webui/plan/{plan}/view/board",
            ["Planner:TaskUrl"] = "https://tasks.office.com/Home/Task/{task}",
            ["App:PublicUrl"] = options.App.ToString(),
            ["MicrosoftAppId"] = "",
            ["Logging:LogLevel:Default"] = "Warning",
        });
    });
}
