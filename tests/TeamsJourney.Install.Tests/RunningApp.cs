using System.Diagnostics;
using System.Text.RegularExpressions;

namespace TeamsJourney.Install.Tests;

/// <summary>The program, serving on a free port, with a store of its own.</summary>
internal sealed partial class RunningApp : IDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly Process _process;

    private RunningApp(TemporaryFolder folder, Process process, string url) => (_folder, _process, Http) = (folder, process, new HttpClient { BaseAddress = new Uri(url) });

    public HttpClient Http { get; }

    /// <summary>Starts it.</summary>
    /// <param name="store">The file of its store; one that goes with it when absent.</param>
    public static async Task<RunningApp> StartAsync(string? store = null)
    {
        var folder = new TemporaryFolder();
        var process = AppProgram.Start("--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:Path", store ?? folder.File("journeys.db"));
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening.Match(line) is { Success: true } match)
            {
                // What it says from now on is read and dropped, so that it never waits for a full pipe.
                _ = process.StandardOutput.ReadToEndAsync();
                return new(folder, process, match.Value);
            }
        }

        throw new InvalidOperationException($"The program ended: {await process.StandardError.ReadToEndAsync()}");
    }

    public void Dispose()
    {
        Http.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening { get; }
}
