using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace TeamsJourney.Tab.Tests;

/// <summary>The tab's own tests of its logic, which Vitest runs.</summary>
public sealed class VitestTests
{
    [Fact]
    public async Task The_logic_of_the_tab_passes_its_own_tests()
    {
        var folder = typeof(VitestTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "TabFolder").Value!;
        var start = new ProcessStartInfo("node", ["node_modules/vitest/vitest.mjs", "run", "--reporter=json"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var vitest = Process.Start(start)!;
        var errors = vitest.StandardError.ReadToEndAsync();
        var output = await vitest.StandardOutput.ReadToEndAsync();
        await vitest.WaitForExitAsync();

        Assert.True(output.Contains('{', StringComparison.Ordinal), await errors);
        var report = JsonNode.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..])!;
        var failed = report["testResults"]!.AsArray().SelectMany(file => file!["assertionResults"]!.AsArray())
            .Where(test => test!["status"]!.GetValue<string>() != "passed")
            .Select(test => $"{test!["fullName"]}: {test["failureMessages"]}");
        Assert.Empty(failed);
        Assert.True(report["success"]!.GetValue<bool>(), await errors);
        Assert.True(report["numPassedTests"]!.GetValue<int>() > 0, "There was nothing to run.");
    }
}
