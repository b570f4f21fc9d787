using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity.Entra;
using TeamsJourney.App.Tests.Storage.Embedded;

namespace TeamsJourney.App.Tests.Identity;

/// <summary>As whom the service speaks, without a secret wherever that is possible; read from settings, seen on the wire.</summary>
public sealed class EntraCredentialsTests
{
    private const string Tenant = "11111111-1111-1111-1111-111111111111", Bot = "22222222-2222-2222-2222-222222222222", Identity = "44444444-4444-4444-4444-444444444444";

    [Fact]
    public async Task A_single_tenant_bot_proves_itself_by_a_managed_identity()
    {
        using var wire = new Wire();
        var token = await TokenAsync(wire, new()
        {
            ["Bot:ClientCredentials:0:SourceType"] = "SignedAssertionFromManagedIdentity", ["Bot:ClientCredentials:0:ManagedIdentityClientId"] = Identity,
        });

        Assert.Equal("token-of-entra", token);
        Assert.Equal(("token-of-identity", Bot), (wire.Form["client_assertion"], wire.Form["client_id"]));
        Assert.Contains($"/{Tenant}/", wire.Asked.Last().AbsolutePath, StringComparison.Ordinal);
        var identity = QueryHelpers.ParseQuery(wire.Asked.First(uri => uri.Host == "169.254.169.254" && uri.Query.Contains("resource", StringComparison.Ordinal)).Query);
        Assert.Equal(("api://AzureADTokenExchange", Identity), ((string?)identity["resource"], (string?)identity["client_id"]));
    }

    [Fact]
    public async Task A_single_tenant_bot_proves_itself_by_what_another_issuer_wrote()
    {
        using var folder = new TemporaryFolder();
        using var wire = new Wire();
        var file = folder.File("assertion");
        await File.WriteAllTextAsync(file, "written-by-the-cluster");

        await TokenAsync(wire, new() { ["Bot:ClientCredentials:0:SourceType"] = "SignedAssertionFilePath", ["Bot:ClientCredentials:0:SignedAssertionFileDiskPath"] = file });

        Assert.Equal("written-by-the-cluster", wire.Form["client_assertion"]);
    }

    [Fact]
    public async Task A_single_tenant_bot_proves_itself_by_a_certificate()
    {
        using var folder = new TemporaryFolder();
        using var wire = new Wire();
        var file = folder.File("bot.pfx");
        await File.WriteAllBytesAsync(file, Certificate("password"));

        await TokenAsync(wire, new()
        {
            ["Bot:ClientCredentials:0:SourceType"] = "Path", ["Bot:ClientCredentials:0:CertificateDiskPath"] = file, ["Bot:ClientCredentials:0:CertificatePassword"] = "password",
        });

        Assert.Equal(3, wire.Form["client_assertion"].Split('.').Length);
        Assert.False(wire.Form.ContainsKey("client_secret"));
    }

