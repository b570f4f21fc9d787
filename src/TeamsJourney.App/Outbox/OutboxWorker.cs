using System.Collections.Concurrent;
using System.Threading.Channels;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Outbox;

/// <summary>
/// Carries out what journeys ask for outside. Each journey has two lanes, so that a slow Planner does not hold up its cards; within a lane
/// intents take turns. What is left when the process ends is found again through the watch list.
/// </summary>
internal sealed partial class OutboxWorker(
    JourneyDesk desk, JourneyChanges changes, WatchList watchList, Backlog backlog, LaneRunner runner, TimeProvider time, ILogger<OutboxWorker> logger)
    : BackgroundService
{
    private const int Workers = 8;

    // What is under way when the service stops is finished: a posting that is cut off leaves a card that nobody remembers.
    private static readonly TimeSpan ToFinish = TimeSpan.FromSeconds(10);

    private readonly Channel<Lane> _ready = Channel.CreateUnbounded<Lane>();
    private readonly ConcurrentDictionary<(JourneyId, bool), Lane> _lanes = [];

    /// <summary>Completes when what a journey asked for in Teams is done.</summary>
    public Task WhenQuietAsync(JourneyId journey) => _lanes.TryGetValue((journey, false), out var lane) ? lane.WhenQuiet : Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        changes.Changed += Wake;
        try
        {
            using var end = new CancellationTokenSource();
            await using var stopping = stoppingToken.Register(() => end.CancelAfter(ToFinish));
            // Looking through what was left takes as long as there is much of it: nobody who comes now has to wait for that.
            await Task.WhenAll([ResumeAsync(stoppingToken), LookAfterOthersAsync(stoppingToken), .. Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken, end.Token))]);
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
            var (pause, wait) = await runner.RunAsync(lane, end);
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

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Effects that waited could not be looked up: {Failure}.")]
        public static partial void LookFailed(ILogger logger, string failure);

        [LoggerMessage(Level = LogLevel.Error, Message = "Journey {Journey} cannot be read; its effects wait.")]
        public static partial void NotReadable(ILogger logger, Exception damaged, string journey);
    }
}
