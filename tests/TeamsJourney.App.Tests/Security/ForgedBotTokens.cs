using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Security;

/// <summary>Tokens that look like the connector's and are none, each by what is wrong with it.</summary>
internal static class ForgedBotTokens
{
    private const string PublicCloud = "https://api.botframework.com";

    public static IReadOnlyDictionary<string, Func<BotAuthority, Jwt, string>> All { get; } = new Dictionary<string, Func<BotAuthority, Jwt, string>>
    {
        ["kid of the web chat key, signed by Teams' key"] = (authority, token) => token.WithHeader("kid", "webchat").SignedBy(authority.Key),
        ["a key that is not endorsed for Teams"] = (authority, token) => token.WithHeader("kid", "webchat").SignedBy(authority.WebChatKey),
        ["audience of another bot"] = (authority, token) => token.With("aud", "33333333-3333-3333-3333-333333333333").SignedBy(authority.Key),
        ["audience of two bots"] = (authority, token) => token.With("aud", new JsonArray(BotAuthority.AppId, "33333333-3333-3333-3333-333333333333")).SignedBy(authority.Key),
        ["audience absent"] = (authority, token) => token.With("aud", null).SignedBy(authority.Key),
        ["audience of the connector"] = (authority, token) => token.With("aud", PublicCloud).SignedBy(authority.Key),
        ["issuer of the public cloud"] = (authority, token) => token.With("iss", PublicCloud).SignedBy(authority.Key),
        ["issuer of the government cloud"] = (authority, token) => token.With("iss", "https://api.botframework.us").SignedBy(authority.Key),
        ["issuer of Entra"] = (authority, token) => token.With("iss", $"https://login.microsoftonline.com/{TeamsChannel.Tenant}/v2.0").SignedBy(authority.Key),
        ["issuer absent"] = (authority, token) => token.With("iss", null).SignedBy(authority.Key),
        ["issuer with a slash behind it"] = (authority, token) => token.With("iss", BotAuthority.Issuer + "/").SignedBy(authority.Key),
        ["expired"] = (authority, token) => token.With("exp", Seconds(-6)).With("nbf", Seconds(-66)).SignedBy(authority.Key),
        ["not yet valid"] = (authority, token) => token.With("nbf", Seconds(6)).SignedBy(authority.Key),
        ["no end"] = (authority, token) => token.With("exp", null).SignedBy(authority.Key),
        ["an end that is a text"] = (authority, token) => token.With("exp", "tomorrow").SignedBy(authority.Key),
        ["an end beyond the calendar"] = (authority, token) => token.With("exp", 1e300).SignedBy(authority.Key),
        ["no service URL"] = (authority, token) => token.With("serviceurl", null).SignedBy(authority.Key),
        ["service URL of another region"] = (authority, token) => token.With("serviceurl", "https://smba.trafficmanager.net/amer/").SignedBy(authority.Key),
        ["service URL that begins the same"] = (authority, token) => token.With("serviceurl", token.Claims["serviceurl"] + ".evil.example/").SignedBy(authority.Key),
        ["service URLs in a list"] = (authority, token) => token.With("serviceurl", new JsonArray(token.Claims["serviceurl"]!.DeepClone())).SignedBy(authority.Key),
        ["long"] = (authority, token) => token.With("padding", new string('x', 20_000)).SignedBy(authority.Key),
    };

    private static long Seconds(int minutesFromNow) => TimeProvider.System.GetUtcNow().AddMinutes(minutesFromNow).ToUnixTimeSeconds();
}
