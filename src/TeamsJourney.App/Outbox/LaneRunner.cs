using Azure;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Telemetry;

namespace TeamsJourney.App.Outbox;

/// <summary>Carries out what waits in a lane, one intent after the other, and says when the lane wants to be looked at again.</summary>
internal sealed class LaneRunner(JourneyDesk desk, IEnumerable<IEffect> effects, FailedEffects failed, TimeProvider time)
{
    // Removing the intent of a card that is up to date is a write that nobody waits for: only when a journey comes to rest.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    /// <summary>Carries out everything that is due.</summary>
    /// <returns>What the lane does next, and for how long it waits.</returns>
    public async Task<(LanePause Pause, TimeSpan Wait)> RunAsync(Lane lane, CancellationToken cancellationToken)
    {
        Intent? current = null;
        try
        {
            var snapshot = await desk.ReadAsync(lane.Journey, cancellationToken);
            var next = (Pause: LanePause.Idle, Wait: TimeSpan.Zero);
            foreach (var intent in snapshot.Intents.Values.Where(lane.Carries).Concat(lane.Overtaken(snapshot)).OrderBy(intent => intent.Key, StringComparer.Ordinal))
            {
                current = intent;
                var (pause, wait, isLast) = await TakeUpAsync(lane, snapshot, intent, cancellationToken);
                if (isLast)
                {
                    return (pause, wait);
                }

                next = pause > next.Pause || (pause == next.Pause && wait < next.Wait) ? (pause, wait) : next;
            }

            lane.Recovered();
            return next;
        }
        catch (InvalidDataException damaged) when (current is null)
        {
            return failed.TakeUnreadable(lane, damaged);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The store, which is about everything in the lane; and it must not end the worker: all journeys share a few.
            return failed.TakeAll(lane, current, failure);
        }
    }

    /// <summary>Carries out one intent; what the lane does after it, and whether it leaves the others for the next time.</summary>
    private async Task<(LanePause Pause, TimeSpan Wait, bool IsLast)> TakeUpAsync(Lane lane, JourneySnapshot snapshot, Intent intent, CancellationToken cancellationToken)
    {
        if (lane.PassedOver.For(intent.Key, time) is { } left)
        {
            return (LanePause.Resting, left, false);
        }

        EffectResult result;
        try
        {
            result = lane.ShownAt(intent, snapshot.Head.Version) is not null ? EffectResult.UpToDate : await CarryOutAsync(lane, snapshot, intent, cancellationToken);
        }
        catch (Exception failure) when (failure is not RequestFailedException && (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
        {
            return await failed.TakeAsync(lane, snapshot, intent, failure, cancellationToken);
        }

        if (result is not EffectResult.Later)
        {
            lane.PassedOver.Forget(intent.Key);
        }

        var (pause, wait) = await SettleAsync(lane, snapshot, intent, result, cancellationToken);
        return (pause, wait, false);
    }

    private async Task<EffectResult> CarryOutAsync(Lane lane, JourneySnapshot snapshot, Intent intent, CancellationToken cancellationToken)
    {
        if (effects.FirstOrDefault(effect => effect.IsFor(intent.Key)) is not { } effect)
        {
            return EffectResult.Done;
        }

        using var span = AppMeter.Source.StartActivity("effect");
        span?.SetTag(AppMeter.Effect, intent.Kind);
        var result = await effect.CarryOutAsync(lane.Journey, snapshot, intent, cancellationToken);
        AppMeter.CountEffect(intent.Kind, result is EffectResult.Later ? "later" : "done");
        return result;
    }

    private async Task<(LanePause Pause, TimeSpan Wait)> SettleAsync(
        Lane lane, JourneySnapshot snapshot, Intent intent, EffectResult result, CancellationToken cancellationToken)
    {
        switch (result)
        {
            case EffectResult.Later later:
                return (LanePause.Waiting, later.After);
            case EffectResult.Current when lane.ShownAt(intent, snapshot.Head.Version) is null:
                // First see whether the journey comes to rest.
                lane.Shown(intent, snapshot.Head.Version, time.GetTimestamp());
                return (LanePause.Resting, Rest);
            case EffectResult.Current when lane.ShownAt(intent, snapshot.Head.Version) is { } since && time.GetElapsedTime(since) is var rested && rested < Rest:
                // Woken by a change that was shown already: the rest goes on.
                return (LanePause.Resting, Rest - rested);
            default:
                long? onlyAt = result is EffectResult.Current ? snapshot.Head.Version : null;
                if (!await desk.CompleteIntentsAsync(lane.Journey, [intent.Key], onlyAt, cancellationToken))
                {
                    // Another instance wrote meanwhile: what we show is an older state, perhaps over its newer one.
                    return (LanePause.Waiting, TimeSpan.Zero);
                }

                lane.Forget(intent);
                return (LanePause.Idle, TimeSpan.Zero);
        }
    }
}
