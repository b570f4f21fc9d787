namespace TeamsJourney.App.Outbox;

/// <summary>
/// What a lane goes past, because it failed some times in a row: a card that its service cannot take must not keep everything from the channel that
/// comes after it (docs/decisions/0022).
/// </summary>
internal sealed class PassedOver
{
    /// <summary>
    /// From how many failures in a row the lane goes past: less may be a bad moment of the service, which the others would only meet as well.
    /// </summary>
    public const int After = 3;

    /// <summary>For how long something is tried that Teams answers and does not take; longer than a weekend.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    private readonly Dictionary<string, (int Times, TimeSpan Wait, long Since)> _failed = new(StringComparer.Ordinal);

    /// <summary>Whether nothing failed.</summary>
    public bool IsEmpty => _failed.Count == 0;

    /// <summary>Notes a failure; how long to wait before it is tried again, and whether others may go first.</summary>
    /// <param name="key">What failed.</param>
    /// <param name="now">When (<see cref="TimeProvider.GetTimestamp"/>).</param>
    public (TimeSpan Wait, bool IsPassedOver) Failed(string key, long now)
    {
        var times = _failed.GetValueOrDefault(key).Times + 1;
        var wait = Lane.WaitAfter(times);
        _failed[key] = (times, wait, now);
        return (wait, times >= After);
    }

    /// <summary>How long something is passed over from now on; nothing when it is its turn.</summary>
    public TimeSpan? For(string key, TimeProvider time) =>
        // Timers count whole milliseconds, and leave off the rest.
        _failed.TryGetValue(key, out var failed) && failed.Times >= After && failed.Wait - time.GetElapsedTime(failed.Since) is { Ticks: > 0 } left
            ? TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds))
            : null;

    /// <summary>It went well, or is gone.</summary>
    public void Forget(string key) => _failed.Remove(key);
}
