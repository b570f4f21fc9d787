using System.Diagnostics;
using System.Globalization;

namespace TeamsJourney.Local.Playground;

/// <summary>What the Playground is started with.</summary>
internal sealed record PlaygroundOptions
{
    /// <summary>The path of its command, <c>cli.js</c>.</summary>
    public required string Command { get; init; }

    /// <summary>An empty folder, in which it reads its people and writes its log.</summary>
    public required string Folder { get; init; }

    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public required int Port { get; init; }

    /// <summary>Where the bot takes activities.</summary>
    public required Uri Messages { get; init; }

    /// <summary>The bot and its tenant.</summary>
    public required LocalTeamsOptions Team { get; init; }
}

/// <summary>Microsoft's Playground in a process of its own, on this machine's own address only. It ends with this process, however that ends.</summary>
internal sealed class PlaygroundProcess : IAsyncDisposable
{
    private readonly Process process;

    private PlaygroundProcess(Process process) => this.process = process;

    /// <summary>Where its page is.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Completes when it ends, by itself too.</summary>
    public Task Ended => process.WaitForExitAsync();

    /// <summary>Starts it and waits until it serves.</summary>
    /// <exception cref="PlaygroundFailedException">It ended instead, or took another port than it should; the message says why.</exception>
    public static async Task<PlaygroundProcess> StartAsync(PlaygroundOptions options, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(
            Path.Combine(options.Folder, PlaygroundTeam.FileName),
            PlaygroundTeam.Describe(options.Team.BotAppId, options.Team.BotName, options.Team.TenantId),
            cancellationToken);
        var playground = new PlaygroundProcess(Process.Start(await DescribeAsync(options, cancellationToken))!);
        try
        {
            await playground.WaitUntilItServesAsync(options, cancellationToken);
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<ProcessStartInfo> DescribeAsync(PlaygroundOptions options, CancellationToken cancellationToken) => new(
        "node",
        [
            Path.Combine(PlaygroundPackage.Folder, "begin.cjs"), options.Command,
            "start", "--disable-telemetry", "--channel-id", "msteams",
            "--app-endpoint", options.Messages.AbsoluteUri, "--port", options.Port.ToString(CultureInfo.InvariantCulture),
        ])
    {
        WorkingDirectory = options.Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["PATH"] = $"{await MakeBrowserShimAsync(options.Folder, cancellationToken)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}" },
    };

    // On Linux it opens the browser through xdg-open and ends without a word where there is none: this one opens nothing, and is always there.
    private static async Task<string> MakeBrowserShimAsync(string folder, CancellationToken cancellationToken)
    {
        var shims = Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName;
        if (!OperatingSystem.IsWindows())
        {
            var shim = Path.Combine(shims, "xdg-open");
            await File.WriteAllTextAsync(shim, "#!/bin/sh\nexit 0\n", cancellationToken);
            File.SetUnixFileMode(shim, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return shims;
    }

    private async Task WaitUntilItServesAsync(PlaygroundOptions options, CancellationToken cancellationToken)
    {
        // What it says is read to the end, so that it never waits for a full pipe.
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        if (await ReadPortAsync(cancellationToken) is not { } port)
        {
            throw new PlaygroundFailedException($"The Playground did not start. {await errors}{await ReadLogAsync(options.Folder, cancellationToken)}".TrimEnd());
        }

        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        if (options.Port != 0 && port != options.Port)
        {
            // It takes any free port when its own is taken.
            throw new PlaygroundFailedException($"Port {options.Port.ToString(CultureInfo.InvariantCulture)} is taken.");
        }

        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        using var http = new HttpClient { BaseAddress = Address };
        await http.GetStringAsync("_debug/ping", cancellationToken);
    }

    private async Task<int?> ReadPortAsync(CancellationToken cancellationToken)
    {
        const string Announcement = "Listening on ";
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal) && int.TryParse(line.AsSpan(Announcement.Length), CultureInfo.InvariantCulture, out var port))
            {
                return port;
            }
        }

        return null;
    }

    private static async Task<string> ReadLogAsync(string folder, CancellationToken cancellationToken)
    {
        var log = Path.Combine(folder, "devTools", "m365agentsplayground.log");
        return File.Exists(log) ? await File.ReadAllTextAsync(log, cancellationToken) : "";
    }
}

/// <summary>The Playground did not start; the message says why.</summary>
internal sealed class PlaygroundFailedException(string message) : Exception(message);
