using System.Globalization;
using System.Net;
using TeamsJourney.Local.Hosting;
using TeamsJourney.Local.People;
using TeamsJourney.Local.PlannerBoard;

namespace TeamsJourney.Local.Playground;

/// <summary>Runs the app beside Microsoft's Playground, with forms inline because it has no dialogs, and Planner's stand-in; until Ctrl+C.</summary>
internal static class RunningPlayground
{
    /// <returns>One sentence that says why it could not begin or go on; nothing when it ended as asked.</returns>
    public static async Task<string?> RunAsync(LocalSettings settings)
    {
        var (command, problem) = await PlaygroundPackage.InstallAsync(CancellationToken.None);
        if (command is null)
        {
            return problem;
        }

        var folder = Directory.CreateTempSubdirectory("teamsjourney-");
        try
        {
            return await RunAsync(settings, command, folder.FullName);
        }
        catch (PlaygroundFailedException failed)
        {
            return failed.Message;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Planner's stand-in alone: Local Teams is not there to bring it along.</summary>
    /// <param name="port">The port on 127.0.0.1; 0 takes a free one.</param>
    public static WebApplication BuildPlanner(int port)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Configuration["AllowedHosts"] = "127.0.0.1;localhost";
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddPlannerBoard([.. Colleagues.All.Select(person => new BoardPerson(person.EntraId, person.Name))]);
        var planner = builder.Build();
        planner.MapPlannerBoard();
        return planner;
    }

    /// <summary>The app, for a host without dialogs and with Planner's stand-in.</summary>
    /// <param name="address">Where it listens.</param>
    /// <param name="planner">Where Planner's stand-in is.</param>
    /// <param name="folder">Where it keeps its journeys.</param>
    /// <param name="clock">Another clock than the system's.</param>
    public static WebApplication BuildApp(Uri address, Uri planner, string folder, TimeProvider? clock = null) => RunningApp.Build(
        address,
        new Uri(planner, "/graph/v1.0"),
        folder,
        builder =>
        {
            builder.Services.AddSingleton(clock ?? TimeProvider.System);
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Teams:Forms"] = "Inline",
                // Nobody leads Planner's own addresses to the stand-in here.
                ["Planner:PlanUrl"] = $"{planner}planner?plan={{plan}}",
                ["Planner:TaskUrl"] = $"{planner}planner#{{task}}",
            });
        });

    private static async Task<string?> RunAsync(LocalSettings settings, string command, string folder)
    {
        var address = new Uri($"http://127.0.0.1:{settings.AppPort.ToString(CultureInfo.InvariantCulture)}");
        await using var planner = BuildPlanner(port: 0);
        await planner.StartAsync();
        var plannerAddress = new Uri(planner.Urls.Single());
        await using var app = BuildApp(address, plannerAddress, folder);
        await app.StartAsync();
        await using var playground = await PlaygroundProcess.StartAsync(
            new PlaygroundOptions
            {
                Command = command,
                Folder = folder,
                Port = settings.Port,
                Messages = new Uri(address, "/api/messages"),
                Team = new LocalTeamsOptions { App = address },
            },
            CancellationToken.None);
        await AnnounceAsync(playground.Address, new Uri(plannerAddress, "/planner"));
        var asked = app.WaitForShutdownAsync();
        var first = await Task.WhenAny(asked, playground.Ended);
        await app.StopAsync();
        return first == asked ? null : "The Playground ended.";
    }

    private static Task AnnounceAsync(Uri playground, Uri planner) => Console.Out.WriteLineAsync($"""

          {playground}          Microsoft's Playground
          {planner}   Planner

          Typ in het kanaal Klantreis:  @TeamsJourney nieuw
          Type in the channel Klantreis:  @TeamsJourney start

        """);
}
