using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>Stands in for Entra: publishes its key, and issues what a tab gets from it, or what it should not get.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    public const string ClientId = "0c11e47a-0000-4000-8000-000000000001";

    private RSA _key = RSA.Create(2048);
    private string _keyId = "key";
    private readonly WebApplication _app;
    private int _asked;

    private TokenIssuer(WebApplication app) => _app = app;

    /// <summary>The clock by which tokens are issued.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The key that it signs with.</summary>
    public RSA Key => _key;

    /// <summary>How often its metadata or key was asked for.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>The settings with which an app trusts it.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["AzureAd:Instance"] = Address.AbsoluteUri,
        ["AzureAd:TenantId"] = TeamsChannel.Tenant,
        ["AzureAd:ClientId"] = ClientId,
    };

    public static async Task<TokenIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var issuer = new TokenIssuer(app);
        app.Use((context, next) =>
        {
            if (!HttpMethods.IsGet(context.Request.Method))
            {
                return next(context);
            }

            Interlocked.Increment(ref issuer._asked);
            return issuer.OddKeys(context.Request) is { } odd ? odd.AnswerAsync(context, () => next(context)) : next(context);
        });
        // After that, so that it is asked first.
        app.UseRouting();
        app.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", (string tenant) => Json(
            $$"""{"issuer":"{{issuer.Issuer(tenant)}}","jwks_uri":"{{issuer.Address}}keys"}"""));
        app.MapGet("/keys", () => Json($$"""{"keys":[{{issuer.PublishedKey}}]}"""));
        app.MapPost("/{tenant}/oauth2/v2.0/token", async (string tenant, HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            issuer.Exchanges.Enqueue(form);
            Task CarryOutAsync() => issuer.Answer(form, tenant).ExecuteAsync(context);
            await (issuer.Odd() is { } odd ? odd.AnswerAsync(context, CarryOutAsync) : CarryOutAsync());
        });
        await app.StartAsync();
        return issuer;
    }

    /// <summary>How it answers instead when its metadata or keys are asked for; nothing for as Entra does.</summary>
    public Func<HttpRequest, OddAnswer?> OddKeys { get; set; } = _ => null;

    /// <summary>The key that it signs with, as it publishes it.</summary>
    public string PublishedKey
    {
        get
        {
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.ExportParameters(false)) { KeyId = _keyId });
            return $$"""{"kty":"RSA","use":"sig","kid":"{{key.Kid}}","n":"{{key.N}}","e":"{{key.E}}"}""";
        }
    }

    /// <summary>Signs with another key from now on.</summary>
    public void Rotate()
    {
        _key.Dispose();
        (_key, _keyId) = (RSA.Create(2048), $"{_keyId}-next");
    }

    /// <summary>What was asked of it in exchange for a person's token, or for a secret.</summary>
    public ConcurrentQueue<IFormCollection> Exchanges { get; } = new();

    /// <summary>How it refuses an exchange: as Entra does when a person has to be asked; nothing to agree.</summary>
    public string? Refusal { get; set; }

    /// <summary>How it answers instead; nothing for as Entra does.</summary>
    public Func<OddAnswer?> Odd { get; set; } = () => null;

    /// <summary>What it gives for those.</summary>
    public string Delegated { get; } = $"delegated-{Guid.NewGuid():N}";

    /// <summary>A token for a person, with other claims where something should be wrong with it.</summary>
    public string TokenFor(Person person, string tenant = TeamsChannel.Tenant, string audience = ClientId, params (string Claim, object? Value)[] changed)
    {
        Dictionary<string, object> claims = new() { ["oid"] = person.ObjectId, ["tid"] = tenant, ["name"] = person.Name, ["scp"] = "access_as_user", ["ver"] = "2.0" };
        foreach (var (claim, value) in changed)
        {
            if (value is null)
            {
                claims.Remove(claim);
            }
            else
            {
                claims[claim] = value;
            }
        }

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer(tenant),
            Audience = audience,
            Claims = claims,
            NotBefore = Time.GetUtcNow().UtcDateTime,
            Expires = Time.GetUtcNow().UtcDateTime.AddHours(1),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(_key) { KeyId = _keyId }, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    /// <summary>Its name in tokens for people of a tenant.</summary>
    public string Issuer(string tenant) => $"{Address}{tenant}/v2.0";

    private static IResult Json(string answer) => Results.Text(answer, "application/json");

    private IResult Answer(IFormCollection form, string tenant)
    {
        if (Refusal is { } refusal)
        {
            return Results.Text(refusal, "application/json", statusCode: 400);
        }

        if (form["grant_type"] == "client_credentials")
        {
            return Results.Text($$"""{"token_type":"Bearer","expires_in":3600,"ext_expires_in":3600,"access_token":"{{Delegated}}"}""", "application/json");
        }

        var person = new JsonWebToken(form["assertion"]);
        var client = Base64UrlEncoder.Encode($$"""{"uid":"{{person.GetClaim("oid").Value}}","utid":"{{tenant}}"}""");
        return Results.Text(
            $$"""{"token_type":"Bearer","scope":"https://graph.microsoft.com/Tasks.ReadWrite","expires_in":3600,"ext_expires_in":3600,"access_token":"{{Delegated}}","client_info":"{{client}}"}""",
            "application/json");
    }
}
