using System.Runtime.CompilerServices;

namespace TeamsJourney.App.Outbox;

/// <summary>
/// Lanes that wait for a worker, each in its turn; but what someone just did goes before what was left from earlier. After an hour without Teams
/// a thousand journeys have something left, and nobody who contributes now is to wait for them.
/// </summary>
internal sealed class LaneQueue
{
    // So that what is left comes to an end also where there is always something new.
    private const int TakesForOneLeft = 4;

    private readonly Lock _gate = new();
    private readonly Queue<Lane> _now = new(), _left = new();

    // One for each lane in either of the two.
    private readonly SemaphoreSlim _count = new(0);

    private int _taken;

    /// <summary>Puts a lane at the end.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="isLeft">Whether it is about what was left from earlier.</param>
    public void Add(Lane lane, bool isLeft)
    {
        lock (_gate)
        {
            (isLeft ? _left : _now).Enqueue(lane);
        }

        _count.Release();
    }

    /// <summary>The lanes as they come, each for one of those who read.</summary>
    public async IAsyncEnumerable<Lane> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            await _count.WaitAsync(cancellationToken);
            yield return Take();
        }
    }

    private Lane Take()
    {
        lock (_gate)
        {
            var (first, second) = ++_taken % TakesForOneLeft == 0 ? (_left, _now) : (_now, _left);
            return first.TryDequeue(out var lane) ? lane : second.Dequeue();
        }
    }
}
