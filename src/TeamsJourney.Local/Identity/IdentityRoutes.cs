using System.Buffers.Text;
using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Identity;

/// <summary>OpenID Connect metadata, so that an app can check the tab's tokens as it checks Entra's.</summary>
internal static class IdentityRoutes
{
    public static void MapLocalIdentity(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{tenantId:guid}/v2.0/.well-known/openid-configuration", (TabToken tokens, HttpRequest request) => Json(new JsonObject
        {
            ["issuer"] = tokens.Issuer,
            ["jwks_uri"] = $"{request.Scheme}://{request.Host}/discovery/v2.0/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        }));
        routes.MapGet("/discovery/v2.0/keys", (SigningKey key) => Json(new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["alg"] = "RS256",
                ["kid"] = key.Id,
                ["n"] = Base64Url.EncodeToString(key.Public.Modulus),
                ["e"] = Base64Url.EncodeToString(key.Public.Exponent),
            }),
        }));
    }

    private static IResult Json(JsonObject body) => Results.Text(body.ToJsonString(), "application/json");
}
