using System.IO.Compression;
using TeamsJourney.App.Export.Drawing;

namespace TeamsJourney.Install.Tests.Packages;

/// <summary>The package as a file, and the command that makes it.</summary>
public sealed class PackageTests(PackageFixture package) : IClassFixture<PackageFixture>
{
    [Fact]
    public async Task It_holds_exactly_what_Teams_expects()
    {
        await using var zip = await ZipFile.OpenReadAsync(package.ZipPath);
        Assert.Equal(["color.png", "en.json", "manifest.json", "nl.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order());
    }

    [Fact]
    public async Task The_same_values_make_the_same_package()
    {
        using var folder = new TemporaryFolder();
        var again = folder.File("again.zip");
        await AppProgram.RunAsync("package", "--app-id", PackageFixture.BotAppId, "--tab-app-id", PackageFixture.TabAppId, "--host", PackageFixture.Host, "--output", again);
        Assert.Equal(await File.ReadAllBytesAsync(package.ZipPath), await File.ReadAllBytesAsync(again));
    }

    [Fact]
    public void The_colour_icon_is_192_pixels_square_opaque_and_in_the_accent()
    {
        var icon = Png.Read(File.ReadAllBytes(package.FilePath("color.png")));
        Assert.Equal((192, 192), (icon.Width, icon.Height));
        var accent = Convert.FromHexString(Theme.Light.Accent[1..]);
        // Teams rounds the corners itself, so the colour reaches them.
        Assert.All(new[] { (0, 0), (191, 0), (0, 191), (191, 191) }, corner => Assert.Equal((accent[0], accent[1], accent[2], (byte)255), icon.At(corner.Item1, corner.Item2)));
        // The symbol stays within what every client shows (Teams documentation, "App icons": 120 pixels in the middle), and is there at all.
        var symbol = Where(icon, pixel => pixel is (255, 255, 255, 255));
        Assert.InRange(symbol.Count, 1000, 10000);
        Assert.All(symbol, at => Assert.True(at.X is >= 16 and < 176 && at.Y is >= 30 and < 162));
    }

    [Fact]
    public void The_outline_icon_is_32_pixels_square_white_and_transparent()
    {
        var icon = Png.Read(File.ReadAllBytes(package.FilePath("outline.png")));
        Assert.Equal((32, 32, true), (icon.Width, icon.Height, icon.HasAlpha));
        Assert.Empty(Where(icon, pixel => pixel.Alpha > 0 && pixel is not (255, 255, 255, _)));
        Assert.InRange(Where(icon, pixel => pixel.Alpha == 255).Count, 40, 400);
        Assert.InRange(Where(icon, pixel => pixel.Alpha == 0).Count, 500, 1000);
    }

    [Theory]
    [InlineData("--app-id 'x' is no app id", "--app-id", "x")]
    [InlineData("--app-id '00000000-0000-0000-0000-000000000000' is no app id", "--app-id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("--tab-app-id 'api://x' is no app id", "--tab-app-id", "api://x")]
    [InlineData("without https://", "--host", "https://journeys.contoso.com")]
    [InlineData("no host name", "--host", "journeys.contoso.com:443")]
    [InlineData("no host name", "--host", "localhost")]
    [InlineData("no host name", "--host", "10.0.0.4")]
    [InlineData("no host name", "--host", "-.contoso.com")]
    [InlineData("no version", "--version", "1.0")]
    [InlineData("32 characters", "--developer", "A name that is longer than thirty-two")]
    [InlineData("no https address", "--privacy", "http://contoso.com/privacy")]
    [InlineData("cannot be written", "--output", "/no/such/folder/package.zip")]
    public async Task A_value_that_cannot_work_is_refused_with_what_is_wanted(string reason, string option, string value)
    {
        using var folder = new TemporaryFolder();
        var options = new Dictionary<string, string> { ["--app-id"] = PackageFixture.BotAppId, ["--host"] = PackageFixture.Host, ["--output"] = folder.File("package.zip") };
        options[option] = value;
        var (code, output, errors) = await AppProgram.RunAsync(["package", .. options.SelectMany(pair => new[] { pair.Key, pair.Value })]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(reason, errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Root));
    }

    [Fact]
    public async Task What_an_organisation_names_itself_is_written_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var (code, _, errors) = await AppProgram.RunAsync(
            "package", "--app-id", PackageFixture.BotAppId, "--host", PackageFixture.Host, "--output", folder.File("package.zip"),
            "--developer", "Bakkerij \"De Punt\" {host}", "--privacy", "https://contoso.com/privacy", "--version", "2.0.1");
        Assert.Equal((0, ""), (code, errors));
        await using var zip = await ZipFile.OpenReadAsync(folder.File("package.zip"));
        await using var manifest = await zip.GetEntry("manifest.json")!.OpenAsync();
        var json = (await System.Text.Json.Nodes.JsonNode.ParseAsync(manifest))!;
        Assert.Equal("Bakkerij \"De Punt\" {host}", (string?)json["developer"]!["name"]);
        Assert.Equal("https://contoso.com/privacy", (string?)json["developer"]!["privacyUrl"]);
        Assert.Equal("2.0.1", (string?)json["version"]);
        // Without another id one registration is both the bot's and the tab's.
        Assert.Equal(PackageFixture.BotAppId, (string?)json["webApplicationInfo"]!["id"]);
    }

    private static List<(int X, int Y)> Where(Png icon, Func<(byte Red, byte Green, byte Blue, byte Alpha), bool> holds) =>
        [.. from y in Enumerable.Range(0, icon.Height) from x in Enumerable.Range(0, icon.Width) where holds(icon.At(x, y)) select (x, y)];
}
