using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Storage;

/// <summary>
/// Every partition and row key of the one table. Nobody else formats or reads a key: they are data in other people's hands.
/// Partitions: <c>j-{journey}</c>, one per journey; <c>c-{channel}</c>, the journeys of a Teams channel; <c>watch</c>, journeys that may have
/// work waiting; <c>plan-{plan}</c>, what is known of a plan in Planner;
/// <c>health</c>, where instances see whether they can write; <c>publish-{journey}</c> and <c>post-{journey}</c>, which instance publishes a journey or posts a card of it;
/// <c>privacy</c>, which key the store was begun with; <c>retention</c>, which instance looks for journeys that are due, and which channels were told;
/// <c>removing</c>, journeys that are being deleted. Rows of a journey: <c>head</c>, <c>e0000000001</c> and on, <c>o-{intent}</c>, <c>p-{posted card}</c>.
/// </summary>
internal static class Rows
{
    public const string TableName = "journeys";
    public const string Head = "head";
    public const string WatchPartition = "watch";
    public const string HealthPartition = "health";
    public const string ActiveJourney = "active";
    public const string Contact = "contact";
    public const string Plan = "plan";
    public const string Lease = "lease";
    public const string PrivacyPartition = "privacy";
    public const string PrivacyKey = "key";
    public const string RetentionPartition = "retention";
    public const string RemovingPartition = "removing";

    /// <summary>Beside the journeys that are being deleted: that traces of some are still to be cleared. No journey is called so.</summary>
    public const string Clearing = "_clearing";

    /// <summary>Before and after the partitions of all journeys, in the order of keys.</summary>
    public const string FirstJourney = "j-", AfterJourneys = "j.";

    private const string EventPrefix = "e";
    private const string IntentPrefix = "o-";
    private const string PostedPrefix = "p-";
    private const string ListedPrefix = "j-";

    public static string Partition(JourneyId journey) => $"j-{journey.Value}";

    public static string ChannelPartition(string tenantId, string channelId) => $"c-{Digest(tenantId, channelId)}";

    public static string PlanPartition(string planId) => $"plan-{Digest(planId)}";

    public static string PublishingPartition(JourneyId journey) => $"publish-{journey.Value}";

    public static string PostingPartition(JourneyId journey) => $"post-{journey.Value}";

    public static string Event(long version) => string.Create(CultureInfo.InvariantCulture, $"{EventPrefix}{version:D10}");

    public static string Intent(string key) => IntentPrefix + key;

    /// <summary>The keys of all intents: from the first, up to and without the second.</summary>
    public static (string From, string To) Intents => (IntentPrefix, "o.");

    public static string Posted(string key) => PostedPrefix + key;

    public static string Listed(JourneyId journey) => ListedPrefix + journey.Value;

    public static string Warned(JourneyId journey) => $"w-{journey.Value}";

    public static JourneyId JourneyOf(string partition) => new(partition[FirstJourney.Length..]);

    public static string TakenCard(string activityId) => $"t-{Digest(activityId)}";

    /// <summary>Whether an id is one that we could have given: letters, digits and hyphens, at most 64.</summary>
    public static bool IsJourneyId(JourneyId journey) =>
        journey.Value is { Length: > 0 and <= 64 } value && value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-');

    public static bool IsEvent(string rowKey) => rowKey.Length == 11 && rowKey.StartsWith(EventPrefix, StringComparison.Ordinal);

    public static bool IsIntent(string rowKey, out string key) => HasPrefix(rowKey, IntentPrefix, out key);

    public static bool IsPosted(string rowKey, out string key) => HasPrefix(rowKey, PostedPrefix, out key);

    public static bool IsListed(string rowKey, out JourneyId journey)
    {
        var isListed = HasPrefix(rowKey, ListedPrefix, out var value);
        journey = new JourneyId(value);
        return isListed;
    }

    /// <summary>
    /// A short name for text that may hold anything: Teams' ids hold characters and lengths that keys do not take.
    /// 128 bits of SHA-256 as lower-case hexadecimals.
    /// </summary>
    public static string Digest(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            // The length keeps ("ab","c") and ("a","bc") apart.
            hash.AppendData(BitConverter.GetBytes(part.Length));
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static bool HasPrefix(string rowKey, string prefix, out string rest)
    {
        var has = rowKey.StartsWith(prefix, StringComparison.Ordinal);
        rest = has ? rowKey[prefix.Length..] : "";
        return has;
    }
}
