using System.Collections.Concurrent;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>What Teams takes from a bot per thread (Teams documentation: "Optimize your bot with rate limiting").</summary>
internal sealed class ThreadLimits(TimeProvider time)
{
    private static readonly (int Calls, TimeSpan Within)[] Taken = [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30))];

    private readonly ConcurrentDictionary<string, ConcurrentQueue<long>> _moments = new();

    public void Count(string conversation) => _moments.GetOrAdd(conversation, _ => new()).Enqueue(time.GetTimestamp());

    /// <summary>Fails when more came into one thread than Teams takes.</summary>
    public void AssertKept()
    {
        foreach (var (conversation, queue) in _moments)
        {
            long[] moments = [.. queue.Order()];
            foreach (var (calls, within) in Taken)
            {
                for (var index = 0; index + calls < moments.Length; index++)
                {
                    var took = time.GetElapsedTime(moments[index], moments[index + calls]);
                    Assert.True(took > within, $"{calls + 1} calls into {conversation} within {took}, which is less than {within}.");
                }
            }
        }
    }
}
