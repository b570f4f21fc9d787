using System.Collections.Concurrent;
using System.Collections.Immutable;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>
/// How long to wait for Planner, and how often: up to eight goes in a row, and half an hour, without anything getting done. As long as it gets on, it
/// goes on; what was done before and is done again is no getting on. Kept in memory: after a crash it is patient anew.
/// </summary>
internal sealed class PublishingPatience(TimeProvider time)
{
    private const int MostGoes = 8;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    // Whoever published sees that it is under way, and cannot publish meanwhile; and what waits longer than this is taken for stuck (Backlog).
    private static readonly TimeSpan LongestInVain = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<(JourneyId, int), Goes> _goes = [];
    private readonly ConcurrentDictionary<(JourneyId, int), long> _withoutRights = [];

    // The rights may be with another instance, which needs them for as long; or be lent in a moment.
    private static readonly TimeSpan LongestWithoutRights = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LookForRights = TimeSpan.FromSeconds(5);

    /// <summary>Whether the go that begins now is the last one.</summary>
    public bool IsLast(JourneyId journey, int request) => (_goes.GetValueOrDefault((journey, request))?.InVain ?? 0) >= MostGoes - 1;

    /// <summary>How long to wait before the next go; nothing when there were enough.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="request">The number of the request.</param>
    /// <param name="reason">Why this go ended.</param>
    /// <param name="progress">What got done in it.</param>
    public TimeSpan? Wait(JourneyId journey, int request, PlannerFailure reason, IReadOnlySet<string> progress)
    {
        // Only one go at a time has a journey's lease.
        var before = _goes.GetOrAdd((journey, request), _ => new Goes(0, TimeSpan.Zero, []));
        var (inVain, waited) = progress.IsSubsetOf(before.Done) ? (before.InVain + 1, before.Waited) : (1, TimeSpan.Zero);
        var wait = WaitAfter(inVain, reason);
        _goes[(journey, request)] = new Goes(inVain, waited + wait, before.Done.Union(progress));
        return inVain < MostGoes && waited + wait <= LongestInVain ? wait : null;
    }

    private static TimeSpan WaitAfter(int inVain, PlannerFailure reason)
    {
        var own = First * Math.Pow(2, inVain - 1);
        own = own < Longest ? own : Longest;
        // Who asks for more is asked again once after the longest: a clock or a gateway may be wrong.
        var asked = reason is PlannerFailure.Transient { RetryAfter: { } after } ? (after < LongestInVain ? after : LongestInVain) : TimeSpan.Zero;
        return asked > own ? asked : own;
    }

    /// <summary>How long to wait for the facilitator's rights before looking again; nothing when it was long enough.</summary>
    public TimeSpan? WaitForRights(JourneyId journey, int request, out bool isFirst)
    {
        var now = time.GetTimestamp();
        isFirst = _withoutRights.TryAdd((journey, request), now);
        return time.GetElapsedTime(_withoutRights.GetOrAdd((journey, request), now), now) < LongestWithoutRights ? LookForRights : null;
    }

    private sealed record Goes(int InVain, TimeSpan Waited, ImmutableHashSet<string> Done);

    /// <summary>It is over.</summary>
    public void Forget(JourneyId journey, int request)
    {
        _goes.TryRemove((journey, request), out _);
        _withoutRights.TryRemove((journey, request), out _);
    }
}
