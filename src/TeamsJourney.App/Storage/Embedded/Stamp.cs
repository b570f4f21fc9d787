using System.Globalization;
using Azure;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>
/// When an entity was written, in ticks of 100 ns UTC: its Timestamp and, as in the Table service, its ETag. Every
/// transaction in a file gets a later one than all before it, so an ETag never comes back.
/// </summary>
internal static class Stamp
{
    /// <summary>A version that no entity has.</summary>
    public const long None = -1;

    private const string Prefix = "W/\"datetime'";
    private const string Suffix = "'\"";
    private const string Format = "yyyy-MM-dd'T'HH'%3A'mm'%3A'ss.fffffff'Z'";

    public static DateTimeOffset ToTime(long stamp) => new(stamp, TimeSpan.Zero);

    public static ETag ToETag(long stamp) => new(Prefix + new DateTime(stamp, DateTimeKind.Utc).ToString(Format, CultureInfo.InvariantCulture) + Suffix);

    /// <summary>The stamp in an ETag, or <see cref="None"/> when it is not one of ours.</summary>
    public static long FromETag(ETag etag)
    {
        var text = etag.ToString();
        return text.StartsWith(Prefix, StringComparison.Ordinal)
            && text.EndsWith(Suffix, StringComparison.Ordinal)
            && DateTime.TryParseExact(text.AsSpan(Prefix.Length, text.Length - Prefix.Length - Suffix.Length), Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
                ? time.Ticks
                : None;
    }
}
