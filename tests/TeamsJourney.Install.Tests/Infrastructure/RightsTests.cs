using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TeamsJourney.Install.Tests.Infrastructure;

/// <summary>What the service's identity may do, what people's sign-in may, and that no other way in is open.</summary>
public sealed partial class RightsTests(TemplateFixture infrastructure) : IClassFixture<TemplateFixture>
{
    // Microsoft's own ids, the same in every tenant ("Azure built-in roles", "Microsoft Graph permissions reference", Teams documentation, "Configure your app in Entra ID").
    private const string TableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", KeyVaultSecretsOfficer = "b86a8fe4-44ce-4948-aee5-eccb2c155cd7";
    private const string TasksOfEveryone = "44e666d1-d276-445b-a5fc-8815eeb81d55", UserRead = "e1fe6dd8-ba31-4d61-89e7-88639da4683d", TasksOfOneself = "2219042f-cab5-40cc-b0d2-16b1540b4c5f";
    private const string TeamsOnDesktopAndMobile = "1fec8e78-bce4-4aaf-ab1b-5451cc387264", TeamsOnTheWeb = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346";

    private JsonNode SignIn => infrastructure.Resources.Single(resource => resource["properties"]?["api"] is not null)["properties"]!;

    [Theory]
    [InlineData("tableDataContributor", TableDataContributor, "Microsoft.Storage/storageAccounts")]
    [InlineData("secretsOfficer", KeyVaultSecretsOfficer, "Microsoft.KeyVault/vaults")]
    public void The_identity_has_one_role_on_its_store_and_one_on_its_vault_and_nowhere_else(string variable, string role, string scope)
    {
        Assert.Contains($"'{role}'", (string)infrastructure.Variable(variable)!, StringComparison.Ordinal);
        var assignment = Assert.Single(
            infrastructure.Resources, resource => (string?)resource["properties"]?["roleDefinitionId"] == $"[variables('{variable}')]");
        Assert.StartsWith($"[resourceId('{scope}', ", (string?)assignment["scope"], StringComparison.Ordinal);
        Assert.Equal("[parameters('identityPrincipalId')]", (string?)assignment["properties"]!["principalId"]);
    }

    [Fact]
    public void It_reaches_the_tasks_of_everyone_only_where_that_was_chosen()
    {
        var assignment = infrastructure.Resource("Microsoft.Graph/appRoleAssignedTo@v1.0");
        Assert.Equal("[parameters('plannerAsApplication')]", (string?)assignment["condition"]);
        Assert.Equal((TasksOfEveryone, "[parameters('identityPrincipalId')]"), ((string?)assignment["properties"]!["appRoleId"], (string?)assignment["properties"]!["principalId"]));
        Assert.Equal("[if(parameters('plannerAsApplication'), 'Application', 'Facilitator')]", (string?)infrastructure.Settings["Planner__PublishAs"]);
    }

    [Fact]
    public void People_sign_in_from_Teams_alone_in_our_tenant_and_lend_their_tasks_at_most()
    {
        Assert.Equal("AzureADMyOrg", (string?)SignIn["signInAudience"]);
        Assert.Equal([TeamsOnDesktopAndMobile, TeamsOnTheWeb], infrastructure.Variables("teamsClients").Select(client => (string?)client));
        Assert.Equal([UserRead, TasksOfOneself], infrastructure.Variables("delegatedPermissions").Select(permission => (string?)permission));
        foreach (var (copied, of, what) in new[] { (SignIn["api"]!, "teamsClients", "delegatedPermissionIds"), (SignIn["requiredResourceAccess"]![0]!, "delegatedPermissions", "Scope") })
        {
            var loop = Assert.Single(copied["copy"]!.AsArray())!.ToJsonString();
            Assert.Contains($"length(variables(\\u0027{of}\\u0027))", loop, StringComparison.Ordinal);
            Assert.Contains(what, loop, StringComparison.Ordinal);
        }

        Assert.Equal(
            "[format('{0}{1}/v2.0', environment().authentication.loginEndpoint, tenant().tenantId)]",
            (string?)infrastructure.Resource("Microsoft.Graph/applications/federatedIdentityCredentials@v1.0")["properties"]!["issuer"]);
        Assert.StartsWith("[join(concat(createArray(tenant().tenantId), ", (string?)infrastructure.Settings["Teams__AllowedTenants"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_password_opens_the_bot_or_the_service()
    {
        Assert.True((bool)infrastructure.Resource("Microsoft.BotService/botServices")["properties"]!["disableLocalAuth"]!);
        var policies = infrastructure.Resources.Where(resource => (string?)resource["type"] == "Microsoft.Web/sites/basicPublishingCredentialsPolicies").ToList();
        Assert.Equal(2, policies.Count);
        Assert.All(policies, policy => Assert.False((bool)policy["properties"]!["allow"]!));
    }

    [Fact]
    public void The_guide_names_the_same_ids()
    {
        var infra = string.Concat(Directory.GetFiles(Repository.File("infra"), "*.bicep").Select(File.ReadAllText));
        var named = Id.Matches(File.ReadAllText(Repository.File("docs/operations.md"))).Select(id => id.Value).Distinct().ToList();
        Assert.Superset(new HashSet<string> { TasksOfEveryone, TeamsOnDesktopAndMobile, TeamsOnTheWeb }, named.ToHashSet());
        Assert.All(named, id => Assert.Contains(id, infra, StringComparison.Ordinal));
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id { get; }
}
