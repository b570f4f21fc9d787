using System.Globalization;

namespace TeamsJourney.Local.Connector;

/// <summary>
/// How often one bot may call for one thread: several windows at once, each thread by itself
/// (Microsoft Learn, "Optimize your bot with rate limiting in Teams").
/// </summary>
internal sealed class ThreadRateLimit(TimeProvider clock, params ThreadRateLimit.Window[] windows)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> calls = [];

    /// <summary>Counts a call, and says how to refuse it when it comes too soon: 429 with <c>Retry-After</c> in whole seconds.</summary>
    public ConnectorError? Refuse(string threadId, HttpResponse response)
    {
        var wait = TryEnter(threadId);
        if (wait == TimeSpan.Zero)
        {
            return null;
        }

        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ConnectorError.Throttled;
    }

    /// <summary>Counts a call. A call that is refused does not count.</summary>
    /// <returns>Zero when it may go on, else how long to wait.</returns>
    public TimeSpan TryEnter(string threadId)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (!calls.TryGetValue(threadId, out var times))
            {
                calls[threadId] = times = [];
            }

            var longest = windows.Max(window => window.Length);
            while (times.TryPeek(out var oldest) && now - oldest >= longest)
            {
                times.Dequeue();
            }

            var wait = windows.Max(window => window.Wait(times, now));
            if (wait == TimeSpan.Zero)
            {
                times.Enqueue(now);
            }

            return wait;
        }
    }

    internal sealed record Window(int Calls, int Seconds)
    {
        public TimeSpan Length => TimeSpan.FromSeconds(Seconds);

        public TimeSpan Wait(IReadOnlyCollection<DateTimeOffset> times, DateTimeOffset now)
        {
            var within = times.Where(time => now - time < Length).ToList();
            return within.Count < Calls ? TimeSpan.Zero : within[within.Count - Calls] + Length - now;
        }
    }
}
