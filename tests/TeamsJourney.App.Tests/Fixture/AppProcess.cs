using System.Diagnostics;
using System.Globalization;
using TeamsJourney.App.Tests.Faults;
using TeamsJourney.App.Tests.Storage.Embedded;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>The app as a process of its own, to be killed, or to be denied what it needs.</summary>
internal sealed class AppProcess : IDisposable
{
    private readonly Process _process;

    private AppProcess(Process process) => _process = process;

    public string Url { get; private set; } = "";

    /// <summary>Starts one.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="under">A command that runs it; it is run itself when absent.</param>
    /// <param name="clock">Where its time begins, when nobody waits in it; the system's time when absent.</param>
    /// <param name="started">Told of it before it can do anything.</param>
    /// <exception cref="InvalidOperationException">It ended before it listened; the message says what it wrote.</exception>
    public static async Task<AppProcess> StartAsync(
        IEnumerable<KeyValuePair<string, string?>> settings, IReadOnlyList<string>? under = null, JumpingClock? clock = null, Action<AppProcess>? started = null)
    {
        string[] command =
        [
            .. under ?? [], "dotnet", typeof(WriterProcess).Assembly.Location,
            .. clock is null ? (string[])[WriterProcess.AsApp] : [WriterProcess.AsHastyApp, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)],
            .. settings.SelectMany(setting => new[] { $"--{setting.Key}", setting.Value ?? "" }),
        ];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // It does not live long enough to become fast, and is started often.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var process = Process.Start(start)!;
        var app = new AppProcess(process);
        started?.Invoke(app);
        var errors = process.StandardError.ReadToEndAsync();
        app.Url = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The app did not start. {await errors}");
        return app;
    }

    /// <summary>Ends it as a power cut does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>The same, with nothing in between.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to end (SIGTERM); gives its exit code.</summary>
    public async Task<int> AskToEndAsync()
    {
        await RunAsync("kill", "-TERM", Id);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>Lets it write no byte into any file from now on, or again; Linux alone can do so to a process that runs.</summary>
    public Task LetWriteAsync(bool mayWrite) => RunAsync("prlimit", "--pid", Id, mayWrite ? "--fsize=unlimited:" : "--fsize=0:");

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private string Id => _process.Id.ToString(CultureInfo.InvariantCulture);

    private static async Task RunAsync(string command, params string[] arguments)
    {
        using var running = Process.Start(command, arguments);
        await running.WaitForExitAsync();
        Assert.Equal(0, running.ExitCode);
    }
}
