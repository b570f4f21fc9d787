using System.Diagnostics;

namespace TeamsJourney.Tests.Clock;

/// <summary>
/// Time that nobody has to sit through: it passes as it does, and as soon as everyone only waits, it jumps to the next moment that someone waits
/// for. A pace, a limit or a back-off measured by it is as long as ever, so it can still be seen to be broken; only the waiting is gone.
/// </summary>
internal sealed class ImpatientClock : TimeProvider
{
    // Whoever works looks at the clock, or is Underway: when nobody did for a while, everyone is taken to be waiting. The further the jump, the longer
    // it must have been still, so that a limit is not passed by someone who was just about to be done.
    private const int Haste = 20;
    private static readonly TimeSpan Stillness = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    // What is further away is a limit that nobody means to reach.
    private static readonly TimeSpan LongestJump = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly HashSet<Alarm> _set = [];
    private readonly Timer _pulse;
    private readonly DateTimeOffset _begun;
    private readonly long _begunAt = Stopwatch.GetTimestamp();
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

    private TimeSpan Passed => Stopwatch.GetElapsedTime(_begunAt) + _skipped;

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
            return Calendar ?? _begun + Use();
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Something is under way that time must not overtake, until what is returned is disposed.</summary>
    public IDisposable Underway()
    {
        Interlocked.Increment(ref _underway);
        return new Work(this);
    }

    private TimeSpan Use()
    {
        _usedAt = Stopwatch.GetTimestamp();
        return Passed;
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
            if (_set.Count > 0 && _set.Min(alarm => alarm.Due) - Passed is var wait && wait > TimeSpan.Zero && wait <= LongestJump && IsStillEnoughFor(wait))
            {
                _skipped += wait;
            }

            var now = Passed;
            ringing = [.. _set.Where(alarm => alarm.Due <= now).OrderBy(alarm => alarm.Due)];
            foreach (var alarm in ringing)
            {
                _usedAt = Stopwatch.GetTimestamp();
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

    private bool IsStillEnoughFor(TimeSpan wait) =>
        Volatile.Read(ref _underway) == 0 && ThreadPool.PendingWorkItemCount == 0
        && Stopwatch.GetElapsedTime(_usedAt) is var still && still >= Stillness && still >= wait / Haste;

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
                lock (clock._gate)
                {
                    clock.Use();
                }

                Interlocked.Decrement(ref clock._underway);
            }
        }
    }
}
