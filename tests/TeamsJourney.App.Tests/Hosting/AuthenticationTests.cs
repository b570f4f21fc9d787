using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Hosting;

/// <summary>Who may speak to the app: with an app id only whom the connector's own keys vouch for, without one only a development machine.</summary>
public sealed class AuthenticationTests : IAsyncLifetime
{
    private const string AppId = "22222222-2222-2222-2222-222222222222", Issuer = "https://issuer.example";

    private readonly RSA _key = RSA.Create(2048);
    private WebApplication _authority = null!;
    private AppFixture _app = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _authority = builder.Build();
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        _authority.MapGet("/metadata", (HttpRequest request) => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Issuer, ["jwks_uri"] = $"http://{request.Host}/keys", ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        _authority.MapGet("/keys", () => Results.Json(new
        {
            keys = new[]
            {
                new { kty = "RSA", use = "sig", kid = "k1", n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent), endorsements = new[] { "msteams" } },
            },
        }));
        await _authority.StartAsync();
        _app = await AppFixture.StartAsync(settings: new()
        {
            ["MicrosoftAppType"] = "SingleTenant", ["MicrosoftAppId"] = AppId, ["MicrosoftAppTenantId"] = TeamsChannel.Tenant, ["MicrosoftAppPassword"] = "not-a-secret",
            ["Bot:OpenIdMetadata"] = _authority.Urls.First() + "/metadata", ["Bot:TokenIssuer"] = Issuer, ["Bot:ConnectorScope"] = "https://scope.example/.default",
        });
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _authority.DisposeAsync();
        _key.Dispose();
    }

    [Fact]
    public async Task Without_a_token_nobody_comes_in() => Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(null)).Status);

    [Fact]
    public async Task With_the_connectors_token_an_activity_comes_in() => Assert.Equal(HttpStatusCode.OK, (await PostAsync(Token())).Status);

    [Theory]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("serviceurl")]
    [InlineData("signature")]
    [InlineData("expired")]
    [InlineData("nonsense")]
    public async Task With_another_token_nobody_comes_in(string wrong)
    {
        using var otherKey = RSA.Create(2048);
        var token = wrong switch
        {
            "audience" => Token(audience: "someone-else"),
            "issuer" => Token(issuer: "https://api.botframework.com"),
            "serviceurl" => Token(serviceUrl: "https://elsewhere.example/"),
            "signature" => Token(key: otherKey),
            "expired" => Token(expires: DateTime.UnixEpoch.AddYears(50)),
            _ => "abc.def.ghi",
        };
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(token)).Status);
    }

    [Fact]
    public async Task Another_tenant_is_not_served()
    {
        var activity = Activity();
        activity["channelData"]!["tenant"]!["id"] = "99999999-9999-9999-9999-999999999999";
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.PostAsync(activity, Token())).Status);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("development machine")]
    public void Outside_development_it_does_not_start_without_an_app_id(string environment) =>
        Assert.Contains("MicrosoftAppId", Assert.Throws<InvalidSettingException>(() => AppHost.Build(["--environment", environment])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Bot:OpenIdMetadata", "https://login.example/metadata")]
    [InlineData("Bot:TokenIssuer", "https://issuer.example")]
    public void Settings_of_two_clouds_are_not_mixed(string name, string value) =>
        Assert.Throws<InvalidSettingException>(() => AppHost.Build(["--environment", "Development", "--" + name, value]));

    [Theory]
    [InlineData("Tab:People", "--Tab:People=https://people.example/")]
    [InlineData("AzureAd:Instance", "--AzureAd:Instance=http://login.example/")]
    [InlineData("AzureAd:Instance", "--AzureAd:Instance=http://127.0.0.1:5000/")]
    [InlineData("Bot:OpenIdMetadata", "--Bot:OpenIdMetadata=http://login.example/metadata", "--Bot:TokenIssuer=https://issuer.example", "--Bot:ConnectorScope=https://scope.example/.default")]
    public void Outside_development_nobody_else_says_who_people_are(string name, params string[] settings) => Assert.Contains(
        name,
        Assert.Throws<InvalidSettingException>(() => AppHost.Build(
            ["--environment=Production", $"--MicrosoftAppId={AppId}", $"--MicrosoftAppTenantId={TeamsChannel.Tenant}", "--MicrosoftAppPassword=not-a-secret", .. settings])).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task It_says_whether_it_lives_and_is_ready()
    {
        Assert.Equal(HttpStatusCode.OK, (await _app.Http.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _app.Http.GetAsync("/health/ready")).StatusCode);
    }

    private Task<Answer> PostAsync(string? token) => _app.PostAsync(Activity(), token);

    private System.Text.Json.Nodes.JsonObject Activity() => TeamsChannel.Journeys.Activity("conversationUpdate", Sanne, _app.Connector.ServiceUrl, "1");

    private string Token(string audience = AppId, string issuer = Issuer, string? serviceUrl = null, RSA? key = null, DateTime? expires = null)
    {
        var end = expires ?? TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience,
            Issuer = issuer,
            NotBefore = end.AddHours(-2),
            IssuedAt = end.AddHours(-2),
            Expires = end,
            Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl ?? _app.Connector.ServiceUrl.AbsoluteUri },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key ?? _key) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256),
        });
    }
}
