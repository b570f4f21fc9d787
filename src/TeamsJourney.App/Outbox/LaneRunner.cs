using ActivityProtocol;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Telemetry;

namespace TeamsJourney.App.Outbox;

/// <summary>Carries out what waits in a lane, one intent after the other, and says when the lane wants to be looked at again.</summary>
internal sealed partial class LaneRunner(JourneyDesk desk, IEnumerable<IEffect> effects, TimeProvider time, ILogger<LaneRunner> logger)
{
    // Removing the intent of a card that is up to date is a write that nobody waits for: only when a journey comes to rest.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    /// <summary>Carries out everything that is due.</summary>
    /// <returns>What the lane does next, and for how long it waits.</returns>
    public async Task<(LanePause Pause, TimeSpan Wait)> RunAsync(Lane lane, CancellationToken cancellationToken)
    {
        Intent? current = null;
        var version = 0L;
        try
        {
            var snapshot = await desk.ReadAsync(lane.Journey, cancellationToken);
            version = snapshot.Head.Version;
            var next = (Pause: LanePause.Idle, Wait: TimeSpan.Zero);
            foreach (var intent in snapshot.Intents.Values.Where(lane.Carries).Concat(lane.Overtaken(snapshot)).OrderBy(intent => intent.Key, StringComparer.Ordinal))
            {
                current = intent;
                var result = lane.ShownAt(intent, snapshot.Head.Version) is not null ? EffectResult.UpToDate : await CarryOutAsync(lane, snapshot, intent, cancellationToken);
                var settled = await SettleAsync(lane, snapshot, intent, result, cancellationToken);
                next = settled.Pause > next.Pause ? settled : next;
            }

            lane.Failures = 0;
            return next;
        }
        catch (ConnectorException refused) when (!refused.IsTransient && current is not null)
        {
            // Trying again does not help (the app was removed, the channel is gone): the journey itself is unharmed.
            Log.Dropped(logger, current.Key, refused.StatusCode, refused.ErrorCode);
            Count(current, "given-up");
            return await DropAsync(lane, current, version, cancellationToken);
        }
        catch (ConnectorException refused)
        {
            Log.Postponed(logger, current?.Key ?? "", refused.StatusCode, refused.ErrorCode);
            Count(current, "later");
            return (LanePause.Waiting, lane.NextWait(refused.RetryAfter));
        }
        catch (InvalidDataException damaged) when (current is null)
        {
            // Of a newer version while that is being rolled out, or damaged: the others go on.
            Log.NotReadable(logger, damaged, lane.Journey.Value);
            Count(current, "failed");
            return (LanePause.Waiting, lane.NextWait(null));
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, failure, current?.Key ?? "");
            Count(current, "failed");
            return (LanePause.Waiting, lane.NextWait(null));
        }
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
        Count(intent, result is EffectResult.Later ? "later" : "done");
        return result;
    }

    private static void Count(Intent? intent, string outcome) => AppMeter.Effects.Add(
        1, KeyValuePair.Create<string, object?>(AppMeter.Effect, intent?.Kind ?? ""), KeyValuePair.Create<string, object?>(AppMeter.Outcome, outcome));

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

    private async Task<(LanePause Pause, TimeSpan Wait)> DropAsync(Lane lane, Intent intent, long version, CancellationToken cancellationToken)
    {
        lane.Forget(intent);
        try
        {
            // What was asked for again since, under the same key, has not been refused yet.
            long? onlyAt = intent.Key == Intent.RefreshCards ? version : null;
            await desk.CompleteIntentsAsync(lane.Journey, [intent.Key], onlyAt, cancellationToken);
            // The others in the lane still have to be looked at.
            return (LanePause.Waiting, TimeSpan.Zero);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, it must not end the worker: all journeys share a few.
            Log.Failed(logger, failure, intent.Key);
            return (LanePause.Waiting, lane.NextWait(null));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Journey {Journey} cannot be read; its effects wait.")]
        public static partial void NotReadable(ILogger logger, Exception damaged, string journey);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Effect {Key} is given up: Teams answered {Status} {Code}.")]
        public static partial void Dropped(ILogger logger, string key, int? status, string code);

        [LoggerMessage(Level = LogLevel.Information, Message = "Effect {Key} is tried again later: Teams answered {Status} {Code}.")]
        public static partial void Postponed(ILogger logger, string key, int? status, string code);

        [LoggerMessage(Level = LogLevel.Error, Message = "Effect {Key} failed and is tried again.")]
        public static partial void Failed(ILogger logger, Exception failure, string key);
    }
}
