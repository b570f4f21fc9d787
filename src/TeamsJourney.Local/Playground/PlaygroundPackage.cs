using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace TeamsJourney.Local.Playground;

/// <summary>
/// Microsoft's Playground as npm has it (<c>@microsoft/m365agentsplayground</c>), installed as locked when it is first asked for. Its licence
/// is for evaluating; it is used as it comes, and no part of what is built here.
/// </summary>
internal static class PlaygroundPackage
{
    private const string Command = "node_modules/@microsoft/m365agentsplayground/cli.js";

    /// <summary>The folder with the lock file and <c>begin.cjs</c>.</summary>
    public static string Folder { get; } = typeof(PlaygroundPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "PlaygroundFolder").Value!;

    /// <summary>Installs it where it is not there yet.</summary>
    /// <returns>The path of its command, or one sentence that says what is wrong.</returns>
    public static async Task<(string? Path, string Problem)> InstallAsync(CancellationToken cancellationToken)
    {
        if (await RunAsync("node", ["--version"], cancellationToken) is not (0, _))
        {
            return (null, "Node.js 20 or newer is needed for the Playground. Install it, then run this command again.");
        }

        var path = Path.Combine(Folder, Command);
        var installed = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.Exists(path) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            return (path, "");
        }

        // On Windows npm is a script, which only the shell can start.
        string[] npm = ["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"];
        var (code, said) = await (OperatingSystem.IsWindows() ? RunAsync("cmd.exe", ["/c", .. npm], cancellationToken) : RunAsync(npm[0], npm[1..], cancellationToken));
        return code == 0 ? (path, "") : (null, $"The Playground could not be installed from npm. {said}".TrimEnd());
    }

    private static async Task<(int? Code, string Said)> RunAsync(string command, string[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments)
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
            await output;
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, errors.Trim());
        }
        catch (Win32Exception)
        {
            return (null, $"'{command}' was not found.");
        }
    }
}
