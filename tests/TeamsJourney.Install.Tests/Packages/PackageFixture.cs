using System.IO.Compression;
using System.Text.Json.Nodes;

namespace TeamsJourney.Install.Tests.Packages;

/// <summary>A package, made by the command as an administrator types it, and opened.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    public const string BotAppId = "3d5a8c1e-9f27-4b60-8c11-5e0d2f7a9b34", TabAppId = "7b0e4d92-1c58-4f3a-9a6d-c2e81f5b7063", Host = "journeys.contoso.com";

    private readonly TemporaryFolder _folder = new();

    public string ZipPath => _folder.File("package.zip");

    public JsonObject Manifest { get; private set; } = null!;

    /// <summary>A file of the package, on disk.</summary>
    public string FilePath(string name) => _folder.File(Path.Combine("opened", name));

    public JsonObject Strings(string language) => JsonNode.Parse(File.ReadAllText(FilePath($"{language}.json")))!.AsObject();

    public async Task InitializeAsync()
    {
        var (code, _, errors) = await AppProgram.RunAsync("package", "--app-id", BotAppId, "--tab-app-id", TabAppId.ToUpperInvariant(), "--host", "Journeys.Contoso.com", "--output", ZipPath);
        Assert.Equal((0, ""), (code, errors));
        await ZipFile.ExtractToDirectoryAsync(ZipPath, _folder.File("opened"));
        Manifest = JsonNode.Parse(await File.ReadAllTextAsync(FilePath("manifest.json")))!.AsObject();
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
