using System.Text;

namespace ActivityProtocol;

/// <summary>The bytes of a JSON document that somebody else wrote.</summary>
internal static class JsonBytes
{
    private const int LongestId = 512;

    /// <summary>The document without the byte order mark that some servers put before it, and that is no part of JSON (RFC 8259, 8.1: a parser may ignore it).</summary>
    public static ReadOnlySpan<byte> Of(byte[] body) => body.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? body.AsSpan(Encoding.UTF8.Preamble.Length) : body;

    /// <summary>Whether it begins as an object does, as all that the connector says; a page of something on the way does not.</summary>
    public static bool IsObject(byte[] body) => Of(body).TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    /// <summary>Whether it begins as a page does.</summary>
    public static bool IsPage(byte[] body) => Of(body).TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    /// <summary>Whether something can be the id of a message or a conversation: ids are kept, listed and put into addresses.</summary>
    public static bool IsId(string? id) => id is { Length: > 0 and <= LongestId } and not ("." or "..") && id.All(static c => c is > ' ' and <= '~');
}
