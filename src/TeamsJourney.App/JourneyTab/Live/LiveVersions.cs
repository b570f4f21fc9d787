using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.JourneyTab.Live;

/// <summary>
/// Tells a tab that its journey changed: only the number of the newest version, so that nothing unrevealed can be in it. The tab then reads
/// the journey as its person may see it.
/// </summary>
internal sealed class LiveVersions(JourneyDesk desk, JourneyChanges changes, IHostApplicationLifetime lifetime, TimeProvider time)
{
    // Another instance may write too; and something must be sent now and then, or whoever stands between closes the connection.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private const int LooksPerSign = 15;

    // With the age of a roster (four minutes) below the five in which someone who left is out.
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(30);

    /// <summary>The version now, and each newer one; ends with the caller's connection, with the service, and with the right to look.</summary>
    /// <param name="id">The journey.</param>
    /// <param name="mayLook">Whether the caller may still look.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<SseItem<long>> FollowAsync(
        JourneyId id, Func<CancellationToken, Task<bool>> mayLook, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Signal(JourneyId changed)
        {
            if (changed == id)
            {
                signals.Writer.TryWrite(true);
            }
        }

        changes.Changed += Signal;
        try
        {
            var sent = -1L;
            for (var looks = 0; !ending.IsCancellationRequested; looks++)
            {
                if (time.GetElapsedTime(asked) >= AskAgain)
                {
                    if (!await mayLook(cancellationToken))
                    {
                        yield break;
                    }

                    asked = time.GetTimestamp();
                }

                var version = (await desk.ReadAsync(id, cancellationToken)).Head.Version;
                if (version != sent || looks >= LooksPerSign)
                {
                    (sent, looks) = (version, 0);
                    yield return new SseItem<long>(version, "version");
                }

                await WaitAsync(signals.Reader, ending.Token);
            }
        }
        finally
        {
            changes.Changed -= Signal;
        }
    }

    private static async Task WaitAsync(ChannelReader<bool> signals, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LookAgain);
        try
        {
            await signals.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // Either it is time to look again, or the caller's loop sees that it ended.
        }
    }
}
