namespace TeamsJourney.App.Identity;

/// <summary>
/// Takes as long for what does not exist as for what someone may not see: the first needs no roster, and a clock would tell.
/// </summary>
internal sealed class EvenRefusals(TimeProvider time)
{
    // Longer than Teams mostly takes for a roster, shorter than people mind.
    private static readonly TimeSpan Even = TimeSpan.FromMilliseconds(500);

    /// <summary>The moment from which to count.</summary>
    public long Begin() => time.GetTimestamp();

    /// <summary>Waits until a refusal may be told.</summary>
    public async Task WaitAsync(long began, CancellationToken cancellationToken)
    {
        if (Even - time.GetElapsedTime(began) is var rest && rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, time, cancellationToken);
        }
    }
}
