using TeamsJourney.App.Outbox;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>
/// A clock on which nobody waits: whoever waits finds it passed at once. Only what comes round again and again never comes, nor does what limits a
/// call that is under way.
/// </summary>
internal sealed class JumpingClock(DateTimeOffset start) : TimeProvider
{
    /// <summary>When journeys begin.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 8, 20, 9, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan LongestJump = TimeSpan.FromMinutes(10);

    private long _ticks = start.UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Volatile.Read(ref _ticks);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Jump();
        if (dueTime >= TimeSpan.Zero && dueTime <= LongestJump && dueTime != Backlog.LookEvery && state is not CancellationTokenSource)
        {
            var until = Volatile.Read(ref _ticks) + dueTime.Ticks;
            ThreadPool.QueueUserWorkItem(_ =>
            {
                Reach(until);
                if (!timer.IsStopped)
                {
                    callback(state);
                }
            });
        }

        return timer;
    }

    private void Reach(long until)
    {
        for (var now = Volatile.Read(ref _ticks); now < until; now = Volatile.Read(ref _ticks))
        {
            Interlocked.CompareExchange(ref _ticks, until, now);
        }
    }

    private sealed class Jump : ITimer
    {
        public bool IsStopped { get; private set; }

        // Nobody here sets a timer again.
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => IsStopped = true;

        public ValueTask DisposeAsync()
        {
            IsStopped = true;
            return ValueTask.CompletedTask;
        }
    }
}
