using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace TeamsJourney.App.Outbox;

/// <summary>
/// Lanes that wait for a worker, each in its turn; but what someone just did goes before what was left from earlier. After an hour without Teams
/// a thousand journeys have something left, and nobody who contributes now is to wait for them.
/// </summary>
internal sealed class LaneQueue
{
    private readonly Channel<Lane> _now = Channel.CreateUnbounded<Lane>();
    private readonly Channel<Lane> _left = Channel.CreateUnbounded<Lane>();

    // So that what is left comes to an end also where there is always something new.
    private const int TakesForOneLeft = 4;

    private int _taken;

    // One for each lane in either of the two.
    private readonly SemaphoreSlim _count = new(0);

    /// <summary>Puts a lane at the end.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="isLeft">Whether it is about what was left from earlier.</param>
    public void Add(Lane lane, bool isLeft)
    {
        (isLeft ? _left : _now).Writer.TryWrite(lane);
        _count.Release();
    }

    /// <summary>The lanes as they come, each for one of those who read.</summary>
    public async IAsyncEnumerable<Lane> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            await _count.WaitAsync(cancellationToken);
            var (first, second) = Interlocked.Increment(ref _taken) % TakesForOneLeft == 0 ? (_left, _now) : (_now, _left);
            if (first.Reader.TryRead(out var lane) || second.Reader.TryRead(out lane))
            {
                yield return lane;
            }
        }
    }
}
