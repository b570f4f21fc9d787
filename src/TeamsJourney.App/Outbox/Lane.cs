using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Outbox;

/// <summary>What a lane does after its work.</summary>
internal enum LanePause
{
    /// <summary>Nothing is left.</summary>
    Idle,

    /// <summary>Only tidying up is left: anything new goes first.</summary>
    Resting,

    /// <summary>Something must wait, and everything new waits with it.</summary>
    Waiting,
}

/// <summary>The effects of one journey that take turns: those in Teams, or those in Planner.</summary>
internal sealed class Lane(JourneyId journey, bool isPlanner)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private State _state = State.Idle;
    private bool _isAskedAgain;

    private enum State
    {
        Idle,
        Queued,
        Running,
        Resting,
        Waiting,
    }

    public JourneyId Journey { get; } = journey;

    public bool IsQuiet
    {
        get
        {
            lock (_gate)
            {
                return _state is State.Idle or State.Resting;
            }
        }
    }

    /// <summary>How often in a row it failed.</summary>
    public int Failures { get; set; }

    /// <summary>The version for which everything is up to date, once that was seen.</summary>
    public long RestsAt { get; set; } = -1;

    /// <summary>Whether an intent belongs in this lane.</summary>
    public bool Carries(Intent intent) => isPlanner == intent.Key.StartsWith(Intent.PublishPrefix, StringComparison.Ordinal);

    /// <summary>Something new may be there; true when the caller should queue the lane.</summary>
    public bool Ask()
    {
        lock (_gate)
        {
            _isAskedAgain |= _state is State.Running;
            return QueueIf(_state is State.Idle or State.Resting);
        }
    }

    /// <summary>A pause is over; true when the caller should queue the lane.</summary>
    public bool Resume()
    {
        lock (_gate)
        {
            return QueueIf(_state is State.Resting or State.Waiting);
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

    /// <summary>The work ends; true when more was asked for meanwhile and the caller should queue the lane.</summary>
    public bool End(LanePause pause)
    {
        lock (_gate)
        {
            _state = pause switch
            {
                LanePause.Idle => State.Idle,
                LanePause.Resting => State.Resting,
                _ => State.Waiting,
            };
            return QueueIf(_isAskedAgain && _state is not State.Waiting);
        }
    }

    /// <summary>How long to wait after a failure: twice as long each time, never shorter than asked.</summary>
    /// <param name="asked">What the other side asked for (<c>Retry-After</c>).</param>
    public TimeSpan NextWait(TimeSpan? asked)
    {
        Failures++;
        // Jitter keeps many journeys from coming back in one wave.
        var own = Math.Pow(2, Math.Min(Failures - 1, 10)) * (0.5 + (Random.Shared.NextDouble() / 2));
        var wait = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, own));
        return asked is { } least && least > wait ? least : wait;
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
