using System.Globalization;
using TeamsJourney.Local.Playground;

namespace TeamsJourney.Local.Hosting;

/// <summary>Runs Local Teams and the app in one process, until Ctrl+C or the end of a demo that should exit.</summary>
internal static class RunningLocal
{
    /// <returns>The exit code: 0 when it ended as asked, 1 when it could not begin or the demo stopped.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var (settings, problem) = LocalSettings.Read(args);
        if (settings is null)
        {
            return await FailAsync(problem);
        }

        if (Ports.FindTaken(settings) is { } taken)
        {
            return await FailAsync(taken);
        }

        if (settings.Playground)
        {
            return await RunningPlayground.RunAsync(settings) is { } trouble ? await FailAsync(trouble) : 0;
        }

        var options = new LocalTeamsOptions
        {
            Port = settings.Port,
            App = new Uri($"http://127.0.0.1:{settings.AppPort.ToString(CultureInfo.InvariantCulture)}"),
        };
        var folder = Directory.CreateTempSubdirectory("teamsjourney-");
        try
        {
            await using var local = LocalTeamsHost.Build(options);
            await using var app = RunningApp.Build(options.App, new Uri($"http://127.0.0.1:{settings.Port.ToString(CultureInfo.InvariantCulture)}/graph/v1.0"), folder.FullName);
            await local.StartAsync();
            await app.StartAsync();
            await local.Services.GetRequiredService<LocalTeams>().InstallAsync(CancellationToken.None);
            var exitCode = settings.Demo ? await PlayedDemo.RunAsync(local, settings, Console.Out, Console.Error) : await AnnounceAsync(settings);
            if (exitCode == 0 && settings is not { Demo: true, Exit: true })
            {
                await local.WaitForShutdownAsync();
            }

            await app.StopAsync();
            await local.StopAsync();
            return exitCode;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> AnnounceAsync(LocalSettings settings)
    {
        await Console.Out.WriteLineAsync($"""

              http://127.0.0.1:{settings.Port.ToString(CultureInfo.InvariantCulture)}

              Typ in het kanaal Klantreis:  @TeamsJourney nieuw
              Type in the channel Klantreis:  @TeamsJourney start

            """);
        return 0;
    }

    private static async Task<int> FailAsync(string problem)
    {
        await Console.Error.WriteLineAsync(problem);
        return 1;
    }
}
