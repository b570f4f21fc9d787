namespace TeamsJourney.App.Tests.Fixture;

/// <summary>It is always the same moment of the same day; only waiting takes real time.</summary>
internal sealed class StoppedCalendar : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 8, 20, 9, 0, 0, TimeSpan.Zero);
}
