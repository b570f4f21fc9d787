using System.Diagnostics;

namespace TeamsJourney.Tests.Clock;

/// <summary>
/// Time that nobody has to sit through. It stands still while someone works, however slow the machine; as soon as everyone only waits, it jumps to
/// the next moment that someone waits for. A pace, a limit or a back-off measured by it is as long as ever, so it can be seen to be broken.
/// </summary>
internal sealed class ImpatientClock : TimeProvider
{
    // Whoever works looks at the clock, or waits for a call: when nobody did for so long, everyone is taken to be waiting, and time passes.
    private static readonly TimeSpan Stillness = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan StillnessOfCalls = TimeSpan.FromSeconds(1);

    // The further the jump, the longer it must have been still, so that a limit does not pass for someone who was just about to be done.
    private const int Haste = 20;

    // What is further away is a limit that nobody means to reach.
    private static readonly TimeSpan LongestJump = TimeSpan.FromSeconds(20);

    // Work takes a moment too, so that someone who tries again until it is time gets there; and waits are cut to milliseconds, so that they end early.
    private static readonly TimeSpan Moment = TimeSpan.FromMicroseconds(1);
    private static readonly TimeSpan Lateness = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    private readonly Lock _gate = new();
    private readonly HashSet<Alarm> _set = [];
    private readonly Timer _pulse;
    private readonly DateTimeOffset _begun;
    private TimeSpan _passed;
    private TimeSpan _skipped;
    private long _usedAt = Stopwatch.GetTimestamp();
    private int _underway;
    private bool _isBeating;

    /// <summary>A clock that begins now, or at a moment of choice.</summary>
    public ImpatientClock(DateTimeOffset? begin = null)
    {
        _begun = begin ?? System.GetUtcNow();
        _pulse = new Timer(_ => Beat());
    }

    /// <summary>What the calendar says, when it should always say the same.</summary>
    public DateTimeOffset? Calendar { get; init; }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    private TimeSpan Still => Stopwatch.GetElapsedTime(_usedAt) - (_underway > 0 ? StillnessOfCalls : Stillness);

    private TimeSpan Passed => _passed + (Still is { Ticks: > 0 } still ? still : TimeSpan.Zero);

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return _begun.Ticks + Use().Ticks;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return Calendar ?? _begun + Use() + _skipped;
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Days go by in which nobody did anything: the calendar says so, and whoever waits waits as before.</summary>
    public void Skip(TimeSpan days)
    {
        lock (_gate)
        {
            _skipped += days;
        }
    }

    /// <summary>So much time passes at once, on the calendar and for whoever waits or measures.</summary>
    public void Pass(TimeSpan time)
    {
        lock (_gate)
        {
            _passed = Passed + time;
            _usedAt = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Something is under way that time must not overtake, until what is returned is disposed.</summary>
    public IDisposable Underway()
    {
        Count(1);
        return new Work(this);
    }

    private void Count(int calls)
    {
        lock (_gate)
        {
            Use();
            _underway += calls;
        }
    }

    private TimeSpan Use()
    {
        _passed = Passed + Moment;
        _usedAt = Stopwatch.GetTimestamp();
        return _passed;
    }

    private bool Set(Alarm alarm, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            var now = Use();
            _set.Remove(alarm);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                (alarm.Due, alarm.Period) = (now + dueTime, period);
                _set.Add(alarm);
                if (!_isBeating || dueTime == TimeSpan.Zero)
                {
                    _isBeating = true;
                    _pulse.Change(dueTime == TimeSpan.Zero ? TimeSpan.Zero : Look, Timeout.InfiniteTimeSpan);
                }
            }

            return true;
        }
    }

    private void Beat()
    {
        List<Alarm> ringing;
        lock (_gate)
        {
            var now = Passed;
            if (_set.Count > 0 && _set.Min(alarm => alarm.Due) is var next && next > now && next - now <= LongestJump && IsStillEnoughFor(next - now))
            {
                (_passed, _usedAt) = (next + Lateness, Stopwatch.GetTimestamp());
                now = next + Lateness;
            }

            ringing = [.. _set.Where(alarm => alarm.Due <= now).OrderBy(alarm => alarm.Due)];
            if (ringing.Count > 0)
            {
                Use();
            }

            foreach (var alarm in ringing)
            {
                alarm.Due = now + alarm.Period;
                if (alarm.Period <= TimeSpan.Zero)
                {
                    _set.Remove(alarm);
                }
            }

            _isBeating = _set.Count > 0;
            if (_isBeating)
            {
                _pulse.Change(Look, Timeout.InfiniteTimeSpan);
            }
        }

        ringing.ForEach(alarm => alarm.Ring());
    }

    private bool IsStillEnoughFor(TimeSpan wait) => ThreadPool.PendingWorkItemCount == 0 && Still is { Ticks: > 0 } still && still + Stillness >= wait / Haste;

    private sealed class Alarm(ImpatientClock clock, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Due { get; set; }

        public TimeSpan Period { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Set(this, dueTime, period);

        public void Ring() => ThreadPool.UnsafeQueueUserWorkItem(_ => callback(state), null);

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Work(ImpatientClock clock) : IDisposable
    {
        private int _isDone;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDone, 1) == 0)
            {
                clock.Count(-1);
            }
        }
    }
}
