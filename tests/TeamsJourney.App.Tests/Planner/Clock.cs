namespace TeamsJourney.App.Tests.Planner;

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class Clock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = Workshop.At;

    /// <summary>How long everyone has waited in all.</summary>
    public TimeSpan Waited => _now - Workshop.At;

    /// <summary>What happens when someone would have to wait.</summary>
    public Action? OnAdvance { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Advance(TimeSpan by)
    {
        List<Alarm> ringing;
        lock (_gate)
        {
            _now += by;
            ringing = _alarms.FindAll(alarm => alarm.Due <= _now);
            _alarms.RemoveAll(ringing.Contains);
        }

        ringing.ForEach(alarm => alarm.Ring());
        OnAdvance?.Invoke();
    }

    /// <summary>Rings once; nobody here asks for more.</summary>
    private sealed class Alarm(Clock clock, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._alarms.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._now + dueTime;
                    clock._alarms.Add(this);
                }

                return true;
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
