using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;
using TeamsJourney.Local.Demo;
using TeamsJourney.Tab.Tests.Fixture;

namespace TeamsJourney.Tab.Tests;

/// <summary>What a browser loads before it can show the map.</summary>
public sealed partial class BundleTests
{
    // What the tab promises for its first view, on a phone as well.
    private const int MostBytes = 350 * 1024;

    [Fact]
    public async Task The_first_view_stays_small()
    {
        var dist = Path.Combine(typeof(BundleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "TabFolder").Value!, "dist");
        var page = await File.ReadAllTextAsync(Path.Combine(dist, "index.html"));
        var assets = Asset().Matches(page).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.Contains(assets, asset => asset.EndsWith(".js", StringComparison.Ordinal));
        Assert.InRange(assets.Sum(asset => Gzipped(File.ReadAllBytes(Path.Combine(dist, asset)))), 1, MostBytes);
    }

    [Fact]
    public async Task It_goes_over_the_wire_packed()
    {
        await using var running = await RunningTab.StartAsync(Moment.SetUp);
        var page = await running.OpenAsync();
        var script = await page.RunAndWaitForResponseAsync(() => page.ReloadAsync(), answer => answer.Url.EndsWith(".js", StringComparison.Ordinal));

        Assert.True(script.Ok);
        Assert.Contains((await script.AllHeadersAsync())["content-encoding"], (IEnumerable<string>)["br", "gzip"]);
    }

    private static int Gzipped(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return (int)packed.Length;
    }

    [GeneratedRegex("""(?:src|href)="/tab/(assets/[^"]+)""")]
    private static partial Regex Asset();
}
