using System.Diagnostics;

namespace Counterparts;

/// <summary>Microsoft's schemas for the files of a Teams app package, from npm <c>@microsoft/app-manifest</c>.</summary>
public static class ManifestSchema
{
    /// <summary>The newest version that is no preview.</summary>
    public static Version Newest { get; } = Directory.GetDirectories(CounterpartsFolder.Module("@microsoft/app-manifest/build/json-schemas/teams"))
        .Select(folder => Version.TryParse(Path.GetFileName(folder).TrimStart('v'), out var version) ? version : new Version(0, 0))
        .Max()!;

    /// <summary>What is wrong with a file, a problem each; nothing when it is right.</summary>
    /// <param name="version">The schema's version.</param>
    /// <param name="schema"><c>MicrosoftTeams</c>, or <c>MicrosoftTeams.Localization</c>.</param>
    /// <param name="file">The file.</param>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(Version version, string schema, string file)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["validate-manifest.mjs", version.ToString(), schema, file])
        {
            WorkingDirectory = CounterpartsFolder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : throw new InvalidOperationException(await errors);
    }
}
