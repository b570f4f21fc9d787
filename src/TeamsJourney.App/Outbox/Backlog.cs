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

    /// <summary>The journeys that have something waiting which nobody may have in hand, as they are found.</summary>
    /// <param name="isStart">Whether the process just began: then nobody has any of it in hand.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="Azure.RequestFailedException">Storage does not answer.</exception>
    public async IAsyncEnumerable<JourneyId> LookForLeftAsync(bool isStart, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (journey, age) in LookAsync(cancellationToken))
        {
            if (isStart || age > LeftBehindAfter)
            {
                yield return journey;
            }
        }
    }

    /// <summary>Whether something waits for too long.</summary>
    /// <exception cref="Azure.RequestFailedException">Storage does not answer.</exception>
    public async Task<bool> IsStuckAsync(CancellationToken cancellationToken)
    {
        var isStuck = false;
        await foreach (var (_, age) in LookAsync(cancellationToken))
        {
            isStuck |= age > StuckAfter;
        }

        return isStuck;
    }

    private async IAsyncEnumerable<(JourneyId Journey, TimeSpan Age)> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (oldest, count) = (TimeSpan.Zero, 0);
        foreach (var some in (await watchList.ReadAsync(cancellationToken)).Chunk(AtOnce))
        {
            foreach (var (watched, since) in await Task.WhenAll(some.Select(one => FindOldestAsync(one, cancellationToken))))
            {
                if (since is { } asked)
                {
                    var age = time.GetUtcNow() - asked;
                    (oldest, count) = (age > oldest ? age : oldest, count + 1);
                    yield return (watched.Journey, age);
                }
                else if (time.GetUtcNow() - watched.Since > WatchList.ForgottenAfter)
                {
                    await watchList.RemoveAsync(watched, cancellationToken);
                }
            }
        }

        AppMeter.OutboxAge.Record(oldest.TotalSeconds);
        AppMeter.OutboxJourneys.Record(count);
    }

    private async Task<(Watched Watched, DateTimeOffset? Since)> FindOldestAsync(Watched watched, CancellationToken cancellationToken) =>
        (watched, await store.FindOldestIntentAsync(watched.Journey, cancellationToken));
}
