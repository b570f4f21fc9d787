using System.Collections.Concurrent;

namespace TeamsJourney.App.Outbox;

/// <summary>
/// Keeps what we send into one conversation below what Teams takes from a bot per thread: 7 calls a second, 60 in 30 seconds, 1,800 an hour
/// (Teams documentation: "Optimize your bot with rate limiting"). A few at once, then one every two seconds and
/// a little, which stays below the limit of an hour too.
/// </summary>
internal sealed class ChannelPace(TimeProvider time)
{
    private const int AtOnce = 5;
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(2.02);

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>Takes one call; how long to wait when there is none left now.</summary>
    public TimeSpan Take(string conversationId)
    {
        if (_buckets.Count > 10_000)
        {
            _buckets.Clear();
        }

        var bucket = _buckets.GetOrAdd(conversationId, _ => new Bucket(time.GetTimestamp()));
        lock (bucket)
        {
            var gained = time.GetElapsedTime(bucket.At) / Refill;
            bucket.Left = Math.Min(AtOnce, bucket.Left + gained);
            bucket.At = time.GetTimestamp();
            if (bucket.Left >= 1)
            {
                bucket.Left--;
                return TimeSpan.Zero;
            }

            return (1 - bucket.Left) * Refill;
        }
    }

    private sealed class Bucket(long at)
    {
        public double Left { get; set; } = AtOnce;

        public long At { get; set; } = at;
    }
}
