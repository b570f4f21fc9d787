using System.Collections.Concurrent;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Outbox;

/// <summary>
/// Carries out what journeys ask for outside. Each journey has two lanes, with workers of their own, so that a slow Planner does not hold up
/// anyone's cards; within a lane intents take turns. What is left when the process ends is found again through the watch list.
/// </summary>
internal sealed partial class OutboxWorker(
    JourneyChanges changes, Backlog backlog, LaneRunner runner, TimeProvider time, ILogger<OutboxWorker> logger)
    : BackgroundService
{
    // A publishing takes minutes, and a card less than a second.
    private const int WorkersForCards = 8, WorkersForPlanner = 4;

    // What is under way when the service stops is finished: a posting that is cut off leaves a card that nobody remembers.
    private static readonly TimeSpan ToFinish = TimeSpan.FromSeconds(10);

    private readonly LaneQueue _cards = new(), _planner = new();
    private readonly ConcurrentDictionary<(JourneyId, bool), Lane> _lanes = [];

    /// <summary>How many lanes are looked after: those of journeys at rest are not.</summary>
    public int LanesInHand => _lanes.Count;

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
            await Task.WhenAll(
            [
                LookForLeftAsync(stoppingToken),
                .. Enumerable.Range(0, WorkersForCards).Select(_ => WorkAsync(_cards, stoppingToken, end.Token)),
                .. Enumerable.Range(0, WorkersForPlanner).Select(_ => WorkAsync(_planner, stoppingToken, end.Token)),
            ]);
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

    private void Wake(JourneyId journey) => Wake(journey, isLeft: false);

    private void Wake(JourneyId journey, bool isLeft)
    {
        Wake(journey, isPlanner: false, isLeft);
        Wake(journey, isPlanner: true, isLeft);
    }

    private void Wake(JourneyId journey, bool isPlanner, bool isLeft)
    {
        while (true)
        {
            var lane = _lanes.GetOrAdd((journey, isPlanner), key => new Lane(key.Item1, key.Item2));
            if (lane.Ask(out var hasLeft))
            {
                Queue(lane, isLeft);
            }

            if (!hasLeft)
            {
                return;
            }

            // Whoever left it takes it away too; either may be first.
            PutAway(lane);
        }
    }

    private void Queue(Lane lane, bool isLeft) => (lane.IsPlanner ? _planner : _cards).Add(lane, isLeft);

    // What this instance left when it ended, and then what others leave: one may have ended with work in hand, and none begun in its place.
    private async Task LookForLeftAsync(CancellationToken cancellationToken)
    {
        for (var isStart = true; ; isStart = false)
        {
            try
            {
                await foreach (var journey in backlog.LookForLeftAsync(isStart, cancellationToken))
                {
                    Wake(journey, isLeft: true);
                }
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                // The store may come up later than we do: journeys that are used wake up by themselves, and the others are looked for again.
                Log.LookFailed(logger, failure.GetType().Name);
            }

            await Task.Delay(Backlog.LookEvery, time, cancellationToken);
        }
    }

    private async Task WorkAsync(LaneQueue queue, CancellationToken cancellationToken, CancellationToken end)
    {
        await foreach (var lane in queue.ReadAllAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            lane.Begin();
            var (pause, wait) = await runner.RunAsync(lane, end);
            if (lane.End(pause, out var number))
            {
                Queue(lane, isLeft: false);
            }
            else if (pause is not LanePause.Idle)
            {
                _ = ResumeAfterAsync(lane, number, wait, cancellationToken);
            }
            else if (lane.Leave())
            {
                PutAway(lane);
            }
        }
    }

    private void PutAway(Lane lane) => _lanes.TryRemove(KeyValuePair.Create((lane.Journey, lane.IsPlanner), lane));

    private async Task ResumeAfterAsync(Lane lane, long pause, TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(wait, time, cancellationToken);
            if (lane.Resume(pause))
            {
                Queue(lane, isLeft: lane.IsFailing);
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
    }
}
