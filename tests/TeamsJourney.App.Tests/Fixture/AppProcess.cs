using System.Diagnostics;
using TeamsJourney.App.Tests.Storage.Embedded;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>The app as a process of its own, to be killed.</summary>
internal sealed class AppProcess : IDisposable
{
    private readonly Process _process;

    private AppProcess(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    public static async Task<AppProcess> StartAsync(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        string[] arguments = [typeof(WriterProcess).Assembly.Location, WriterProcess.AsApp, .. settings.SelectMany(setting => new[] { $"--{setting.Key}", setting.Value ?? "" })];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var url = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The app did not start.");
        return new(process, url);
    }

    /// <summary>Ends it as a power cut does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end (SIGTERM); gives its exit code.</summary>
    public async Task<int> AskToEndAsync()
    {
        using (var asking = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await asking.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
