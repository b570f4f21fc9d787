using System.Collections.Concurrent;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>
/// How long to wait for Planner, and how often: up to eight goes in a row without anything getting done. As long as it gets on, it goes on.
/// Kept in memory: after a crash it is patient anew.
/// </summary>
internal sealed class PublishingPatience(TimeProvider time)
{
    private const int MostGoes = 8;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<(JourneyId, int), int> _goes = [];
    private readonly ConcurrentDictionary<(JourneyId, int), long> _withoutRights = [];

    // The rights may be with another instance, which needs them for as long; or be lent in a moment.
    private static readonly TimeSpan LongestWithoutRights = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LookForRights = TimeSpan.FromSeconds(5);

    /// <summary>Whether the go that begins now is the last one.</summary>
    public bool IsLast(JourneyId journey, int request) => _goes.GetValueOrDefault((journey, request)) >= MostGoes - 1;

    /// <summary>How long to wait before the next go; nothing when there were enough.</summary>
    public TimeSpan? Wait(JourneyId journey, int request, PlannerFailure reason, bool hadProgress)
    {
        var goes = _goes.AddOrUpdate((journey, request), 1, (_, before) => hadProgress ? 1 : before + 1);
        if (goes >= MostGoes)
        {
            return null;
        }

        var own = First * Math.Pow(2, goes - 1);
        own = own < Longest ? own : Longest;
        var asked = reason is PlannerFailure.Transient { RetryAfter: { } after } ? (after < LongestAsked ? after : LongestAsked) : TimeSpan.Zero;
        return asked > own ? asked : own;
    }

    /// <summary>How long to wait for the facilitator's rights before looking again; nothing when it was long enough.</summary>
    public TimeSpan? WaitForRights(JourneyId journey, int request, out bool isFirst)
    {
        var now = time.GetTimestamp();
        isFirst = _withoutRights.TryAdd((journey, request), now);
        return time.GetElapsedTime(_withoutRights.GetOrAdd((journey, request), now), now) < LongestWithoutRights ? LookForRights : null;
    }

    /// <summary>It is over.</summary>
    public void Forget(JourneyId journey, int request)
    {
        _goes.TryRemove((journey, request), out _);
        _withoutRights.TryRemove((journey, request), out _);
    }
}
