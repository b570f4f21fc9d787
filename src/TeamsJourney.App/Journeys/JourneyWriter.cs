using Azure;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Telemetry;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Journeys;

/// <summary>
/// Decides the commands that wait for a journey and writes what they come to. On a conflict with another instance only the newer events are
/// read, and everything is decided again, a bounded number of times. Whoever calls has the journey's turn.
/// </summary>
internal sealed class JourneyWriter(JourneyId id, JourneyCopy copy, JourneyStore store, WatchList watchList, JourneyChanges changes, TimeProvider time)
{
    private const int MaximumAttempts = 8;

    // Two instances that keep meeting step aside for each other: for up to this long, times the number of the attempt.
    private static readonly TimeSpan LongestStepAside = TimeSpan.FromMilliseconds(40);

    // A store that does not answer is asked less and less, and not for longer than whoever waits in Teams has patience.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100), LongestTrying = TimeSpan.FromSeconds(5);

    private long _watchedAt;

    /// <summary>Writes what the commands come to, and answers whoever waits for them; those who cannot be answered hear why.</summary>
    public async Task WriteAsync(List<Request> waiting)
    {
        try
        {
            // More than one transaction takes is written by the next.
            for (var rest = waiting; rest.Count > 0; rest = rest.FindAll(request => !request.IsAnswered))
            {
                await WriteOrRetryAsync(rest);
            }
        }
        catch (Exception failure)
        {
            // The next request reads the journey again. Every caller hears of the failure itself.
            copy.Forget();
            waiting.ForEach(request => request.Fail(failure));
        }
    }

    /// <summary>Sees to it that what a journey is about to ask for is found again after a crash.</summary>
    public async Task WatchAsync()
    {
        if (_watchedAt == 0 || time.GetElapsedTime(_watchedAt) > WatchList.RenewAfter)
        {
            await watchList.AddAsync(id, CancellationToken.None);
            _watchedAt = time.GetTimestamp();
        }
    }

    private async Task WriteOrRetryAsync(List<Request> waiting)
    {
        var isNewest = false;
        var begun = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var before = await copy.GetAsync(CancellationToken.None);
            var decided = Batch.Decide(before, waiting);
            if (decided.HasIdle && !isNewest && !copy.IsFresh)
            {
                // What was refused, or already was so, may look different with what other instances wrote.
                await copy.CatchUpAsync(CancellationToken.None);
                isNewest = true;
                continue;
            }

            try
            {
                await CommitAsync(before, decided);
                decided.Answer();
                return;
            }
            catch (Exception failure) when (MayTryAgain(failure, attempt, begun))
            {
                if (failure is JourneyMovedException)
                {
                    AppMeter.Conflicts.Add(1);
                }

                if (failure is RequestFailedException)
                {
                    await Task.Delay(FirstPause * Math.Pow(2, attempt - 1), time);
                }
                else if (attempt > 1)
                {
                    await Task.Delay(LongestStepAside * attempt * Random.Shared.NextDouble(), time);
                }

                // Whatever was written after all is recognised by its cause when it is decided again.
                await copy.CatchUpAsync(CancellationToken.None);
                isNewest = true;
            }
            catch (JourneyMovedException moved)
            {
                throw new RequestFailedException(412, "Other instances wrote first, every time.", moved);
            }
        }
    }

    private bool MayTryAgain(Exception failure, int attempt, long begun) => failure switch
    {
        JourneyMovedException => attempt < MaximumAttempts,
        // No answer at all has the status 0.
        RequestFailedException { Status: var status } when status == 0 || StoreStatus.IsPassing(status) => attempt < MaximumAttempts && time.GetElapsedTime(begun) < LongestTrying,
        // What is refused is refused again; but it may have been written by a try whose answer was lost, which is seen by reading.
        RequestFailedException => attempt == 1,
        _ => false,
    };

    private async Task CommitAsync(JourneySnapshot before, Batch decided)
    {
        if (decided.Events.Count == 0)
        {
            if (before.Intents.Count > 0)
            {
                // Perhaps written by a transaction whose answer was lost, so that nobody heard of it yet.
                changes.Announce(id);
            }

            return;
        }

        await WatchAsync();
        var asOf = time.GetTimestamp();
        var head = await store.AppendAsync(id, before.Head with { Conversation = decided.Conversation }, decided.Events, decided.Intents, decided.Posted, CancellationToken.None);
        var written = decided.After with
        {
            Head = head,
            Intents = before.Intents.SetItems(decided.Intents.Select(intent => KeyValuePair.Create(intent.Key, intent))),
            Posted = before.Posted.SetItems(decided.Posted.Select(card => KeyValuePair.Create(card.Key, card))),
        };
        copy.Hold(written, asOf);
        changes.Announce(id);
    }
}
