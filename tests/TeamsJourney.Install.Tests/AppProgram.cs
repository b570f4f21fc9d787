using System.Diagnostics;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.Install.Tests;

/// <summary>The program as an administrator starts it: <c>dotnet TeamsJourney.App.dll …</c>.</summary>
internal static class AppProgram
{
    /// <summary>What a run said, and how it ended.</summary>
    public sealed record Ending(int Code, string Output, string Errors);

    /// <summary>Runs it to its end.</summary>
    public static async Task<Ending> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, output, await errors);
    }

    /// <summary>Starts it, without waiting for its end.</summary>
    public static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, typeof(AppHost).Assembly.GetName().Name + ".dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // No settings of this repository: what the tests give is all that there is.
            WorkingDirectory = Path.GetTempPath(),
        })!;
}
