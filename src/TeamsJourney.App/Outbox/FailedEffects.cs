using ActivityProtocol;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Telemetry;

namespace TeamsJourney.App.Outbox;

/// <summary>
/// What becomes of an intent that could not be carried out (docs/decisions/0022): tried again, with everything else waiting or going past it; or given up.
/// </summary>
internal sealed partial class FailedEffects(JourneyDesk desk, JourneyStore store, TimeProvider time, ILogger<FailedEffects> logger)
{
    /// <summary>Deals with a failure.</summary>
    /// <returns>What the lane does next, for how long, and whether it leaves the other intents for then.</returns>
    /// <exception cref="Azure.RequestFailedException">Storage does not answer.</exception>
    public async Task<(LanePause Pause, TimeSpan Wait, bool IsLast)> TakeAsync(
        Lane lane, JourneySnapshot snapshot, Intent intent, Exception failure, CancellationToken cancellationToken)
    {
        if (failure is ConnectorException { IsTransient: false } refused)
        {
            // Trying again does not help (the app was removed, the channel is gone): the journey itself is unharmed.
            Log.Dropped(logger, intent.Key, refused.StatusCode, refused.ErrorCode);
            return await DropAsync(lane, snapshot, intent, cancellationToken);
        }

        if (failure is ConnectorException { IsAboutThis: false } ofAll)
        {
            Say(intent, failure);
            return (LanePause.Waiting, lane.NextWait(ofAll.RetryAfter), true);
        }

        var (wait, isPassedOver) = lane.PassedOver.Failed(intent.Key, time.GetTimestamp());
        if (isPassedOver && await IsHopelessAsync(lane, intent, failure, cancellationToken))
        {
            Log.GivenUp(logger, intent.Key, lane.Journey.Value, PassedOver.GiveUpAfter.Days);
            return await DropAsync(lane, snapshot, intent, cancellationToken);
        }

        Say(intent, failure);
        return isPassedOver ? (LanePause.Resting, wait, false) : (LanePause.Waiting, wait, true);
    }

    /// <summary>Deals with a failure that is not about one intent.</summary>
    /// <returns>What the lane does next, and for how long.</returns>
    public (LanePause Pause, TimeSpan Wait) TakeAll(Lane lane, Intent? intent, Exception failure)
    {
        Say(intent, failure);
        return (LanePause.Waiting, lane.NextWait(null));
    }

    /// <summary>Deals with a journey that cannot be read: of a newer version while that is being rolled out, or damaged. The others go on.</summary>
    /// <returns>What the lane does next, and for how long.</returns>
    public (LanePause Pause, TimeSpan Wait) TakeUnreadable(Lane lane, InvalidDataException damaged)
    {
        Log.NotReadable(logger, damaged, lane.Journey.Value);
        AppMeter.CountEffect("", "failed");
        return (LanePause.Waiting, lane.NextWait(null));
    }

    // Only what Teams answers and does not take: where nobody answers, or the fault is ours, a repair helps.
    private async Task<bool> IsHopelessAsync(Lane lane, Intent intent, Exception failure, CancellationToken cancellationToken) =>
        failure is ConnectorException { StatusCode: not null }
        && await store.FindIntentAsync(lane.Journey, intent.Key, cancellationToken) is { } since
        && time.GetUtcNow() - since > PassedOver.GiveUpAfter;

    private void Say(Intent? intent, Exception failure)
    {
        var (key, kind) = (intent?.Key ?? "", intent?.Kind ?? "");
        if (failure is ConnectorException refused)
        {
            Log.Postponed(logger, key, refused.StatusCode, refused.ErrorCode);
            AppMeter.CountEffect(kind, "later");
        }
        else
        {
            Log.Failed(logger, failure, key);
            AppMeter.CountEffect(kind, "failed");
        }
    }

    private async Task<(LanePause Pause, TimeSpan Wait, bool IsLast)> DropAsync(Lane lane, JourneySnapshot snapshot, Intent intent, CancellationToken cancellationToken)
    {
        lane.Forget(intent);
        lane.PassedOver.Forget(intent.Key);
        // What was asked for again since, under the same key, has not been refused yet.
        long? onlyAt = intent.Key == Intent.RefreshCards ? snapshot.Head.Version : null;
        await desk.CompleteIntentsAsync(lane.Journey, [intent.Key], onlyAt, cancellationToken);
        AppMeter.CountEffect(intent.Kind, "given-up");
        // The others in the lane still have to be looked at.
        return (LanePause.Waiting, TimeSpan.Zero, true);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Journey {Journey} cannot be read; its effects wait.")]
        public static partial void NotReadable(ILogger logger, Exception damaged, string journey);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Effect {Key} is given up: Teams answered {Status} {Code}.")]
        public static partial void Dropped(ILogger logger, string key, int? status, string code);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Effect {Key} of journey {Journey} is given up: for {Days} days Teams has not taken it.")]
        public static partial void GivenUp(ILogger logger, string key, string journey, int days);

        [LoggerMessage(Level = LogLevel.Information, Message = "Effect {Key} is tried again later: Teams answered {Status} {Code}.")]
        public static partial void Postponed(ILogger logger, string key, int? status, string code);

        [LoggerMessage(Level = LogLevel.Error, Message = "Effect {Key} failed and is tried again.")]
        public static partial void Failed(ILogger logger, Exception failure, string key);
    }
}
