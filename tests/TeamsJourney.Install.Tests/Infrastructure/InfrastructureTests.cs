using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using TeamsJourney.App.Administration;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.JourneyTab.SignIn;
using TeamsJourney.App.Storage;

namespace TeamsJourney.Install.Tests.Infrastructure;

/// <summary>What is deployed to Azure is sound in itself, and agrees with the service.</summary>
public sealed partial class InfrastructureTests(TemplateFixture infrastructure) : IClassFixture<TemplateFixture>
{
    // Read by the platform, by libraries, and by the collector, instead of by us.
    private static readonly string[] OthersSettings =
    [
        "APPLICATIONINSIGHTS_CONNECTION_STRING", "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "AZURE_CLIENT_ID", "COLLECTOR_CONFIG",
        "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_SERVICE_NAME", "SCM_DO_BUILD_DURING_DEPLOYMENT",
    ];

    private JsonObject Settings => infrastructure.Settings;

    [Fact]
    public void It_compiles_without_a_complaint() => Assert.Equal("", infrastructure.Complaints);

    [Theory]
    [InlineData("storage.bicep", "allowSharedKeyAccess", "allowSharedKeyAcces")]
    [InlineData("bot.bicep", "msaAppType:", "msaApplicationType:")]
    [InlineData("main.bicep", "'storage.bicep'", "'store.bicep'")]
    [InlineData("main.bicep", "instances: instances\n", "\n")]
    [InlineData("main.bicep", "app.outputs.host", "app.outputs.name")]
    [InlineData("bot.bicep", "param tags object", "param tags object\nparam location string = 'global'")]
    public async Task The_compiler_would_tell_of_a_mistake(string file, string text, string into)
    {
        using var compiler = new BicepCompiler();
        compiler.Change(file, text, into);
        Assert.NotEqual("", (await compiler.BuildAsync("main.bicep")).Complaints);
    }

    [Fact]
    public async Task Its_parameters_come_from_the_environment_of_azd()
    {
        using var compiler = new BicepCompiler();
        var compiled = await compiler.BuildParametersAsync("main.bicepparam", new()
        {
            ["AZURE_ENV_NAME"] = "workshop", ["AZURE_LOCATION"] = "westeurope", ["OTHER_TENANTS"] = "a,b", ["PLANNER_AS_APPLICATION"] = "false", ["INSTANCES"] = "3",
        });
        Assert.Equal("", compiled.Complaints);
        var parameters = JsonNode.Parse((string)compiled.Template!["parametersJson"]!)!["parameters"]!;
        Assert.Equal(("workshop", 3, false), ((string?)parameters["environmentName"]!["value"], (int)parameters["instances"]!["value"]!, (bool)parameters["plannerAsApplication"]!["value"]!));
        Assert.Equal(["a", "b"], parameters["otherTenants"]!["value"]!.AsArray().Select(tenant => (string?)tenant));
        Assert.Equal(infrastructure.Template["parameters"]!.AsObject().Select(parameter => parameter.Key).Order(), parameters.AsObject().Select(parameter => parameter.Key).Order());
    }

    [Fact]
    public void Every_file_has_its_place_in_the_whole()
    {
        var main = File.ReadAllText(Repository.File("infra/main.bicep"));
        var files = Directory.GetFiles(Repository.File("infra"), "*.bicep").Select(Path.GetFileName).Where(file => file != "main.bicep");
        Assert.All(files, file => Assert.Contains($" '{file}' = ", main, StringComparison.Ordinal));
    }

