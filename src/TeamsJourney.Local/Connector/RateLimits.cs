namespace TeamsJourney.Local.Connector;

/// <summary>The quotas of one bot in one thread.</summary>
internal sealed class RateLimits(TimeProvider clock)
{
    /// <summary>Sending, updating and deleting. Teams documents no quota of its own for updates; they are counted as sends.</summary>
    public ThreadRateLimit Sending { get; } = new(clock, new(7, 1), new(8, 2), new(60, 30), new(1800, 3600));

    /// <summary>Reading members.</summary>
    public ThreadRateLimit Members { get; } = new(clock, new(14, 1), new(16, 2), new(120, 30), new(3600, 3600));
}
