using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using TeamsJourney.Local.Delivery;
using TeamsJourney.Local.People;

namespace TeamsJourney.Local.Identity;

/// <summary>
/// The token that a tab gets from <c>authentication.getAuthToken</c>, with the claims of an Entra v2.0 access token.
/// It is signed; an app that trusts <see cref="Issuer"/> can check it with the ordinary OpenID Connect metadata.
/// </summary>
internal sealed class TabToken(LocalTeamsOptions options, ServiceAddress address, SigningKey key, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public string Issuer => $"{address.Current.AbsoluteUri}{options.TenantId}/v2.0";

    public string For(Person person)
    {
        var now = clock.GetUtcNow();
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = key.Id };
        var claims = new JsonObject
        {
            ["aud"] = options.BotAppId,
            ["iss"] = Issuer,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
            ["name"] = person.Name,
            ["oid"] = person.EntraId,
            ["preferred_username"] = person.UserPrincipalName,
            ["scp"] = "access_as_user",
            ["sub"] = $"local-{person.Key}",
            ["tid"] = options.TenantId,
            ["ver"] = "2.0",
        };
        var signed = $"{Part(header)}.{Part(claims)}";
        return $"{signed}.{key.Sign(Encoding.ASCII.GetBytes(signed))}";
    }

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
