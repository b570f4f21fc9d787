using System.Collections.Concurrent;
using System.Threading.Channels;
using ActivityProtocol;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Telemetry;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Outbox;

/// <summary>
/// Carries out what journeys ask for outside. Each journey has two lanes, so that a slow Planner does not hold up its cards; within a lane
/// intents take turns. What is left when the process ends is found again through the watch list.
/// </summary>
internal sealed partial class OutboxWorker(
    JourneyDesk desk, JourneyChanges changes, WatchList watchList, Backlog backlog, IEnumerable<IEffect> effects, TimeProvider time, ILogger<OutboxWorker> logger)
    : BackgroundService
{
    private const int Workers = 8;

    // Removing the intent of a card that is up to date is a write that nobody waits for: only when a journey comes to rest.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    // What is under way when the service stops is finished: a posting that is cut off leaves a card that nobody remembers.
    private static readonly TimeSpan ToFinish = TimeSpan.FromSeconds(10);

    private readonly Channel<Lane> _ready = Channel.CreateUnbounded<Lane>();
    private readonly ConcurrentDictionary<(JourneyId, bool), Lane> _lanes = [];

    /// <summary>Whether nothing waits to be carried out now; for health and tests.</summary>
    public bool IsIdle => _lanes.Values.All(lane => lane.IsQuiet);

    /// <summary>Completes when what a journey asked for in Teams is done.</summary>
    public Task WhenQuietAsync(JourneyId journey) => _lanes.TryGetValue((journey, false), out var lane) ? lane.WhenQuiet : Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        changes.Changed += Wake;
        try
        {
            await ResumeAsync(stoppingToken);
            using var end = new CancellationTokenSource();
            await using var stopping = stoppingToken.Register(() => end.CancelAfter(ToFinish));
            await Task.WhenAll([LookAfterOthersAsync(stoppingToken), .. Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken, end.Token))]);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping is no failure: what is not done is in storage.
        }
        finally
        {
            changes.Changed -= Wake;
        }
    }

    private void Wake(JourneyId journey)
    {
        Wake(journey, isPlanner: false);
        Wake(journey, isPlanner: true);
    }

    private void Wake(JourneyId journey, bool isPlanner)
    {
        var lane = _lanes.GetOrAdd((journey, isPlanner), key => new Lane(key.Item1, key.Item2));
        if (lane.Ask())
        {
            _ready.Writer.TryWrite(lane);
        }
    }

    private async Task ResumeAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var (journey, since) in await watchList.ReadAsync(cancellationToken))
            {
                await ResumeAsync(journey, since, cancellationToken);
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // The store may come up later than we do: journeys that are used wake up by themselves, and the others are looked for again.
            Log.LookFailed(logger, failure.GetType().Name);
        }
    }

    private async Task ResumeAsync(JourneyId journey, DateTimeOffset since, CancellationToken cancellationToken)
    {
        try
        {
            if ((await desk.ReadAsync(journey, cancellationToken)).Intents.Count > 0)
            {
                Wake(journey);
            }
            else if (time.GetUtcNow() - since > WatchList.ForgottenAfter)
            {
                await watchList.RemoveAsync(journey, cancellationToken);
            }
        }
        catch (InvalidDataException damaged)
        {
            // One journey that cannot be read (of a newer version, or damaged) must not keep the others from going on.
            Log.NotReadable(logger, damaged, journey.Value);
        }
    }

    // Another instance may have ended with work in hand, and none begin in its place.
    private async Task LookAfterOthersAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(Backlog.LookEvery, time, cancellationToken);
            try
            {
                foreach (var journey in (await backlog.LookAsync(cancellationToken)).LeftBehind)
                {
                    Wake(journey);
                }
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                Log.LookFailed(logger, failure.GetType().Name);
            }
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken, CancellationToken end)
    {
        await foreach (var lane in _ready.Reader.ReadAllAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            lane.Begin();
            var (pause, wait) = await CarryOutAsync(lane, end);
            if (lane.End(pause, out var number))
            {
                _ready.Writer.TryWrite(lane);
            }
            else if (pause is not LanePause.Idle)
            {
                _ = ResumeAfterAsync(lane, number, wait, cancellationToken);
            }
        }
    }

    private async Task ResumeAfterAsync(Lane lane, long pause, TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(wait, time, cancellationToken);
            if (lane.Resume(pause))
            {
                _ready.Writer.TryWrite(lane);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping: the intent is in storage.
        }
    }

    private async Task<(LanePause Pause, TimeSpan Wait)> CarryOutAsync(Lane lane, CancellationToken cancellationToken)
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
        catch (Azure.RequestFailedException unavailable)
        {
            Log.Failed(logger, unavailable, intent.Key);
            return (LanePause.Waiting, lane.NextWait(null));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Effects that waited could not be looked up: {Failure}.")]
        public static partial void LookFailed(ILogger logger, string failure);

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
