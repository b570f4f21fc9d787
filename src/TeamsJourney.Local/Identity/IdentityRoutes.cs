using System.Buffers.Text;
using System.Text.Json.Nodes;
using TeamsJourney.Local.People;

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
        MapPeople(routes);
    }

    // For a tab that is opened outside Teams, in a window of its own: there nobody signs in, and one of the six is chosen.
    private static void MapPeople(IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup("/identity/people").AddEndpointFilter(async (context, next) =>
        {
            var options = context.HttpContext.RequestServices.GetRequiredService<LocalTeamsOptions>();
            context.HttpContext.Response.Headers.AccessControlAllowOrigin = options.App.GetLeftPart(UriPartial.Authority);
            return await next(context);
        });
        people.MapGet("", () => Json(new JsonArray([.. Colleagues.All.Select(person => new JsonObject
        {
            ["key"] = person.Key,
            ["name"] = person.Name,
            ["locale"] = person.Locale,
        })])));
        people.MapGet("/{key}", (string key, TabToken tokens) => Colleagues.All.FirstOrDefault(person => person.Key == key) is { } found
            ? Json(new JsonObject { ["token"] = tokens.For(found) })
            : Results.NotFound());
    }

    private static IResult Json(JsonNode body) => Results.Text(body.ToJsonString(), "application/json");
}
