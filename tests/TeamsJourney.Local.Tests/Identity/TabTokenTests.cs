using System.Buffers.Text;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using TeamsJourney.Local.Tests.Bots;

namespace TeamsJourney.Local.Tests.Identity;

public sealed class TabTokenTests
{
    [Fact]
    public async Task The_token_is_signed_with_the_key_that_the_metadata_leads_to()
    {
        await using var laptop = await Laptop.StartAsync();
        var token = (string)(await laptop.Http.GetFromJsonAsync<JsonObject>("/api/local/people/rosa/token"))!["token"]!;
        var parts = token.Split('.');
        var claims = (JsonObject)JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        var issuer = (string)claims["iss"]!;

        var metadata = await laptop.Http.GetFromJsonAsync<JsonObject>($"{issuer}/.well-known/openid-configuration");
        var keys = await laptop.Http.GetFromJsonAsync<JsonObject>((string)metadata!["jwks_uri"]!);
        var key = keys!["keys"]![0]!;
        using var rsa = RSA.Create(new RSAParameters
        {
            Modulus = Base64Url.DecodeFromChars((string)key["n"]!),
            Exponent = Base64Url.DecodeFromChars((string)key["e"]!),
        });

        Assert.Equal(issuer, (string)metadata["issuer"]!);
        Assert.True(rsa.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        Assert.Equal("rosa@zonnig.example", (string)claims["preferred_username"]!);
    }
}
