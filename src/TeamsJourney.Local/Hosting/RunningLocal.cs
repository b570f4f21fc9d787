using System.Globalization;
using System.Net;
using System.Net.Sockets;

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

        if (IsTaken(settings.Port))
        {
            return await FailAsync($"Port {settings.Port.ToString(CultureInfo.InvariantCulture)} is taken; choose another with --port.");
        }

        if (IsTaken(settings.AppPort))
        {
            return await FailAsync($"Port {settings.AppPort.ToString(CultureInfo.InvariantCulture)} is taken; choose another with --app-port.");
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
            await using var app = RunningApp.Build(settings, options, folder.FullName);
            await local.StartAsync();
            await app.StartAsync();
            await local.Services.GetRequiredService<LocalTeams>().InstallAsync(CancellationToken.None);
            var exitCode = settings.Demo ? await PlayedDemo.RunAsync(local, settings) : await AnnounceAsync(settings);
            if (exitCode == 0 && !settings.Exit)
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

    // Asked before anything starts, so that a taken port is one line and not half a start.
    private static bool IsTaken(int port)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ExclusiveAddressUse = true };
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return false;
        }
        catch (SocketException problem) when (problem.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return true;
        }
    }
}
