using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Telemetry;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Outbox;

/// <summary>
/// What waits to be brought outside, in storage, whichever instance it was left by. It asks for each watched journey, and reads none: so it stays
/// quick with a thousand of them. Those that have been at rest for long are not watched any more.
/// </summary>
internal sealed class Backlog(WatchList watchList, JourneyStore store, TimeProvider time)
{
    /// <summary>From what age something waits too long: longer than Teams or Planner usually ask us to wait.</summary>
    public static readonly TimeSpan StuckAfter = TimeSpan.FromMinutes(40);

    /// <summary>How often to look for what other instances left behind.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(2);

    // What is younger is surely in hand.
    private static readonly TimeSpan LeftBehindAfter = TimeSpan.FromMinutes(1);

    private const int AtOnce = 16;

    // When each journey was last looked at, and since when it had something waiting then; nothing when it was at rest.
    private readonly ConcurrentDictionary<JourneyId, (long At, DateTimeOffset? Since)> _seen = [];

    /// <summary>The journeys that have something waiting which nobody may have in hand, as they are found.</summary>
    /// <param name="isStart">Whether the process just began: then nobody has any of it in hand.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="Azure.RequestFailedException">Storage does not answer.</exception>
    public async IAsyncEnumerable<JourneyId> LookForLeftAsync(bool isStart, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = await watchList.ReadAsync(cancellationToken);
        var (oldest, count) = (TimeSpan.Zero, 0);
        await foreach (var (journey, age) in LookAsync(all, cancellationToken))
        {
            (oldest, count) = (age > oldest ? age : oldest, count + 1);
            if (isStart || age > LeftBehindAfter)
            {
                yield return journey;
            }
        }

        AppMeter.OutboxAge.Record(oldest.TotalSeconds);
        AppMeter.OutboxJourneys.Record(count);
        foreach (var gone in _seen.Keys.Except(all.Select(watched => watched.Journey)))
        {
            _seen.TryRemove(gone, out _);
        }
    }

    /// <summary>
    /// Whether something waits for too long. A journey of which that cannot be yet, after what was seen before, is not asked for; so a look that is
    /// cut off is gone on with by the next.
    /// </summary>
    /// <exception cref="Azure.RequestFailedException">Storage does not answer.</exception>
    public async Task<bool> IsStuckAsync(CancellationToken cancellationToken)
    {
        var all = await watchList.ReadAsync(cancellationToken);
        await foreach (var (_, age) in LookAsync(all.Where(watched => CanBeStuck(watched.Journey)), cancellationToken))
        {
            if (age > StuckAfter)
            {
                return true;
            }
        }

        return false;
    }

    private bool CanBeStuck(JourneyId journey) => !_seen.TryGetValue(journey, out var seen)
        || (seen.Since is { } since ? time.GetUtcNow() - since > StuckAfter : time.GetElapsedTime(seen.At) > StuckAfter);

    private async IAsyncEnumerable<(JourneyId Journey, TimeSpan Age)> LookAsync(IEnumerable<Watched> watched, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var some in watched.Chunk(AtOnce))
        {
            foreach (var (one, since) in await Task.WhenAll(some.Select(one => FindOldestAsync(one, cancellationToken))))
            {
                if (since is { } asked)
                {
                    yield return (one.Journey, time.GetUtcNow() - asked);
                }
                else if (time.GetUtcNow() - one.Since > WatchList.ForgottenAfter)
                {
                    await watchList.RemoveAsync(one, cancellationToken);
                }
            }
        }
    }

    private async Task<(Watched Watched, DateTimeOffset? Since)> FindOldestAsync(Watched watched, CancellationToken cancellationToken)
    {
        var at = time.GetTimestamp();
        var since = await store.FindOldestIntentAsync(watched.Journey, cancellationToken);
        _seen[watched.Journey] = (at, since);
        return (watched, since);
    }
}
