using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Security;

/// <summary>
/// Stands in for the authority behind the Bot Connector: publishes metadata and keys, and counts who asks. One key is endorsed for Teams,
/// another for web chat only; a third is an attacker's, published elsewhere.
/// </summary>
internal sealed class BotAuthority : IAsyncDisposable
{
    public const string AppId = "22222222-2222-2222-2222-222222222222";
    public const string Issuer = "https://issuer.example";

    private readonly WebApplication _app;
    private int _asked;
    private int _askedElsewhere;

    private BotAuthority(WebApplication app) => _app = app;

    public RSA Key { get; } = RSA.Create(2048);

    public RSA WebChatKey { get; } = RSA.Create(2048);

    public RSA AttackersKey { get; } = RSA.Create(2048);

    /// <summary>How often metadata or keys were asked for.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>How often anything was asked of the attacker's address.</summary>
    public int AskedElsewhere => Volatile.Read(ref _askedElsewhere);

    /// <summary>Who would like to come in.</summary>
    public Attacker Attacker => new(Key, AttackersKey, $"{_app.Urls.First()}/elsewhere/keys");

    /// <summary>The settings with which an app trusts it.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppTenantId"] = TeamsChannel.Tenant,
        ["MicrosoftAppPassword"] = "not-a-secret",
        ["Bot:OpenIdMetadata"] = _app.Urls.First() + "/metadata",
        ["Bot:TokenIssuer"] = Issuer,
        ["Bot:ConnectorScope"] = "https://scope.example/.default",
    };

    public static async Task<BotAuthority> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var authority = new BotAuthority(app);
        app.MapGet("/metadata", (HttpRequest request) => authority.Counted(new JsonObject
        {
            ["issuer"] = Issuer, ["jwks_uri"] = $"http://{request.Host}/keys", ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        }));
        app.MapGet("/keys", () => authority.Counted(new JsonObject
        {
            ["keys"] = new JsonArray(Published(authority.Key, "teams", "msteams"), Published(authority.WebChatKey, "webchat", "webchat")),
        }));
        app.MapGet("/elsewhere/{**path}", () =>
        {
            Interlocked.Increment(ref authority._askedElsewhere);
            return Results.Json(new JsonObject { ["keys"] = new JsonArray(Published(authority.AttackersKey, "attacker", "msteams")) });
        });
        await app.StartAsync();
        return authority;
    }

    /// <summary>A token as the connector of this service URL issues it; everything about it can be changed.</summary>
    public static Jwt TokenFor(string serviceUrl, DateTimeOffset? now = null)
    {
        var at = now ?? TimeProvider.System.GetUtcNow();
        return new(
            new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "teams" },
            new JsonObject
            {
                ["iss"] = Issuer,
                ["aud"] = AppId,
                ["serviceurl"] = serviceUrl,
                ["nbf"] = at.AddMinutes(-1).ToUnixTimeSeconds(),
                ["exp"] = at.AddHours(1).ToUnixTimeSeconds(),
            });
    }

    /// <summary>A public key as JSON.</summary>
    public static JsonObject Published(RSA key, string id, params string[] endorsements)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(endorsement => (JsonNode)endorsement)]),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Key.Dispose();
        WebChatKey.Dispose();
        AttackersKey.Dispose();
    }

    private IResult Counted(JsonObject answer)
    {
        Interlocked.Increment(ref _asked);
        return Results.Json(answer);
    }
}
