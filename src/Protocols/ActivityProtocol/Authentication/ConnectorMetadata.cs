using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.IdentityModel.Tokens;

namespace ActivityProtocol;

/// <summary>Fetches the OpenID metadata of the connector, and the keys that it leads to.</summary>
internal sealed class ConnectorMetadata(HttpClient http, BotAuthenticationOptions options)
{
    private const int LongestDocument = 1024 * 1024;

    // The connector gives up on a bot after 10 to 15 seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <exception cref="HttpRequestException">It could not be fetched.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    /// <exception cref="JsonException">It is not JSON of the right shape.</exception>
    /// <exception cref="InvalidMetadataException">It is not this cloud's, or leads to no usable key.</exception>
    public async Task<ConnectorKeySet> FetchAsync(DateTimeOffset now)
    {
        using var limit = new CancellationTokenSource(Patience);
        var metadata = await GetAsync(options.MetadataAddress, MetadataJson.Default.OpenIdMetadata, limit.Token);
        if (metadata.Issuer != options.Issuer)
            throw new InvalidMetadataException("The metadata is another issuer's.");
        if (!Uri.TryCreate(metadata.JwksUri, UriKind.Absolute, out var address) || address.Scheme != options.MetadataAddress.Scheme)
            throw new InvalidMetadataException("The metadata has no jwks_uri of its own scheme.");

        // Without these every token would be refused until the next day: metadata that lack them are no news, but half of some.
        var algorithms = (metadata.Algorithms ?? []).OfType<string>().ToFrozenSet();
        if (algorithms.Count == 0)
            throw new InvalidMetadataException("The metadata list no algorithms.");

        var document = await GetAsync(address, MetadataJson.Default.JsonWebKeys, limit.Token);
        var keys = (document.Keys ?? []).Select(Usable).OfType<ConnectorKey>().DistinctBy(key => key.Key.KeyId).ToFrozenDictionary(key => key.Key.KeyId);
        return keys.Values.Any(key => key.Endorsements.Count > 0)
            ? new(keys, algorithms, now)
            : throw new InvalidMetadataException("The key document has no usable key.");
    }

    private async Task<T> GetAsync<T>(Uri address, JsonTypeInfo<T> type, CancellationToken cancellationToken) where T : class
    {
        using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(LongestDocument, cancellationToken);
        return JsonSerializer.Deserialize(JsonBytes.Of(await response.Content.ReadAsByteArrayAsync(cancellationToken)), type)
            ?? throw new InvalidMetadataException("The document is null.");
    }

    private static ConnectorKey? Usable(JsonWebKeyEntry entry)
    {
        if (entry is not { KeyType: "RSA", KeyId: { Length: > 0 } keyId, Modulus: { } modulus, Exponent: { } exponent } || entry.Use is not (null or "sig"))
            return null;
        try
        {
            var parameters = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = Base64UrlEncoder.DecodeBytes(exponent) };
            return new(new RsaSecurityKey(parameters) { KeyId = keyId }, (entry.Endorsements ?? []).OfType<string>().ToFrozenSet(StringComparer.Ordinal));
        }
        catch (FormatException)
        {
            // One faulty key must not cost the others; a token that names it meets an unknown key.
            return null;
        }
    }
}

/// <summary>The connector's keys as they were fetched.</summary>
internal sealed record ConnectorKeySet(FrozenDictionary<string, ConnectorKey> Keys, FrozenSet<string> Algorithms, DateTimeOffset FetchedAt)
{
    public KeyLookup.Found? Find(string keyId) => Keys.TryGetValue(keyId, out var key) ? new(key, Algorithms) : null;
}

/// <summary>A key, and the channels that it may sign for.</summary>
internal sealed record ConnectorKey(RsaSecurityKey Key, IReadOnlySet<string> Endorsements);

/// <summary>The metadata says something that cannot be used.</summary>
internal sealed class InvalidMetadataException(string message) : Exception(message);

internal sealed record OpenIdMetadata(
    [property: JsonPropertyName("issuer")] string? Issuer,
    [property: JsonPropertyName("jwks_uri")] string? JwksUri,
    [property: JsonPropertyName("id_token_signing_alg_values_supported")] string?[]? Algorithms);

// One key that cannot be read must not cost the others.
internal sealed record JsonWebKeys([property: JsonPropertyName("keys"), JsonConverter(typeof(SparseListConverter<JsonWebKeyEntry>))] IReadOnlyList<JsonWebKeyEntry>? Keys);

internal sealed record JsonWebKeyEntry(
    [property: JsonPropertyName("kty")] string? KeyType,
    [property: JsonPropertyName("use")] string? Use,
    [property: JsonPropertyName("kid")] string? KeyId,
    [property: JsonPropertyName("n")] string? Modulus,
    [property: JsonPropertyName("e")] string? Exponent,
    [property: JsonPropertyName("endorsements")] string?[]? Endorsements);

[JsonSerializable(typeof(OpenIdMetadata))]
[JsonSerializable(typeof(JsonWebKeys))]
internal sealed partial class MetadataJson : JsonSerializerContext;
