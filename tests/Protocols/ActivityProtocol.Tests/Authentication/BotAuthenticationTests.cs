using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Tokens;

namespace ActivityProtocol.Tests;

public sealed class BotAuthenticationTests : BotAuthenticationFixture
{
    [Fact]
    public async Task The_connectors_token_is_accepted() =>
        Assert.Equal(new BotAuthenticationResult.Authenticated(Authority.AppId, new Uri(Authority.ServiceUrl)), await AuthenticateAsync(Token()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("BearerX")]
    public async Task A_request_without_a_bearer_token_is_told_to_bring_one(string? header) =>
        Assert.IsType<BotAuthenticationResult.Missing>(await Authentication.AuthenticateAsync(header, Activity(), CancellationToken.None));

    [Theory]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("e30.e30.")]
    [InlineData("e30.e30.AAAA")]
    [InlineData("bnVsbA.bnVsbA.AAAA")]
    [InlineData("W10.W10.AAAA")]
    [InlineData("a.b.c.d.e")]
    public async Task What_is_not_a_token_is_rejected(string token) =>
        Assert.IsType<BotAuthenticationResult.Rejected>(await AuthenticateAsync(token));

    [Fact]
    public async Task A_token_of_any_size_is_refused_before_it_is_read() =>
        AssertRejected(RejectionReason.Malformed, await AuthenticateAsync(Token(claims => claims["x"] = new string('x', 1_000_000))));

    [Fact]
    public async Task Two_tokens_in_one_header_are_rejected() =>
        AssertRejected(RejectionReason.Malformed, await AuthenticateAsync($"{Token()},Bearer {Token()}"));

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    public async Task An_unsigned_token_is_rejected(string algorithm)
    {
        var header = new JsonObject { ["alg"] = algorithm, ["kid"] = KeyId };

        Assert.IsType<BotAuthenticationResult.Rejected>(await AuthenticateAsync(Authority.Sign(header, Authority.Claims(), _ => [])));
        AssertRejected(RejectionReason.Algorithm, await AuthenticateAsync(Authority.Sign(header, Authority.Claims(), _ => [1, 2, 3])));
    }

    [Fact]
    public async Task A_token_of_which_the_signature_was_cut_off_is_rejected() =>
        Assert.IsType<BotAuthenticationResult.Rejected>(await AuthenticateAsync(Token()[..(Token().LastIndexOf('.') + 1)]));

    [Fact]
    public async Task A_public_key_is_not_a_shared_secret()
    {
        byte[][] secrets =
        [
            Encoding.ASCII.GetBytes(Key.ExportSubjectPublicKeyInfoPem()),
            Key.ExportSubjectPublicKeyInfo(),
            Key.ExportParameters(false).Modulus!,
            Encoding.ASCII.GetBytes(Base64UrlEncoder.Encode(Key.ExportParameters(false).Modulus)),
        ];
        foreach (var secret in secrets)
        {
            var token = Authority.Sign(
                new JsonObject { ["alg"] = "HS256", ["kid"] = KeyId }, Authority.Claims(), content => HMACSHA256.HashData(secret, content));
            AssertRejected(RejectionReason.Algorithm, await AuthenticateAsync(token));
        }
    }

    [Fact]
    public async Task Another_algorithm_than_RS256_is_rejected_even_with_the_right_key_and_listed()
    {
        Authority.Algorithms = ["RS256", "PS256"];
        var token = Authority.Sign(
            new JsonObject { ["alg"] = "PS256", ["kid"] = KeyId }, Authority.Claims(),
            content => Key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pss));

