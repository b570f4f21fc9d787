namespace ActivityProtocol.Tests;

/// <summary>A clock that moves when told.</summary>
internal sealed class ManualTime : TimeProvider
{
    private static readonly DateTimeOffset Begin = new(2026, 8, 20, 9, 0, 0, TimeSpan.Zero);

    private TimeSpan putForward;

    public DateTimeOffset Now { get; set; } = Begin;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Somebody puts the clock right: the calendar says something else, and no time passes.</summary>
    public void Put(TimeSpan by)
    {
        putForward += by;
        Now += by;
    }

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => (Now - putForward).Ticks;
}
