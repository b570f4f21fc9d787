using TeamsJourney.App.Storage;
using TeamsJourney.App.Telemetry;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Outbox;

/// <summary>What waits to be brought outside, in storage, whichever instance it was left by.</summary>
internal sealed class Backlog(WatchList watchList, JourneyStore store, TimeProvider time)
{
    /// <summary>From what age something waits too long: longer than Teams or Planner usually ask us to wait.</summary>
    public static readonly TimeSpan StuckAfter = TimeSpan.FromMinutes(40);

    /// <summary>How often to look for what other instances left behind.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(2);

    // What is younger is surely in hand.
    private static readonly TimeSpan LeftBehindAfter = TimeSpan.FromMinutes(1);

    /// <summary>Looks; which journeys have something waiting that nobody may have in hand, and whether any waits too long.</summary>
    /// <exception cref="Azure.RequestFailedException">Storage does not answer.</exception>
    public async Task<(IReadOnlyList<JourneyId> LeftBehind, bool IsStuck)> LookAsync(CancellationToken cancellationToken)
    {
        List<(JourneyId Journey, TimeSpan Age)> waiting = [];
        foreach (var (journey, _) in await watchList.ReadAsync(cancellationToken))
        {
            if (await store.FindOldestIntentAsync(journey, cancellationToken) is { } since)
            {
                waiting.Add((journey, time.GetUtcNow() - since));
            }
        }

        var oldest = waiting.Select(one => one.Age).DefaultIfEmpty(TimeSpan.Zero).Max();
        AppMeter.OutboxAge.Record(Math.Max(0, oldest.TotalSeconds));
        AppMeter.OutboxJourneys.Record(waiting.Count);
        return ([.. waiting.Where(one => one.Age > LeftBehindAfter).Select(one => one.Journey)], oldest > StuckAfter);
    }
}
