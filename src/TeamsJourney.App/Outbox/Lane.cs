using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Outbox;

/// <summary>What a lane does after its work.</summary>
internal enum LanePause
{
    /// <summary>Nothing is left.</summary>
    Idle,

    /// <summary>Only tidying up is left, or what was tried in vain: anything new goes first.</summary>
    Resting,

    /// <summary>Something must wait, and everything new waits with it.</summary>
    Waiting,
}

/// <summary>The effects of one journey that take turns: those in Teams, or those in Planner.</summary>
internal sealed class Lane(JourneyId journey, bool isPlanner)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    // Who asks for more is looked at again all the same: a clock or a gateway may be wrong, and what waits, waits for all that comes after it.
    private static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long Version, long At)> _shown = new(StringComparer.Ordinal);
    private int _failures;
    private State _state = State.Idle;
    private bool _isAskedAgain;
    private TaskCompletionSource? _quiet;
    private long _pause;

    private enum State
    {
        Idle,
        Queued,
        Running,
        Resting,
        Waiting,
        Left,
    }

    public JourneyId Journey { get; } = journey;

    /// <summary>Whether its effects are those in Planner.</summary>
    public bool IsPlanner => isPlanner;

    /// <summary>Completes when it is quiet.</summary>
    public Task WhenQuiet
    {
        get
        {
            lock (_gate)
            {
                return _state is State.Idle or State.Resting or State.Left ? Task.CompletedTask : (_quiet ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
        }
    }

    /// <summary>What cannot be carried out while others can.</summary>
    public PassedOver PassedOver { get; } = new();

    /// <summary>Whether it is about what failed before.</summary>
    public bool IsFailing => _failures > 0 || !PassedOver.IsEmpty;

    /// <summary>Nothing holds up the lane as a whole any more.</summary>
    public void Recovered() => _failures = 0;

    /// <summary>When an intent was found up to date for this version before (<see cref="TimeProvider.GetTimestamp"/>); nothing when it was not.</summary>
    public long? ShownAt(Intent intent, long version) => _shown.TryGetValue(intent.Key, out var shown) && shown.Version == version ? shown.At : null;

    /// <summary>Remembers for which version an intent is up to date, and since when.</summary>
    public void Shown(Intent intent, long version, long at) => _shown[intent.Key] = (version, at);

    /// <summary>Forgets that again, when the intent is gone.</summary>
    public void Forget(Intent intent) => _shown.Remove(intent.Key);

    /// <summary>
    /// What was shown here for an older version, and another instance finished since: its newer card may have arrived before our older one,
    /// so it is shown once more.
    /// </summary>
    /// <param name="snapshot">The journey as it is now.</param>
    public IReadOnlyList<Intent> Overtaken(JourneySnapshot snapshot) =>
        [.. from shown in _shown where shown.Value.Version < snapshot.Head.Version && !snapshot.Intents.ContainsKey(shown.Key) select new Intent(shown.Key, "")];

    /// <summary>Whether an intent belongs in this lane.</summary>
    public bool Carries(Intent intent) => isPlanner == intent.Key.StartsWith(Intent.PublishPrefix, StringComparison.Ordinal);

    /// <summary>Something new may be there; true when the caller should queue the lane.</summary>
    /// <param name="hasLeft">Whether nobody looks after this lane any more, and the caller should ask a new one.</param>
    public bool Ask(out bool hasLeft)
    {
        lock (_gate)
        {
            hasLeft = _state is State.Left;
            _isAskedAgain |= _state is State.Running;
            return QueueIf(_state is State.Idle or State.Resting);
        }
    }

    /// <summary>Leaves a lane in which there is nothing to do or to remember; true when it is left.</summary>
    public bool Leave()
    {
        lock (_gate)
        {
            _state = _state is State.Idle && _shown.Count == 0 ? State.Left : _state;
            return _state is State.Left;
        }
    }

    /// <summary>A pause is over; true when the caller should queue the lane. An earlier pause than the one it is in now means nothing.</summary>
    /// <param name="pause">Which, from <see cref="End"/>.</param>
    public bool Resume(long pause)
    {
        lock (_gate)
        {
            return QueueIf(pause == _pause && _state is (State.Resting or State.Waiting));
        }
    }

    /// <summary>The work begins.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            (_state, _isAskedAgain) = (State.Running, false);
        }
    }

    /// <summary>The work ends.</summary>
    /// <param name="pause">What comes now.</param>
    /// <param name="number">The number of this pause, for <see cref="Resume"/>.</param>
    /// <returns>Whether more was asked for meanwhile and the caller should queue the lane.</returns>
    public bool End(LanePause pause, out long number)
    {
        lock (_gate)
        {
            number = ++_pause;
            _state = pause switch
            {
                LanePause.Idle => State.Idle,
                LanePause.Resting => State.Resting,
                _ => State.Waiting,
            };
            var isQueued = QueueIf(_isAskedAgain && _state is not State.Waiting);
            if (!isQueued && _state is not State.Waiting)
            {
                _quiet?.SetResult();
                _quiet = null;
            }

            return isQueued;
        }
    }

    /// <summary>How long to wait after a failure of the lane as a whole: twice as long each time, not shorter than asked, as far as that is a wait to be believed.</summary>
    /// <param name="asked">What the other side asked for (<c>Retry-After</c>).</param>
    public TimeSpan NextWait(TimeSpan? asked)
    {
        var own = WaitAfter(++_failures);
        var least = asked is { } after ? (after < LongestAsked ? after : LongestAsked) : TimeSpan.Zero;
        return least > own ? least : own;
    }

    /// <summary>How long to wait after so many failures in a row.</summary>
    public static TimeSpan WaitAfter(int failures)
    {
        // Jitter keeps many journeys from coming back in one wave.
        var wait = Math.Pow(2, Math.Min(failures - 1, 10)) * (0.5 + (Random.Shared.NextDouble() / 2));
        return TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, wait));
    }

    private bool QueueIf(bool condition)
    {
        if (condition)
        {
            _state = State.Queued;
        }

        return condition;
    }
}
