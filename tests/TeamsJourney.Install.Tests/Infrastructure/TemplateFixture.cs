using System.Text.Json.Nodes;

namespace TeamsJourney.Install.Tests.Infrastructure;

/// <summary>All of <c>infra/</c>, compiled once for all tests.</summary>
public sealed class TemplateFixture : IAsyncLifetime
{
    private static readonly Lazy<Task<BicepCompiler.Compilation>> Compiled = new(async () =>
    {
        using var compiler = new BicepCompiler();
        return await compiler.BuildAsync("main.bicep");
    });

    /// <summary>What the compiler complained of.</summary>
    public string Complaints { get; private set; } = "";

    /// <summary>The template that Azure is given.</summary>
    public JsonNode Template { get; private set; } = null!;

    /// <summary>The one resource of a type, in whichever module it is.</summary>
    public JsonObject Resource(string type) => Resources.Single(resource => (string?)resource["type"] == type);

    /// <summary>All that the modules make.</summary>
    public IEnumerable<JsonObject> Resources => Modules.SelectMany(module => Items(module["properties"]!["template"]!["resources"]!)).Where(resource => resource["existing"] is null);

    /// <summary>The service's settings.</summary>
    public JsonObject Settings => Resource("Microsoft.Web/sites/config")["properties"]!.AsObject();

    /// <summary>The one variable of a name, in whichever module it is.</summary>
    public JsonNode? Variable(string name) => Modules.Select(module => module["properties"]!["template"]!["variables"]?[name]).OfType<JsonNode>().Single();

    /// <summary>The same for a list.</summary>
    public IEnumerable<JsonNode?> Variables(string name) => Variable(name)!.AsArray();

    private IEnumerable<JsonObject> Modules => Items(Template["resources"]!).Where(resource => resource["properties"]?["template"] is not null);

    public async Task InitializeAsync()
    {
        var compiled = await Compiled.Value;
        (Complaints, Template) = (compiled.Complaints, compiled.Template!);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    // A list, or by their names in the source.
    private static IEnumerable<JsonObject> Items(JsonNode resources) => resources is JsonArray list
        ? list.Select(resource => resource!.AsObject())
        : resources.AsObject().Select(resource => resource.Value!.AsObject());
}
