using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TeamsJourney.Install.Tests.Infrastructure;

/// <summary>What is made in Azure runs as docs/operations.md promises: journeys are kept, instances serve, Teams reaches them, and what they tell arrives.</summary>
public sealed partial class RunningServiceTests(TemplateFixture infrastructure) : IClassFixture<TemplateFixture>
{
    private static readonly string Guide = File.ReadAllText(Repository.File("docs/operations.md"));

    [Fact]
    public void Journeys_lie_in_three_zones_behind_a_lock()
    {
        Assert.Equal("Standard_ZRS", (string?)infrastructure.Resource("Microsoft.Storage/storageAccounts")["sku"]!["name"]);
        var kept = infrastructure.Resource("Microsoft.Authorization/locks");
        Assert.Equal("CanNotDelete", (string?)kept["properties"]!["level"]);
        Assert.StartsWith("[resourceId('Microsoft.Storage/storageAccounts', ", (string?)kept["scope"], StringComparison.Ordinal);
        Assert.Contains($"the lock `{(string?)kept["name"]}`", Guide, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_key_can_be_brought_back_for_ninety_days() =>
        Assert.Equal(90, (int)infrastructure.Resource("Microsoft.KeyVault/vaults")["properties"]!["softDeleteRetentionInDays"]!);

    [Fact]
    public void As_many_instances_as_were_asked_for_are_always_on_with_the_runtime_that_it_is_built_for()
    {
        var site = infrastructure.Resource("Microsoft.Web/sites")["properties"]!["siteConfig"]!;
        Assert.Equal("[parameters('instances')]", (string?)infrastructure.Resource("Microsoft.Web/serverfarms")["sku"]!["capacity"]);
        Assert.True((bool)site["alwaysOn"]!);
        var framework = Regex.Match(File.ReadAllText(Repository.File("Directory.Build.props")), "<TargetFramework>net([0-9.]+)<").Groups[1].Value;
        Assert.Equal($"DOTNETCORE|{framework}", (string?)site["linuxFxVersion"]);
        // Its role comes before the service that reads with it.
        Assert.Contains("roles", infrastructure.Template["resources"]!["app"]!["dependsOn"]!.AsArray().Select(name => (string?)name));
    }

    [Fact]
    public void It_knows_how_it_was_called_and_as_whom_to_act()
    {
        Assert.Equal("true", (string?)infrastructure.Settings["ASPNETCORE_FORWARDEDHEADERS_ENABLED"]);
        Assert.Equal("[parameters('identityClientId')]", (string?)infrastructure.Settings["AZURE_CLIENT_ID"]);
        Assert.Equal(infrastructure.Settings["MicrosoftAppId"]!.ToJsonString(), infrastructure.Resource("Microsoft.BotService/botServices")["properties"]!["msaAppId"]!.ToJsonString());
    }

    [Fact]
    public void Teams_is_the_channel_of_the_bot()
    {
        var channel = infrastructure.Resource("Microsoft.BotService/botServices/channels")["properties"]!;
        Assert.Equal(("MsTeamsChannel", true), ((string?)channel["channelName"], (bool)channel["properties"]!["isEnabled"]!));
        Assert.Equal("[tenant().tenantId]", (string?)infrastructure.Resource("Microsoft.BotService/botServices")["properties"]!["msaAppTenantId"]);
    }

    [Fact]
    public void The_collector_gets_the_settings_that_it_reads_and_hands_on_all_three_signals()
    {
        var container = infrastructure.Resource("Microsoft.Web/sites/sitecontainers")["properties"]!;
        var configuration = File.ReadAllText(Repository.File("infra/collector.yaml"));
        var read = Read.Matches(configuration + (string)container["startUpCommand"]!).Select(name => name.Groups[1].Value);
        var given = container["environmentVariables"]!.AsArray().Select(variable => (Name: (string?)variable!["name"], Setting: (string?)variable["value"])).ToList();
        Assert.Equal(read.Order(), given.Select(variable => variable.Name).Order());
        Assert.All(given, variable => Assert.True(infrastructure.Settings.ContainsKey(variable.Setting!), variable.Setting));
        Assert.Equal(["logs", "metrics", "traces"], Pipeline.Matches(configuration).Select(pipeline => pipeline.Groups[1].Value).Order());
    }

    [Fact]
    public async Task What_azd_was_not_told_is_as_the_template_says_and_the_guide()
    {
        using var compiler = new BicepCompiler();
        var compiled = await compiler.BuildParametersAsync("main.bicepparam", new() { ["AZURE_ENV_NAME"] = "workshop", ["AZURE_LOCATION"] = "westeurope" });
        var given = JsonNode.Parse((string)compiled.Template!["parametersJson"]!)!["parameters"]!.AsObject();
        var declared = infrastructure.Template["parameters"]!.AsObject();
        Assert.All(
            declared.Where(parameter => parameter.Value!["defaultValue"] is not null),
            parameter => Assert.True(JsonNode.DeepEquals(parameter.Value!["defaultValue"], given[parameter.Key]!["value"]), parameter.Key));
        var instances = declared["instances"]!;
        Assert.Contains($"| `INSTANCES` | how many instances, {instances["minValue"]} to {instances["maxValue"]}; {instances["defaultValue"]} otherwise |", Guide, StringComparison.Ordinal);
    }

    [Fact]
    public void Azd_deploys_to_what_is_made_and_then_makes_the_package()
    {
        var azd = File.ReadAllText(Repository.File("azure.yaml"));
        Assert.Contains("    host: appservice\n", azd, StringComparison.Ordinal);
        Assert.Contains("\nhooks:\n  postdeploy:\n", azd, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"env:(\w+)")]
    private static partial Regex Read { get; }

    [GeneratedRegex(@"^    (\w+): \{ receivers: \[otlp\], processors: \[batch\], exporters: \[azuremonitor\] \}$", RegexOptions.Multiline)]
    private static partial Regex Pipeline { get; }
}
