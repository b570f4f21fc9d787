using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace TeamsJourney.App.Tests.Security;

/// <summary>A token of which every part can be forged; the libraries that make tokens would not make these.</summary>
internal sealed record Jwt(JsonObject Header, JsonObject Claims)
{
    /// <summary>The same with another header parameter; nothing takes it out.</summary>
    public Jwt WithHeader(string name, JsonNode? value) => this with { Header = Changed(Header, name, value) };

    /// <summary>The same with another claim; nothing takes it out.</summary>
    public Jwt With(string claim, JsonNode? value) => this with { Claims = Changed(Claims, claim, value) };

    /// <summary>Signed with RSA and SHA-256.</summary>
    public string SignedBy(RSA key) => SignedBy(key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>Signed with RSA in any way.</summary>
    public string SignedBy(RSA key, HashAlgorithmName hash, RSASignaturePadding padding) => $"{Signed}.{Base64UrlEncoder.Encode(key.SignData(Encoding.ASCII.GetBytes(Signed), hash, padding))}";

    /// <summary>Signed with HMAC and SHA-256.</summary>
    public string SignedWith(byte[] secret) => $"{Signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(Signed)))}";

    /// <summary>With any signature, or none.</summary>
    public string WithSignature(string signature) => $"{Signed}.{signature}";

    private string Signed => $"{Part(Header)}.{Part(Claims)}";

    private static string Part(JsonObject json) => Base64UrlEncoder.Encode(json.ToJsonString());

    private static JsonObject Changed(JsonObject before, string name, JsonNode? value)
    {
        var after = before.DeepClone().AsObject();
        after.Remove(name);
        if (value is not null)
        {
            after[name] = value.DeepClone();
        }

        return after;
    }
}
