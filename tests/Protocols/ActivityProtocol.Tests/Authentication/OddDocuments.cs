using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ActivityProtocol.Tests;

/// <summary>Every odd way to publish metadata and keys that was ever thought of, by name. The next one is one line.</summary>
internal static class OddDocuments
{
    /// <summary>What is in some of them, and must never be in a log.</summary>
    public const string Secret = "what-the-answer-said";

    /// <summary>Where half a character comes, which no text can hold before it is JSON.</summary>
    public const string HalfCharacter = "half-a-character";

    /// <summary>No document at all.</summary>
    public static IReadOnlyDictionary<string, Func<HttpResponseMessage>> Instead { get; } = new Dictionary<string, Func<HttpResponseMessage>>
    {
        ["a page"] = () => Answer(200, $"<html>{Secret}</html>", "text/html"),
        ["a page that says it is JSON"] = () => Answer(200, $"<html>{Secret}</html>"),
        ["nothing"] = () => Answer(200, ""),
        ["204"] = () => Answer(204, ""),
        ["202"] = () => Answer(202, ""),
        ["null"] = () => Answer(200, "null"),
        ["a list"] = () => Answer(200, "[{}]"),
        ["a text"] = () => Answer(200, $"\"{Secret}\""),
        ["a number"] = () => Answer(200, "5"),
        ["an empty object"] = () => Answer(200, "{}"),
        ["half an object"] = () => Answer(200, $$"""{"issuer":"{{Secret}}","keys":[{"kid":"""),
        ["nested deeply"] = () => Answer(200, $$"""{"keys":{{new string('[', 1_000)}}{{new string(']', 1_000)}}}"""),
        ["bytes that are no text"] = () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([0x7B, 0x22, 0xFF, 0xFE, 0xC0, 0x22, 0x3A, 0x31, 0x7D]) },
        ["two megabytes"] = () => Answer(200, new string(' ', 2 * 1024 * 1024) + "{}"),
        ["without end"] = () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new EndlessStream()) },
        ["broken off"] = () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream()) },
        ["301"] = () => Moved(301),
        ["302"] = () => Moved(302),
        ["307"] = () => Moved(307),
        ["308"] = () => Moved(308),
        ["304"] = () => Answer(304, ""),
        ["400"] = () => Answer(400, Secret),
        ["403 with a page"] = () => Answer(403, $"<html>{Secret}</html>", "text/html"),
        ["404"] = () => Answer(404, ""),
        ["429"] = () => Answer(429, ""),
        ["500"] = () => Answer(500, Secret),
        ["503"] = () => Answer(503, ""),
        ["no answer"] = () => throw new HttpRequestException(HttpRequestError.ConnectionError),
        ["no certificate that holds"] = () => throw new HttpRequestException(HttpRequestError.SecureConnectionError, null, new System.Security.Authentication.AuthenticationException()),
        ["an answer too late"] = () => throw new TaskCanceledException("timeout", new TimeoutException()),
        ["a connection that is reset"] = () => throw new HttpRequestException(HttpRequestError.ResponseEnded, null, new IOException()),
    };

    /// <summary>Metadata by which nobody can be known.</summary>
    public static IReadOnlyDictionary<string, Action<JsonObject>> Metadata { get; } = new Dictionary<string, Action<JsonObject>>
    {
        ["no issuer"] = metadata => metadata.Remove("issuer"),
        ["another issuer"] = metadata => metadata["issuer"] = "https://evil.example",
        ["a number for an issuer"] = metadata => metadata["issuer"] = 5,
        ["no address of keys"] = metadata => metadata.Remove("jwks_uri"),
        ["null for an address of keys"] = metadata => metadata["jwks_uri"] = null,
        ["a number for an address of keys"] = metadata => metadata["jwks_uri"] = 5,
        ["a list for an address of keys"] = metadata => metadata["jwks_uri"] = new JsonArray(Authority.Keys),
        ["an empty address of keys"] = metadata => metadata["jwks_uri"] = "",
        ["a path for an address of keys"] = metadata => metadata["jwks_uri"] = "/v1/.well-known/keys",
        ["half an address of keys"] = metadata => metadata["jwks_uri"] = "https://",
        ["keys in the open"] = metadata => metadata["jwks_uri"] = Authority.Keys.Replace("https", "http", StringComparison.Ordinal),
        ["keys in a file"] = metadata => metadata["jwks_uri"] = "file:///etc/passwd",
        ["keys in the address itself"] = metadata => metadata["jwks_uri"] = "data:application/json,{}",
        ["keys at another's"] = metadata => metadata["jwks_uri"] = "https://elsewhere.example/keys",
        ["keys at an address of this machine"] = metadata => metadata["jwks_uri"] = "https://169.254.169.254/metadata/identity",
        ["a long address of keys"] = metadata => metadata["jwks_uri"] = $"https://login.botframework.com/{new string('x', 100_000)}",
        ["no algorithms"] = metadata => metadata.Remove("id_token_signing_alg_values_supported"),
        ["null for algorithms"] = metadata => metadata["id_token_signing_alg_values_supported"] = null,
        ["a text for algorithms"] = metadata => metadata["id_token_signing_alg_values_supported"] = "RS256",
        ["nulls for algorithms"] = metadata => metadata["id_token_signing_alg_values_supported"] = new JsonArray(null, null),
        ["numbers for algorithms"] = metadata => metadata["id_token_signing_alg_values_supported"] = new JsonArray(5),
    };

    /// <summary>Keys by which nobody can be known.</summary>
    public static IReadOnlyDictionary<string, Action<JsonObject>> Keys { get; } = new Dictionary<string, Action<JsonObject>>
    {
        ["no keys"] = keys => keys.Remove("keys"),
        ["null for keys"] = keys => keys["keys"] = null,
        ["an empty list of keys"] = keys => keys["keys"] = new JsonArray(),
        ["nulls for keys"] = keys => keys["keys"] = new JsonArray(null, null),
        ["a text for keys"] = keys => keys["keys"] = Secret,
        ["texts for keys"] = keys => keys["keys"] = new JsonArray(Secret),
        ["an object of keys"] = keys => keys["keys"] = new JsonObject { ["key-1"] = Key(keys).DeepClone() },
        ["a key of another kind"] = keys => Key(keys)["kty"] = "EC",
        ["a key without a kind"] = keys => Key(keys).Remove("kty"),
        ["a key for something else"] = keys => Key(keys)["use"] = "enc",
        ["a key without an id"] = keys => Key(keys).Remove("kid"),
        ["a number for an id"] = keys => Key(keys)["kid"] = 5,
        ["a key without numbers"] = keys => Key(keys).Remove("n"),
        ["a number for a number"] = keys => Key(keys)["n"] = 5,
        ["a number that is no base64"] = keys => Key(keys)["n"] = "=== not ===",
        ["no endorsements"] = keys => Key(keys).Remove("endorsements"),
        ["null for endorsements"] = keys => Key(keys)["endorsements"] = null,
        ["an empty list of endorsements"] = keys => Key(keys)["endorsements"] = new JsonArray(),
        ["a text for endorsements"] = keys => Key(keys)["endorsements"] = "msteams",
        ["a number for endorsements"] = keys => Key(keys)["endorsements"] = 5,
        ["an object for endorsements"] = keys => Key(keys)["endorsements"] = new JsonObject { ["msteams"] = true },
        ["lists for endorsements"] = keys => Key(keys)["endorsements"] = new JsonArray(new JsonArray("msteams")),
    };

    /// <summary>What is odd beside a key that is good.</summary>
    public static IReadOnlyDictionary<string, Action<JsonObject>> Beside { get; } = new Dictionary<string, Action<JsonObject>>
    {
        ["null"] = Adding(null),
        ["a text"] = Adding("\"x\""),
        ["a number"] = Adding("5"),
        ["a list"] = Adding("[[]]"),
        ["an empty object"] = Adding("{}"),
        ["a key whose kind is a number"] = Adding("""{"kty":5,"kid":"odd","n":"AQAB","e":"AQAB"}"""),
        ["a key whose id is a list"] = Adding("""{"kty":"RSA","kid":["odd"],"n":"AQAB","e":"AQAB","endorsements":["msteams"]}"""),
        ["a key whose number is an object"] = Adding("""{"kty":"RSA","kid":"odd","n":{},"e":"AQAB","endorsements":["msteams"]}"""),
        ["a key whose number is no base64"] = Adding("""{"kty":"RSA","kid":"odd","n":"=","e":"?","endorsements":["msteams"]}"""),
        ["a key whose numbers are empty"] = Adding("""{"kty":"RSA","kid":"odd","n":"","e":"","endorsements":["msteams"]}"""),
        ["a key whose endorsements are a text"] = Adding("""{"kty":"RSA","kid":"odd","n":"AQAB","e":"AQAB","endorsements":"msteams"}"""),
        ["a key whose endorsements are of all kinds"] = Adding("""{"kty":"RSA","kid":"odd","n":"AQAB","e":"AQAB","endorsements":[null,5,{},["x"],"msteams"]}"""),
        ["half a character"] = Adding("""{"kty":"RSA","kid":"half-a-character","n":"AQAB","e":"AQAB"}"""),
        ["the same id, broken, before it"] = keys => keys["keys"]!.AsArray().Insert(0, JsonNode.Parse("""{"kty":"RSA","kid":"key-1","n":"=","e":"AQAB","endorsements":["msteams"]}""")),
        ["the same id, of another kind, before it"] = keys => keys["keys"]!.AsArray().Insert(0, JsonNode.Parse("""{"kty":"EC","kid":"key-1","x":"a","y":"b"}""")),
        ["the same key again"] = keys => keys["keys"]!.AsArray().Add(Key(keys).DeepClone()),
        ["five thousand more"] = keys =>
        {
            for (var number = 0; number < 5_000; number++)
                keys["keys"]!.AsArray().Add(JsonNode.Parse($$"""{"kty":"RSA","kid":"k{{number}}","n":"AQAB","e":"AQAB","endorsements":["msteams"]}"""));
        },
        ["fields that nobody knows"] = keys => Key(keys)["x5c"] = new JsonObject { ["more"] = new JsonArray(1, null) },
    };

    public static HttpResponseMessage Answer(int status, string body, string contentType = "application/json") =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, contentType) };

    private static Action<JsonObject> Adding(string? json) => keys => keys["keys"]!.AsArray().Add(json is null ? null : JsonNode.Parse(json));

    private static JsonObject Key(JsonObject keys) => keys["keys"]![0]!.AsObject();

    private static HttpResponseMessage Moved(int status)
    {
        var answer = Answer(status, "");
        answer.Headers.Location = new Uri("https://elsewhere.example/keys");
        return answer;
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            return ValueTask.FromResult(buffer.Length);
        }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            var piece = new byte[64 * 1024];
            while (true)
                await destination.WriteAsync(piece, cancellationToken);
        }
    }

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("reset");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new IOException("reset");
    }
}
