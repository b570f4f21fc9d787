namespace TeamsJourney.App.Identity;

/// <summary>
/// Takes as long for what does not exist as for what someone may not see: the first needs no roster, and a clock would tell.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="even">How long a refusal takes at least.</param>
internal sealed class EvenRefusals(TimeProvider time, TimeSpan even)
{
    /// <summary>Longer than Teams mostly takes for a roster, shorter than people mind.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(500);

    /// <summary>The moment from which to count.</summary>
    public long Begin() => time.GetTimestamp();

    /// <summary>Waits until a refusal may be told.</summary>
    public async Task WaitAsync(long began, CancellationToken cancellationToken)
    {
        if (even - time.GetElapsedTime(began) is var rest && rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, time, cancellationToken);
        }
    }
}
