using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TeamsJourney.App.Tests.Security;

/// <summary>What an attacker has: the public half of the key that is trusted, a key of their own, and an address at which that is published.</summary>
internal sealed record Attacker(RSA Trusted, RSA Own, string Elsewhere);

/// <summary>Tokens of which everything is right but what proves it, each by what is wrong with it. The same for every endpoint.</summary>
internal static class ForgedSignatures
{
    public static IReadOnlyDictionary<string, Func<Attacker, Jwt, string>> All { get; } = new Dictionary<string, Func<Attacker, Jwt, string>>
    {
        ["nonsense"] = (_, _) => "abc.def.ghi",
        ["alg none, unsigned"] = (_, token) => token.WithHeader("alg", "none").WithSignature(""),
        ["alg None, unsigned"] = (_, token) => token.WithHeader("alg", "None").WithSignature(""),
        ["alg none, with a signature"] = (attacker, token) => token.WithHeader("alg", "none").SignedBy(attacker.Trusted),
        ["alg absent"] = (attacker, token) => token.WithHeader("alg", null).SignedBy(attacker.Trusted),
        // Nobody but the authority can make these, and it does not: what is agreed on is RS256 alone.
        ["RS512 with the trusted key"] = (attacker, token) => token.WithHeader("alg", "RS512").SignedBy(attacker.Trusted, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        ["PS256 with the trusted key"] = (attacker, token) => token.WithHeader("alg", "PS256").SignedBy(attacker.Trusted, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        ["signature cut off"] = (_, token) => token.WithSignature(""),
        ["signature of another token"] = (attacker, token) => token.WithSignature(token.With("nbf", 1).SignedBy(attacker.Trusted).Split('.')[2]),
        ["another key"] = (attacker, token) => token.SignedBy(attacker.Own),
        ["HS256 with the public key in PEM"] = (attacker, token) =>
            token.WithHeader("alg", "HS256").SignedWith(Encoding.ASCII.GetBytes(attacker.Trusted.ExportSubjectPublicKeyInfoPem())),
        ["HS256 with the public key in DER"] = (attacker, token) => token.WithHeader("alg", "HS256").SignedWith(attacker.Trusted.ExportSubjectPublicKeyInfo()),
        ["HS256 with the modulus"] = (attacker, token) =>
            token.WithHeader("alg", "HS256").SignedWith(attacker.Trusted.ExportParameters(includePrivateParameters: false).Modulus!),
        ["HS256 with nothing"] = (_, token) => token.WithHeader("alg", "HS256").SignedWith([]),
        ["jwk: a key that comes along"] = (attacker, token) =>
            token.WithHeader("jwk", BotAuthority.Published(attacker.Own, Kid(token), "msteams")).SignedBy(attacker.Own),
        ["jku: keys elsewhere"] = (attacker, token) => token.WithHeader("jku", attacker.Elsewhere).WithHeader("kid", "attacker").SignedBy(attacker.Own),
        ["jku with a known kid"] = (attacker, token) => token.WithHeader("jku", attacker.Elsewhere).SignedBy(attacker.Own),
        ["x5u: a certificate elsewhere"] = (attacker, token) => token.WithHeader("x5u", attacker.Elsewhere).SignedBy(attacker.Own),
        ["x5c: a certificate that comes along"] = (attacker, token) => token.WithHeader("x5c", new JsonArray("AAAA")).SignedBy(attacker.Own),
        ["crit: an extension"] = (attacker, token) => token.WithHeader("crit", new JsonArray("b64")).WithHeader("b64", false).SignedBy(attacker.Own),
        ["kid absent"] = (attacker, token) => token.WithHeader("kid", null).SignedBy(attacker.Trusted),
        ["kid empty"] = (attacker, token) => token.WithHeader("kid", "").SignedBy(attacker.Trusted),
        ["kid of another case"] = (attacker, token) => token.WithHeader("kid", Kid(token).ToUpperInvariant()).SignedBy(attacker.Trusted),
        ["kid a path"] = (attacker, token) => token.WithHeader("kid", "../../dev/null").SignedBy(attacker.Trusted),
        ["kid a query"] = (attacker, token) => token.WithHeader("kid", $"{Kid(token)}' or '1'='1").SignedBy(attacker.Trusted),
        ["kid of no text"] = (attacker, token) => token.WithHeader("kid", 1).SignedBy(attacker.Trusted),
        ["two tokens in one header"] = (attacker, token) => $"{token.SignedBy(attacker.Trusted)}, Bearer {token.SignedBy(attacker.Trusted)}",
        ["a token within a token"] = (attacker, token) => token.WithHeader("cty", "JWT").With("payload", token.SignedBy(attacker.Trusted)).SignedBy(attacker.Own),
        ["five parts"] = (attacker, token) => token.SignedBy(attacker.Trusted) + ".AAAA.AAAA",
    };

    private static string Kid(Jwt token) => (string)token.Header["kid"]!;
}
