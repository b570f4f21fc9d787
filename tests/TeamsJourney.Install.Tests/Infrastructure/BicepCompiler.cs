using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace TeamsJourney.Install.Tests.Infrastructure;

/// <summary>Microsoft's Bicep compiler on a copy of <c>infra/</c>: it knows every type of Azure's resources, and needs no network.</summary>
internal sealed class BicepCompiler : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BicepCompiler()
    {
        foreach (var file in Directory.GetFiles(Repository.File("infra")))
        {
            File.Copy(file, _folder.File(Path.GetFileName(file)));
        }

        // Microsoft Graph's own types come from a registry, out of reach for a test; see GraphTypes.
        var settings = JsonNode.Parse(File.ReadAllText(_folder.File("bicepconfig.json")))!;
        settings["extensions"]!["microsoftGraphV1"] = "./graph.tgz";
        File.WriteAllText(_folder.File("bicepconfig.json"), settings.ToJsonString());
        File.WriteAllBytes(_folder.File("graph.tgz"), GraphTypes.Pack());
    }

    /// <summary>What the compiler made, and every error and warning that it gave.</summary>
    public sealed record Compilation(JsonNode? Template, string Complaints);

    /// <summary>Changes a file of the copy.</summary>
    public void Change(string file, string text, string into)
    {
        var before = File.ReadAllText(_folder.File(file));
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(_folder.File(file), before.Replace(text, into, StringComparison.Ordinal));
    }

    /// <summary>Compiles a file.</summary>
    public Task<Compilation> BuildAsync(string file) => RunAsync("build", file, []);

    /// <summary>Compiles a file with parameters, with the environment that it reads.</summary>
    public Task<Compilation> BuildParametersAsync(string file, Dictionary<string, string> environment) => RunAsync("build-params", file, environment);

    public void Dispose() => _folder.Dispose();

    private async Task<Compilation> RunAsync(string command, string file, Dictionary<string, string> environment)
    {
        var path = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "BicepPath").Value!;
        var start = new ProcessStartInfo(path.Replace('\\', Path.DirectorySeparatorChar), [command, _folder.File(file), "--stdout"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(output.Length > 0 ? JsonNode.Parse(output) : null, await complaints);
    }
}
