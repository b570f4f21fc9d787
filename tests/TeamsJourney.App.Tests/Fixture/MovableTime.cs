namespace TeamsJourney.App.Tests.Fixture;

/// <summary>The real clock, which a test can put forward; waiting takes real time.</summary>
internal sealed class MovableTime : TimeProvider
{
    private TimeSpan _ahead, _put;

    /// <summary>Time passes.</summary>
    public void Advance(TimeSpan by) => _ahead += by;

    /// <summary>Somebody puts the clock right: the calendar says something else, and no time passes.</summary>
    public void Put(TimeSpan by) => _put += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead + _put;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(_ahead.TotalSeconds * TimestampFrequency);
}