    [Fact]
    public void It_sets_only_what_the_service_reads()
    {
        var ours = Settings.Select(setting => setting.Key).Except(OthersSettings).Select(name => name.Replace("__", ":", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(ours);
        Assert.Subset(RecordedSettings.All.ToHashSet(), ours.ToHashSet());
    }

    [Fact]
    public void The_service_starts_with_what_it_sets()
    {
        var samples = Settings.ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => (string)setting.Value! switch
        {
            ['[', ..] when setting.Key is "Storage__TablesEndpoint" or "Privacy__KeyVault" or "App__PublicUrl" => "https://sample.example/",
            // Whichever it is, the rest must suffice for it; this one asks for more.
            ['[', ..] when setting.Key is "Planner__PublishAs" => "Facilitator",
            ['[', ..] => "3d5a8c1e-9f27-4b60-8c11-5e0d2f7a9b34",
            var literal => (string?)literal,
        });
        var settings = AppSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(samples).Build(), isDevelopment: false);
        Assert.Equal(("UserAssignedMSI", "https://sample.example/"), (settings.Bot.Type, settings.Storage.TablesEndpoint));
        Assert.NotNull(settings.Privacy.KeyVault);
        Assert.NotNull(settings.PublicUrl);
        Assert.NotEmpty(settings.Teams.AllowedTenants);
    }

