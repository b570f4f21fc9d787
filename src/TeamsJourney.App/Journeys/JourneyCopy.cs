using System.Collections.Immutable;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Journeys;

/// <summary>
/// What this instance holds of a journey, and since when it is known to be the newest. Read by anyone; changed only by whoever has the
/// journey's turn.
/// </summary>
internal sealed class JourneyCopy(JourneyId id, JourneyStore store, TimeProvider time)
{
    // Other instances write too: what is older than this is checked before it is shown or refused on.
    private static readonly TimeSpan MaximumAge = TimeSpan.FromSeconds(1);

    private volatile JourneySnapshot? _snapshot;
    private long _checkedAt;

    /// <summary>The journey, when it is at most a second old.</summary>
    public JourneySnapshot? Fresh => _snapshot is { } known && IsFresh ? known : null;

    /// <summary>Whether it was the newest a second ago.</summary>
    public bool IsFresh => time.GetElapsedTime(Volatile.Read(ref _checkedAt)) < MaximumAge;

    /// <summary>The journey, read only when nothing is known of it.</summary>
    public async ValueTask<JourneySnapshot> GetAsync(CancellationToken cancellationToken) => _snapshot ?? await CatchUpAsync(cancellationToken);

    /// <summary>Reads what is newer in storage.</summary>
    public async Task<JourneySnapshot> CatchUpAsync(CancellationToken cancellationToken)
    {
        var known = _snapshot ?? JourneySnapshot.Nothing;
        var asOf = time.GetTimestamp();
        var (read, after) = await store.ReadNewerAsync(id, known.Head, cancellationToken);
        var now = read.Events.Aggregate(after == 0 ? JourneySnapshot.Nothing : known, (snapshot, stored) => snapshot.Advance(stored)) with
        {
            Head = read.Head,
            Intents = read.Intents.ToImmutableDictionary(intent => intent.Key, StringComparer.Ordinal),
            Posted = read.Posted.ToImmutableDictionary(card => card.Key, StringComparer.Ordinal),
        };
        Hold(now, asOf);
        return now;
    }

    /// <summary>Holds what was written under the lock, with nothing in between: it is the newest.</summary>
    /// <param name="written">The journey with what was written.</param>
    /// <param name="asOf">When the writing began (<see cref="TimeProvider.GetTimestamp"/>).</param>
    public void Hold(JourneySnapshot written, long asOf)
    {
        _snapshot = written;
        Volatile.Write(ref _checkedAt, asOf);
    }

    /// <summary>Notes a change beside the events, which tells nothing of what other instances wrote.</summary>
    public void Amend(JourneySnapshot changed) => _snapshot = changed;

    /// <summary>Nobody knows what is stored now: it is read again, whole.</summary>
    public void Forget() => _snapshot = null;
}
