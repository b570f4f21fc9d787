using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TeamsJourney.App.Privacy.Keys;

/// <summary>
/// The secret between people and what a store holds of them. Whoever has only the store cannot tell whose a contribution is; whoever has
/// both can try the people of a team one by one.
/// </summary>
internal sealed class PrivacyKey
{
    /// <summary>The fewest bytes of a key.</summary>
    public const int MinimumLength = 32;

    private byte[] _bytes;

    /// <summary>A key that is known.</summary>
    public PrivacyKey(byte[] bytes) => _bytes = bytes;

    private PrivacyKey() => _bytes = [];

    /// <summary>A key that is looked up at the start, before anything asks for it.</summary>
    public static PrivacyKey ToBeLoaded() => new();

    /// <summary>What tells two keys apart without telling either.</summary>
    public string Check => Digest("check");

    /// <summary>Takes the key that was looked up.</summary>
    public void Load(byte[] bytes) => _bytes = bytes;

    /// <summary>A name for these parts that nobody can find without the key: 128 bits of HMAC-SHA256 as lower-case hexadecimals.</summary>
    /// <exception cref="InvalidOperationException">The key was not looked up yet.</exception>
    public string Digest(params ReadOnlySpan<string> parts)
    {
        if (_bytes.Length == 0)
        {
            throw new InvalidOperationException("The privacy key is used before it was loaded.");
        }

        // In one go: a hash that is fed part by part costs several times as much, and every click asks for a few.
        var message = new ArrayBufferWriter<byte>(256);
        foreach (var part in parts)
        {
            // The length keeps ("ab","c") and ("a","bc") apart.
            BinaryPrimitives.WriteInt32LittleEndian(message.GetSpan(sizeof(int)), part.Length);
            message.Advance(sizeof(int));
            Encoding.UTF8.GetBytes(part, message);
        }

        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_bytes, message.WrittenSpan, digest);
        return Convert.ToHexStringLower(digest[..16]);
    }

    /// <summary>Reads a key as it is written down.</summary>
    /// <returns>The key; nothing when this is none, or too short a one.</returns>
    public static byte[]? Read(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var count) && count >= MinimumLength ? bytes[..count] : null;
    }

    /// <summary>A new key.</summary>
    public static byte[] Make() => RandomNumberGenerator.GetBytes(MinimumLength);
}
