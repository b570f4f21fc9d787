using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace ActivityProtocol.Tests;

/// <summary>The connector's identity: publishes metadata and keys over HTTP, and signs tokens by hand so that it can also sign bad ones.</summary>
internal sealed class Authority(ManualTime time) : HttpMessageHandler
{
    public const string AppId = "22222222-2222-2222-2222-222222222222";
    public const string Issuer = "https://api.botframework.com";
    public const string Keys = "https://login.botframework.com/v1/.well-known/keys";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    // Making a key takes long, so tests share them by id.
    private static readonly ConcurrentDictionary<string, RSA> Made = [];

    private readonly Dictionary<string, (RSA Key, string[] Endorsements)> published = [];

    private TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Fetches { get; private set; }

    public bool Unreachable { get; set; }

    public string MetadataIssuer { get; set; } = Issuer;

    public string JwksUri { get; set; } = Keys;

    public string[] Algorithms { get; set; } = ["RS256"];

    /// <summary>Changes what is answered: told the document, and what it says.</summary>
    public Func<Document, HttpResponseMessage, HttpResponseMessage> Change { get; set; } = (_, answer) => answer;

    /// <summary>When set, answers wait for it.</summary>
    public Task Opened { get; set; } = Task.CompletedTask;

    /// <summary>Completes when it was asked so many times in all.</summary>
    public async Task AskedTimes(int times)
    {
        while (true)
        {
            Task next;
            lock (published)
            {
                if (Fetches >= times)
                {
                    return;
                }

                next = asked.Task;
            }

            await next;
        }
    }

    public RSA Publish(string keyId, params string[] endorsements)
    {
        var key = Made.GetOrAdd(keyId, _ => RSA.Create(2048));
        published[keyId] = (key, endorsements);
        return key;
    }

    public void Withdraw(string keyId) => published.Remove(keyId);

    public JsonObject Claims() => new()
    {
        ["iss"] = Issuer,
        ["aud"] = AppId,
        ["nbf"] = time.Now.AddMinutes(-10).ToUnixTimeSeconds(),
        ["exp"] = time.Now.AddMinutes(50).ToUnixTimeSeconds(),
        ["serviceurl"] = ServiceUrl,
    };

    public static string Sign(RSA key, string keyId, JsonNode claims) => Sign(
        new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = keyId }, claims,
        content => key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Sign(JsonNode header, JsonNode claims, Func<byte[], byte[]> sign)
    {
        var content = $"{Base64UrlEncoder.Encode(header.ToJsonString())}.{Base64UrlEncoder.Encode(claims.ToJsonString())}";
        return $"{content}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(content)))}";
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Opened.WaitAsync(cancellationToken);
        if (Unreachable)
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        return request.RequestUri!.AbsolutePath switch
        {
            "/v1/.well-known/openidconfiguration" => Change(Document.Metadata, Metadata()),
            "/v1/.well-known/keys" => Change(Document.Keys, Json(new JsonObject { ["keys"] = new JsonArray([.. published.Select(entry => Key(entry.Key, entry.Value.Key, entry.Value.Endorsements))]) })),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        };
    }

    private HttpResponseMessage Metadata()
    {
        lock (published)
        {
            Fetches++;
            asked.SetResult();
            asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return Json(new JsonObject
        {
            ["issuer"] = MetadataIssuer,
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = JwksUri,
            ["id_token_signing_alg_values_supported"] = new JsonArray([.. Algorithms.Select(name => JsonValue.Create(name))]),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        });
    }

    private static JsonObject Key(string keyId, RSA key, string[] endorsements)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = keyId,
            ["x5t"] = keyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]),
        };
    }

    private static HttpResponseMessage Json(JsonNode body) => new(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}

/// <summary>What an authority publishes.</summary>
public enum Document
{
    Metadata,
    Keys,
}
