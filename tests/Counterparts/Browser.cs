using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Playwright;

namespace Counterparts;

/// <summary>A real browser for the tests: one that is installed, else Playwright's own download, else the system's package.</summary>
public static class Browser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google", "Chrome", "Application", "chrome.exe"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft", "Edge", "Application", "msedge.exe"),
    ];

    // No sandbox: tests run as root in containers, and the browser visits only what the tests serve. The rest keeps it off the network.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<string?> Installed = new(FindOrInstall);

    /// <summary>Starts a browser without a window.</summary>
    /// <exception cref="InvalidOperationException">There is none, and none could be installed; the message says what to do.</exception>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        ArgumentNullException.ThrowIfNull(playwright);
        var options = new BrowserTypeLaunchOptions { Headless = true, Args = Arguments };
        if (Installed.Value is { } path)
        {
            options.ExecutablePath = path;
        }

        return playwright.Chromium.LaunchAsync(options);
    }

    /// <returns>The path of a browser; nothing when Playwright has its own.</returns>
    private static string? FindOrInstall()
    {
        if (Find() is { } found)
        {
            return found;
        }

        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0)
        {
            return null;
        }

        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("apt-get", "update", "-qq") && Run("apt-get", "install", "-y", "-qq", "chromium"))
        {
            return Find() ?? throw Missing();
        }

        throw Missing();
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + suffix))).Concat(Places).FirstOrDefault(File.Exists);
    }

    private static bool Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } });
            process?.WaitForExit();
            return process is { ExitCode: 0 };
        }
        catch (Win32Exception)
        {
            // No such command: a system without this package manager.
            return false;
        }
    }

    private static InvalidOperationException Missing() =>
        new("The browser tests need Chromium, Chrome or Edge; install one of them (Debian and Ubuntu: apt-get install chromium) and run again.");
}