    [Fact]
    public void No_secret_is_asked_for_or_set()
    {
        Assert.DoesNotContain(Settings, setting => SecretName.IsMatch(setting.Key));
        Assert.DoesNotContain(infrastructure.Template["parameters"]!.AsObject(), parameter => ((string)parameter.Value!["type"]!).StartsWith("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_store_opens_to_identities_only_and_holds_the_table()
    {
        var account = infrastructure.Resource("Microsoft.Storage/storageAccounts")["properties"]!;
        Assert.Equal((false, false, true, "TLS1_2"), ((bool)account["allowSharedKeyAccess"]!, (bool)account["allowBlobPublicAccess"]!, (bool)account["supportsHttpsTrafficOnly"]!, (string)account["minimumTlsVersion"]!));
        Assert.Contains($"'{Rows.TableName}'", (string)infrastructure.Resource("Microsoft.Storage/storageAccounts/tableServices/tables")["name"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_lies_apart_from_the_journeys_and_can_be_brought_back()
    {
        var vault = infrastructure.Resource("Microsoft.KeyVault/vaults")["properties"]!;
        Assert.Equal((true, true, true), ((bool)vault["enableRbacAuthorization"]!, (bool)vault["enableSoftDelete"]!, (bool)vault["enablePurgeProtection"]!));
        Assert.Null(vault["accessPolicies"]);
    }

    [Fact]
    public async Task The_service_is_reached_by_https_on_several_instances_of_which_none_is_special()
    {
        var site = infrastructure.Resource("Microsoft.Web/sites")["properties"]!;
        Assert.Equal((true, false), ((bool)site["httpsOnly"]!, (bool)site["clientAffinityEnabled"]!));
        Assert.Equal(("1.2", "Disabled"), ((string)site["siteConfig"]!["minTlsVersion"]!, (string)site["siteConfig"]!["ftpsState"]!));
        Assert.Equal(2, (int)infrastructure.Template["parameters"]!["instances"]!["minValue"]!);

        using var app = await RunningApp.StartAsync();
        using var health = await app.Http.GetAsync((string)site["siteConfig"]!["healthCheckPath"]!);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        var endpoint = (string)infrastructure.Resource("Microsoft.BotService/botServices")["properties"]!["endpoint"]!;
        using var message = await app.Http.PostAsync(MessagePath.Match(endpoint).Groups[1].Value, new StringContent("{}", new MediaTypeHeaderValue("application/json")));
        Assert.Equal(HttpStatusCode.BadRequest, message.StatusCode);
    }

    [Fact]
    public void People_sign_in_to_the_tab_with_the_permission_that_it_asks_for_and_without_a_secret()
    {
        var registration = infrastructure.Resources.Single(resource => resource["properties"]?["api"] is not null)["properties"]!;
        var scope = Assert.Single(registration["api"]!["oauth2PermissionScopes"]!.AsArray())!;
        Assert.Equal((TabSignIn.Scope, "User", true), ((string?)scope["value"], (string?)scope["type"], (bool)scope["isEnabled"]!));
        Assert.Equal(2, (int)registration["api"]!["requestedAccessTokenVersion"]!);
        Assert.Null(registration["passwordCredentials"]);
        Assert.Equal("parameters('identityPrincipalId')", ((string)infrastructure.Resource("Microsoft.Graph/applications/federatedIdentityCredentials@v1.0")["properties"]!["subject"]!).Trim('[', ']'));
        Assert.Contains(infrastructure.Resources, resource => resource["properties"]?["identifierUris"] is JsonArray addresses
            && (string?)addresses[0] == "[format('api://{0}/{1}', parameters('host'), parameters('appId'))]"
            && (string?)resource["properties"]!["spa"]!["redirectUris"]![0] == "[format('https://{0}/tab/consent/end', parameters('host'))]");
    }

    [Fact]
    public void Roles_are_given_in_one_file_and_no_more_than_three()
    {
        Assert.All(
            Directory.GetFiles(Repository.File("infra"), "*.bicep").Where(file => Path.GetFileName(file) != "role-assignments.bicep"),
            file => Assert.DoesNotMatch("roleAssignments@|appRoleAssignedTo@", File.ReadAllText(file)));
        Assert.Equal(
            ["Microsoft.Authorization/roleAssignments", "Microsoft.Authorization/roleAssignments", "Microsoft.Graph/appRoleAssignedTo@v1.0"],
            infrastructure.Resources.Select(resource => (string)resource["type"]!).Where(type => type.Contains("oleAssign", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData("failedTurn", "TeamsJourney.App.Conversation")]
    [InlineData("stuckOutbox", "TeamsJourney.App.Outbox")]
    public void An_alert_listens_to_every_error_that_its_part_of_the_service_logs(string variable, string place)
    {
        var logged = typeof(AppHost).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith(place, StringComparison.Ordinal) is true)
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .Where(message => message?.Level == LogLevel.Error)
            .Select(message => message!.Message.Split('{')[0]);
        var list = Regex.Match(File.ReadAllText(Repository.File("infra/alerts.bicep")), $@"var {variable} = \[(.*)\]").Groups[1].Value;
        Assert.Equal(logged.Order(), Quoted.Matches(list).Select(text => text.Groups[1].Value).Order());
    }

    [Fact]
    public void The_file_of_azd_names_what_is_there()
    {
        var azd = File.ReadAllText(Repository.File("azure.yaml"));
        Assert.True(File.Exists(Repository.File($"{Value(azd, "path")}/{Value(azd, "module")}.bicep")));
        Assert.Single(Directory.GetFiles(Repository.File(Value(azd, "project")), "*.csproj"));
        var service = ServiceTag.Match((string)infrastructure.Resource("Microsoft.Web/sites")["tags"]!).Groups[1].Value;
        Assert.Contains($"\nservices:\n  {service}:\n", azd, StringComparison.Ordinal);

        var package = CommandLine.Commands.Single(command => command.Name == "package");
        var runs = azd.Split('\n').Where(line => line.Contains("run: ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, runs.Length);
        Assert.All(runs, run =>
        {
            var given = Option.Matches(run).Select(option => option.Groups[1].Value).Where(option => option != "project").ToArray();
            Assert.Subset(package.Options.Select(option => option.Name).ToHashSet(), given.ToHashSet());
            Assert.Superset(package.Options.Where(option => option.IsRequired).Select(option => option.Name).ToHashSet(), given.ToHashSet());
            Assert.Equal(
                infrastructure.Template["outputs"]!.AsObject().Select(output => output.Key).Order(),
                Variable.Matches(run).Select(variable => variable.Groups[1].Value).Order());
        });
    }

    private static string Value(string yaml, string key) => Regex.Match(yaml, $@"\b{key}: (\S+)").Groups[1].Value;

    // The address of a vault is no key.
    [GeneratedRegex("secret|password|key(?!vault)", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName { get; }

    [GeneratedRegex(@"\{0\}(/[\w/]+)")]
    private static partial Regex MessagePath { get; }

    [GeneratedRegex("'azd-service-name', '([^']+)'")]
    private static partial Regex ServiceTag { get; }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted { get; }

    [GeneratedRegex("--([a-z-]+)")]
    private static partial Regex Option { get; }

    [GeneratedRegex(@"\$(?:env:)?([A-Z_]+)")]
    private static partial Regex Variable { get; }
}
