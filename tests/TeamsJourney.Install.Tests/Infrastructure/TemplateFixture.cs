using System.Text.Json.Nodes;

namespace TeamsJourney.Install.Tests.Infrastructure;

/// <summary>All of <c>infra/</c>, compiled once.</summary>
public sealed class TemplateFixture : IAsyncLifetime
{
    /// <summary>What the compiler complained of.</summary>
    public string Complaints { get; private set; } = "";

    /// <summary>The template that Azure is given.</summary>
    public JsonNode Template { get; private set; } = null!;

    /// <summary>The one resource of a type, in whichever module it is.</summary>
    public JsonObject Resource(string type) => Resources.Single(resource => (string?)resource["type"] == type);

    /// <summary>All that the modules make.</summary>
    public IEnumerable<JsonObject> Resources => Modules.SelectMany(module => Items(module["properties"]!["template"]!["resources"]!)).Where(resource => resource["existing"] is null);

    private IEnumerable<JsonObject> Modules => Items(Template["resources"]!).Where(resource => resource["properties"]?["template"] is not null);

    public async Task InitializeAsync()
    {
        using var compiler = new BicepCompiler();
        var compiled = await compiler.BuildAsync("main.bicep");
        (Complaints, Template) = (compiled.Complaints, compiled.Template!);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    // A list, or by their names in the source.
    private static IEnumerable<JsonObject> Items(JsonNode resources) => resources is JsonArray list
        ? list.Select(resource => resource!.AsObject())
        : resources.AsObject().Select(resource => resource.Value!.AsObject());
}
