using System.Collections.Concurrent;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Journeys;

/// <summary>The journeys that this instance has in hand: the one way to read a journey or to change it.</summary>
internal sealed partial class JourneyDesk(JourneyStore store, WatchList watchList, JourneyChanges changes, TimeProvider time, ILogger<JourneyDesk> logger)
{
    // Journeys that nobody looked at for a while are put away when there are many, and with more than the most after a moment: not those that
    // someone works on, or they would be read again and again.
    private const int ManyOpen = 500, MostOpen = 1_000;
    private static readonly TimeSpan UnusedAfter = TimeSpan.FromMinutes(10), BrieflyUnusedAfter = TimeSpan.FromSeconds(10);

    // A journey takes a query; a few at a time keep a list of two hundred within what Teams waits for.
    private const int ReadsAtOnce = 16;

    private readonly ConcurrentDictionary<JourneyId, OpenJourney> _open = [];

    /// <summary>The journey as it is; nothing when there is none with this id.</summary>
    public async Task<Journey?> FindAsync(JourneyId id, CancellationToken cancellationToken) =>
        (await ReadAsync(id, cancellationToken)).Journey;

    /// <summary>Those of these journeys that are there and can be read: one that is damaged, or of a newer version, must not hide the others.</summary>
    public async Task<IReadOnlyList<Journey>> FindAllAsync(IEnumerable<JourneyId> ids, CancellationToken cancellationToken) =>
        [.. (await ReadAllAsync(ids, cancellationToken)).Select(snapshot => snapshot.Journey!)];

    /// <summary>The same, with what is known around them.</summary>
    public async Task<IReadOnlyList<JourneySnapshot>> ReadAllAsync(IEnumerable<JourneyId> ids, CancellationToken cancellationToken)
    {
        var found = new ConcurrentBag<(int Place, JourneySnapshot Snapshot)>();
        await Parallel.ForEachAsync(
            ids.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken },
            async (one, token) =>
            {
                try
                {
                    if (await ReadAsync(one.Item, token) is { Journey: not null } snapshot)
                    {
                        found.Add((one.Index, snapshot));
                    }
                }
                catch (InvalidDataException unreadable)
                {
                    Log.NotReadable(logger, unreadable, one.Item.Value);
                }
            });
        return [.. found.OrderBy(one => one.Place).Select(one => one.Snapshot)];
    }

    /// <summary>The journey with what is known around it.</summary>
    public async Task<JourneySnapshot> ReadAsync(JourneyId id, CancellationToken cancellationToken)
    {
        if (!Rows.IsJourneyId(id))
        {
            // Made up: not worth a question to the store, which could not even be put.
            return JourneySnapshot.Nothing;
        }

        var open = Open(id);
        var snapshot = await open.ReadAsync(cancellationToken);
        if (snapshot.Journey is null)
        {
            // Ids that someone made up must not fill the memory.
            _open.TryRemove(KeyValuePair.Create(id, open));
        }

        return snapshot;
    }

    /// <summary>The journey as it is in storage at this moment, with what every other instance wrote.</summary>
    public Task<JourneySnapshot> ReadNewestAsync(JourneyId id, CancellationToken cancellationToken) => Open(id).ReadNewestAsync(cancellationToken);

    /// <summary>Carries out a command; returns when it is on disk, or refused.</summary>
    /// <exception cref="Azure.RequestFailedException">Storage could not be reached; asking again is safe.</exception>
    public async Task<Outcome> SubmitAsync(JourneyId id, Submission submission, CancellationToken cancellationToken)
    {
        if (!Rows.IsJourneyId(id))
        {
            return new Outcome.Refused(new Refusal.NoSuchJourney(), null);
        }

        var open = Open(id);
        var outcome = await open.SubmitAsync(submission, cancellationToken);
        if (outcome is Outcome.Refused { Journey: null })
        {
            _open.TryRemove(KeyValuePair.Create(id, open));
        }

        return outcome;
    }

    /// <inheritdoc cref="OpenJourney.CompleteIntentsAsync"/>
    public Task<bool> CompleteIntentsAsync(JourneyId id, IReadOnlyList<string> keys, long? onlyAt, CancellationToken cancellationToken) =>
        Open(id).CompleteIntentsAsync(keys, onlyAt, cancellationToken);

    /// <inheritdoc cref="OpenJourney.SavePostedAsync"/>
    public Task SavePostedAsync(JourneyId id, PostedCard card, CancellationToken cancellationToken) => Open(id).SavePostedAsync(card, cancellationToken);

    /// <summary>Puts a journey away that was deleted; what still holds it finds out by itself.</summary>
    public void Forget(JourneyId id) => _open.TryRemove(id, out _);

    /// <inheritdoc cref="OpenJourney.ForgetPostedAsync"/>
    public Task ForgetPostedAsync(JourneyId id, string key, CancellationToken cancellationToken) => Open(id).ForgetPostedAsync(key, cancellationToken);

    /// <inheritdoc cref="OpenJourney.AskAsync"/>
    public Task AskAsync(JourneyId id, Intent intent, CancellationToken cancellationToken) => Open(id).AskAsync(intent, cancellationToken);

    private OpenJourney Open(JourneyId id)
    {
        if (_open.TryGetValue(id, out var known))
        {
            return known;
        }

        PutAwayUnused();
        return _open.GetOrAdd(id, key => new OpenJourney(key, store, watchList, changes, time));
    }

    // Whoever still holds one that was put away can go on with it: the lock in storage keeps two of the same journey apart.
    private void PutAwayUnused()
    {
        if (_open.Count < ManyOpen)
        {
            return;
        }

        var unused = _open.Select(open => (Open: open, For: open.Value.UnusedFor)).OrderByDescending(open => open.For).ToList();
        // A tenth more than must be, so that not every one that is opened looks through all.
        var tooMany = unused.Count >= MostOpen ? unused.Count - MostOpen + (MostOpen / 10) : 0;
        foreach (var (open, _) in unused.TakeWhile((one, place) => one.For > UnusedAfter || (place < tooMany && one.For > BrieflyUnusedAfter)))
        {
            _open.TryRemove(open);
        }
    }

    /// <summary>How many journeys are in hand.</summary>
    public int CountOpen => _open.Count;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Journey {Journey} cannot be read, and is left out of its channel's list.")]
        public static partial void NotReadable(ILogger logger, Exception unreadable, string journey);
    }
}