        AssertRejected(RejectionReason.Algorithm, await AuthenticateAsync(token));
    }

    [Fact]
    public async Task RS256_is_rejected_when_the_metadata_does_not_list_it()
    {
        Authority.Algorithms = ["ES256"];

        AssertRejected(RejectionReason.Algorithm, await AuthenticateAsync(Token()));
    }

    [Fact]
    public async Task A_token_signed_with_another_key_is_rejected()
    {
        using var own = RSA.Create(2048);

        AssertRejected(RejectionReason.Signature, await AuthenticateAsync(Authority.Sign(own, KeyId, Authority.Claims())));
    }

    [Fact]
    public async Task A_key_that_the_token_brings_along_is_not_used()
    {
        using var own = RSA.Create(2048);
        var parameters = own.ExportParameters(false);
        var header = new JsonObject
        {
            ["alg"] = "RS256",
            ["kid"] = "mine",
            ["jku"] = "https://evil.example/keys",
            ["jwk"] = new JsonObject { ["kty"] = "RSA", ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent) },
        };
        var token = Authority.Sign(header, Authority.Claims(), content => own.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

        AssertRejected(RejectionReason.UnknownKey, await AuthenticateAsync(token));
    }

    [Fact]
    public async Task A_token_without_a_key_id_is_rejected()
    {
        var token = Authority.Sign(
            new JsonObject { ["alg"] = "RS256" }, Authority.Claims(), content => Key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

        AssertRejected(RejectionReason.UnknownKey, await AuthenticateAsync(token));
        Assert.Equal(0, Authority.Fetches);
    }

    [Theory]
    [InlineData("33333333-3333-3333-3333-333333333333")]
    [InlineData("https://api.botframework.com")]
    [InlineData("")]
    public async Task A_token_for_another_bot_is_rejected(string audience) =>
        AssertRejected(RejectionReason.Audience, await AuthenticateAsync(Token(claims => claims["aud"] = audience)));

    [Fact]
    public async Task A_token_for_several_bots_or_none_is_rejected()
    {
        AssertRejected(RejectionReason.Audience, await AuthenticateAsync(Token(claims => claims["aud"] = new JsonArray(Authority.AppId, "other"))));
        AssertRejected(RejectionReason.Audience, await AuthenticateAsync(Token(claims => claims.Remove("aud"))));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("HTTPS://API.BOTFRAMEWORK.COM")]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")]
    [InlineData("https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/")]
    [InlineData("https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0")]
    public async Task Another_issuer_even_an_emulators_is_rejected(string issuer) =>
        AssertRejected(RejectionReason.Issuer, await AuthenticateAsync(Token(claims => claims["iss"] = issuer)));

    [Fact]
    public async Task A_token_lives_until_five_minutes_after_its_end()
    {
        var token = Token();

        Time.Now = Time.Now.AddMinutes(50 + 5).AddSeconds(-1);
        Assert.IsType<BotAuthenticationResult.Authenticated>(await AuthenticateAsync(token));
        Time.Now = Time.Now.AddSeconds(1);
        AssertRejected(RejectionReason.Lifetime, await AuthenticateAsync(token));
    }

    [Fact]
    public async Task A_token_lives_from_five_minutes_before_its_beginning()
    {
        var token = Token();

        Time.Now = Time.Now.AddMinutes(-10 - 5).AddSeconds(-1);
        AssertRejected(RejectionReason.Lifetime, await AuthenticateAsync(token));
        Time.Now = Time.Now.AddSeconds(1);
        Assert.IsType<BotAuthenticationResult.Authenticated>(await AuthenticateAsync(token));
    }

    [Fact]
    public async Task A_token_without_an_end_is_rejected() =>
        AssertRejected(RejectionReason.Malformed, await AuthenticateAsync(Token(claims => claims.Remove("exp"))));

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("")]
    public async Task A_token_for_another_service_URL_is_rejected(string serviceUrl) =>
        AssertRejected(RejectionReason.ServiceUrl, await AuthenticateAsync(Token(), serviceUrl));

    [Fact]
    public async Task A_token_without_a_service_URL_is_rejected()
    {
        AssertRejected(RejectionReason.ServiceUrl, await AuthenticateAsync(Token(claims => claims.Remove("serviceurl"))));
        AssertRejected(RejectionReason.ServiceUrl, await AuthenticateAsync(Token(claims => claims["serviceurl"] = 5)));
    }

    [Fact]
    public async Task The_case_of_a_service_URL_does_not_matter() =>
        Assert.IsType<BotAuthenticationResult.Authenticated>(await AuthenticateAsync(Token(), "https://SMBA.trafficmanager.net/emea/"));

    [Theory]
    [InlineData("slack")]
    [InlineData("emulator")]
    [InlineData("MSTEAMS")]
    [InlineData("")]
    public async Task A_channel_that_the_key_is_not_endorsed_for_is_rejected(string channelId) =>
        AssertRejected(RejectionReason.Endorsement, await AuthenticateAsync(Token(), channelId: channelId));

    [Fact]
    public async Task A_key_without_endorsements_signs_for_nobody()
    {
        var key = Authority.Publish("bare");

        AssertRejected(RejectionReason.Endorsement, await AuthenticateAsync(Authority.Sign(key, "bare", Authority.Claims())));
    }

    [Fact]
    public async Task Claims_of_odd_types_are_rejected_and_not_exceptions()
    {
        foreach (var claim in (string[])["iss", "aud", "exp", "nbf", "serviceurl"])
        {
            foreach (var odd in (string[])["\"x\"", "-1", "1e300", "99999999999999999999", "true", "{}", "[]", "[[1]]", "null"])
            {
                var result = await AuthenticateAsync(Token(claims => claims[claim] = JsonNode.Parse(odd)));
                Assert.True(result is BotAuthenticationResult.Rejected || (claim, odd) is ("nbf", _), $"{claim}: {odd}: {result}");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_bot_without_an_app_id_cannot_be_made(string appId)
    {
        using var http = new HttpClient(Authority, disposeHandler: false);

        Assert.Throws<ArgumentException>(() => new BotAuthentication(http, BotAuthenticationOptions.PublicCloud(appId), Time, NullLogger<BotAuthentication>.Instance));
    }
}
