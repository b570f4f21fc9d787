using System.Collections.Concurrent;

namespace TeamsJourney.App.Outbox;

/// <summary>
/// Keeps what we send into one conversation below what Teams takes from a bot per thread: 7 calls in a second, 8 in two, 60 in 30 seconds,
/// 1,800 an hour (Teams documentation: "Optimize your bot with rate limiting"). A few at once, then one a second; and after many minutes of
/// that, one in two to three seconds.
/// </summary>
internal sealed class ChannelPace(TimeProvider time)
{
    private const int AtOnce = 5;
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(1.02);

    // 300 at the beginning and 1,475 in the hour that follows.
    private const int InReserve = 300;
    private static readonly TimeSpan RefillOfReserve = TimeSpan.FromSeconds(2.44);

    // What the process before us sent, moments before it ended, counts too and is not known.
    private const int AtOnceAfterStart = 2;
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(5);

    // Threads that took nothing for so long that they may take all again are put away when there are more than this.
    private const int ManyThreads = 10_000;

    private readonly long _startedAt = time.GetTimestamp();
    private readonly ConcurrentDictionary<string, Thread> _threads = new(StringComparer.Ordinal);

    /// <summary>How many threads are remembered: those that may take all again need not be.</summary>
    public int CountThreads => _threads.Count;

    /// <summary>Takes one call; how long to wait when there is none left now.</summary>
    /// <param name="conversationId">The thread or chat.</param>
    /// <param name="isAnswer">
    /// Whether a person waits for it: one call is kept free for these, so that updates of a card, of which the next shows all, stand back.
    /// </param>
    public TimeSpan Take(string conversationId, bool isAnswer = false)
    {
        PutAwayRested();
        var thread = _threads.GetOrAdd(conversationId, _ => new Thread(
            new Bucket(AtOnce, time.GetElapsedTime(_startedAt) < Start ? AtOnceAfterStart : AtOnce, Refill, time), new Bucket(InReserve, InReserve, RefillOfReserve, time)));
        lock (thread)
        {
            var least = isAnswer ? 1 : 2;
            // Timers count whole milliseconds: they leave off the rest, and whoever waits for it would ask again and again.
            var wait = TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(thread.Now.WaitFor(least).TotalMilliseconds, thread.Hour.WaitFor(least).TotalMilliseconds)));
            if (wait == TimeSpan.Zero)
            {
                thread.Now.Take();
                thread.Hour.Take();
            }

            return wait;
        }
    }

    private void PutAwayRested()
    {
        if (_threads.Count < ManyThreads)
        {
            return;
        }

        foreach (var thread in _threads)
        {
            lock (thread.Value)
            {
                if (thread.Value.Now.IsFull && thread.Value.Hour.IsFull)
                {
                    _threads.TryRemove(thread);
                }
            }
        }
    }

    private sealed record Thread(Bucket Now, Bucket Hour);

    private sealed class Bucket(int size, int atFirst, TimeSpan refill, TimeProvider time)
    {
        private double _left = atFirst;
        private long _at = time.GetTimestamp();

        public bool IsFull => WaitFor(size) == TimeSpan.Zero;

        public TimeSpan WaitFor(int least)
        {
            var now = time.GetTimestamp();
            _left = Math.Min(size, _left + (time.GetElapsedTime(_at, now) / refill));
            _at = now;
            return _left >= least ? TimeSpan.Zero : (least - _left) * refill;
        }

        public void Take() => _left--;
    }
}