    [Theory]
    [InlineData("MicrosoftAppType", "MultiTenant", "31 July 2025")]
    [InlineData("MicrosoftAppType", "Something", "SingleTenant or UserAssignedMSI")]
    [InlineData("MicrosoftAppPassword", "", "Bot:ClientCredentials")]
    [InlineData("Bot:ClientCredentials:0:SourceType", "Path", "besides a secret")]
    [InlineData("AzureAd:ClientCredentials:0:SourceType", "Path", "CertificateDiskPath")]
    [InlineData("AzureAd:ClientCredentials:0:SourceType", "Letter", "SignedAssertionFromManagedIdentity")]
    [InlineData("Planner:PublishAs", "Everyone", "Application or Facilitator")]
    [InlineData("Planner:PublishAs", "Facilitator", "AzureAd:ClientCredentials:0:SourceType")]
    [InlineData("MicrosoftAppId", "my-bot", "app id of the bot's registration")]
    [InlineData("MicrosoftAppTenantId", "contoso", "id of the tenant")]
    [InlineData("AzureAd:ClientId", "my-tab", "app id of the tab's registration")]
    [InlineData("Teams:AllowedTenants", "11111111-1111-1111-1111-111111111111,contoso.com", "ids of tenants")]
    [InlineData("Storage:TablesEndpoint", "account.table.core.windows.net", "https address")]
    [InlineData("Storage:TablesEndpoint", "http://account.table.core.windows.net", "https")]
    [InlineData("Storage:ConnectionString", "AccountKey=dG9wLXNlY3JldA==;AccountName", "Copy it whole")]
    [InlineData("Storage:ConnectionString", "AccountName=a;AccountKey=top-secret!", "Copy it whole")]
    [InlineData("Privacy:RetentionDays", "2147483647", "30 to 36500 days")]
    [InlineData("Privacy:RetentionDays", "740000", "30 to 36500 days")]
    [InlineData("App:PublicUrl", "https://someone:top-secret@journeys.example", "a user name or a password")]
    [InlineData("App:PublicUrl", "https://someone@journeys.example", "a user name or a password")]
    [InlineData("App:PublicUrl", "https://journeys.example/?tenant=1", "has a ? or a #")]
    [InlineData("App:PublicUrl", "https://journeys.example/#tab", "has a ? or a #")]
    [InlineData("Graph:BaseUrl", "https://graph.example/v1.0?a=b", "has a ? or a #")]
    [InlineData("Planner:PlanUrl", "https://planner.example/plans", "Write {plan}")]
    [InlineData("Planner:TaskUrl", "https://planner.example/{plan}", "Write {task}")]
    public void A_setting_that_cannot_work_says_what_to_do(string name, string value, string says) =>
        Assert.Contains(says, Assert.Throws<InvalidSettingException>(() => Read(new()
        {
            ["MicrosoftAppType"] = "SingleTenant", ["MicrosoftAppPassword"] = "not-a-secret", ["AzureAd:TenantId"] = Tenant, ["AzureAd:ClientId"] = Bot, [name] = value,
        })).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_keepers_of_the_privacy_key_are_one_too_many() => Assert.Contains("Leave the one", Assert.Throws<InvalidSettingException>(() => Read(new()
    {
        ["MicrosoftAppPassword"] = "not-a-secret", ["Privacy:KeyVault"] = "https://name.vault.azure.net/", ["Privacy:Key"] = Fixture.AppFixture.PrivacyKey,
    })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_refused_address_is_not_repeated() => Assert.DoesNotContain(
        "top-secret", Assert.Throws<InvalidSettingException>(() => Read(new() { ["MicrosoftAppPassword"] = "not-a-secret", ["App:PublicUrl"] = "https://a:top-secret@b.example" })).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("no certificate at all")]
    [InlineData("-----BEGIN CERTIFICATE-----\nnothing\n-----END CERTIFICATE-----\n")]
    public void A_file_that_is_no_certificate_is_found_out_at_the_start(string content)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("bot.pem");
        File.WriteAllText(file, content);
        Assert.Contains("a certificate with its private key", RefusedCertificate(file, "").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_of_another_certificate_is_found_out_at_the_start_and_not_repeated()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("bot.pfx");
        File.WriteAllBytes(file, Certificate("password"));
        var message = RefusedCertificate(file, "another-password").Message;
        Assert.Contains("CertificatePassword", message, StringComparison.Ordinal);
        Assert.DoesNotContain("another-password", message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_secret_is_written_where_settings_are_shown() =>
        Assert.DoesNotContain("not-a-secret", $"{Read(new() { ["MicrosoftAppPassword"] = "not-a-secret", ["AzureAd:ClientSecret"] = "not-a-secret-either" })}", StringComparison.Ordinal);

    private static AppSettings Read(Dictionary<string, string?> settings) => AppSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["MicrosoftAppId"] = Bot, ["MicrosoftAppTenantId"] = Tenant }).AddInMemoryCollection(settings).Build(),
        isDevelopment: false);

    private static InvalidSettingException RefusedCertificate(string file, string password) => Assert.Throws<InvalidSettingException>(() => Read(new()
    {
        ["Bot:ClientCredentials:0:SourceType"] = "Path", ["Bot:ClientCredentials:0:CertificateDiskPath"] = file, ["Bot:ClientCredentials:0:CertificatePassword"] = password,
    }));

    private static async Task<string> TokenAsync(Wire wire, Dictionary<string, string?> settings)
    {
        using var client = new HttpClient(wire, disposeHandler: false);
        var credential = new EntraCredentials(Read(settings), new HttpClientTransport(client), TimeProvider.System).OfBot!;
        return (await credential.GetTokenAsync(new TokenRequestContext(["https://api.botframework.com/.default"]), default)).Token;
    }

    private static byte[] Certificate(string password)
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest(
            "CN=bot", key, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return certificate.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pfx, password);
    }

    /// <summary>Answers as Entra and as the identity endpoint of a machine in Azure do.</summary>
    private sealed class Wire : HttpMessageHandler
    {
        public List<Uri> Asked { get; } = [];

        public Dictionary<string, string> Form { get; private set; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!);
            return request.RequestUri switch
            {
                { Host: "169.254.169.254" } uri when uri.Query.Contains("resource", StringComparison.Ordinal) =>
                    Json("""{"access_token":"token-of-identity","expires_in":"3600","expires_on":"4102444800","resource":"api://AzureADTokenExchange","token_type":"Bearer"}"""),
                { Host: "169.254.169.254" } => Json("""{"error":"invalid_request"}""", HttpStatusCode.BadRequest),
                { AbsolutePath: var path } when path.Contains("/discovery/", StringComparison.Ordinal) => Json(
                    """{"tenant_discovery_endpoint":"https://login.microsoftonline.com/x/v2.0/.well-known/openid-configuration","api-version":"1.1","metadata":[{"preferred_network":"login.microsoftonline.com","preferred_cache":"login.windows.net","aliases":["login.microsoftonline.com"]}]}"""),
                _ => await TokenAsync(request, cancellationToken),
            };
        }

        private async Task<HttpResponseMessage> TokenAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Form = QueryHelpers.ParseQuery(await request.Content!.ReadAsStringAsync(cancellationToken)).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
            return Json("""{"token_type":"Bearer","expires_in":3600,"ext_expires_in":3600,"access_token":"token-of-entra"}""");
        }

        private static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
            new(status) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
    }
}
