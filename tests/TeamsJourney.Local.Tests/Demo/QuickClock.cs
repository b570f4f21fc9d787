using System.Diagnostics;

namespace TeamsJourney.Local.Tests.Demo;

/// <summary>
/// A clock on which time goes twenty times as fast, for both sides of the wire: what Teams allows in a second, and what the app waits for it,
/// stay in proportion, and a workshop that keeps to Teams' pace is over in a moment.
/// </summary>
internal sealed class QuickClock : TimeProvider
{
    private const int Pace = 20;

    private readonly DateTimeOffset begun = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly long begunAt = Stopwatch.GetTimestamp();

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => Stopwatch.Frequency / Pace;

    public override long GetTimestamp() => Stopwatch.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => begun + (Stopwatch.GetElapsedTime(begunAt) * Pace);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(System.CreateTimer(callback, state, Quicker(dueTime), Quicker(period)));

    private static TimeSpan Quicker(TimeSpan time) => time == global::System.Threading.Timeout.InfiniteTimeSpan ? time : time / Pace;

    private sealed class Timer(ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Quicker(dueTime), Quicker(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
