using System.Collections.Immutable;
using Azure;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Journeys;

/// <summary>What an instance holds of a journey between requests; immutable, so that readers never wait for writers.</summary>
internal sealed record JourneySnapshot(Journey? Journey, JourneyHead Head, ImmutableHashSet<string> Causes, ImmutableHashSet<string> Intents)
{
    public static JourneySnapshot Nothing { get; } =
        new(null, new JourneyHead(0, default, JourneyConversation.Unknown), ImmutableHashSet.Create<string>(StringComparer.Ordinal), ImmutableHashSet.Create<string>(StringComparer.Ordinal));

    public JourneySnapshot Advance(StoredEvent stored) => this with
    {
        Journey = JourneyEvolution.Evolve(Journey, stored.Event),
        Head = Head with { Version = stored.Version },
        Causes = Causes.Add(stored.Cause),
    };
}

/// <summary>
/// A warm journey. Its commands take turns; all that wait while one transaction is under way share the next. Conflicts therefore arise only
/// with other instances: then only the newer events are read, and everything is decided again, a bounded number of times.
/// </summary>
internal sealed class OpenJourney(JourneyId id, JourneyStore store, WatchList watchList)
{
    private const int MaximumAttempts = 8;

    // Besides the events a transaction holds the head, the intents and the posted cards.
    private const int MaximumEventsPerTransaction = 80;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private readonly Queue<Request> _waiting = [];
    private volatile JourneySnapshot? _snapshot;
    private bool _isWatched;

    /// <summary>Which journey this is.</summary>
    public JourneyId Id { get; } = id;

    /// <summary>The journey as this instance knows it, read from storage when it was not known yet.</summary>
    public async Task<JourneySnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        if (_snapshot is { } known)
        {
            return known;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _snapshot ?? await CatchUpAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Carries out a command; returns when it is on disk, or refused.</summary>
    /// <param name="submission">The command, and where it came from.</param>
    /// <param name="cancellationToken">Ends the caller's wait, not the command.</param>
    /// <exception cref="RequestFailedException">Storage could not be reached; whether the command was written is not known, and asking again is safe.</exception>
    public async Task<Outcome> SubmitAsync(Submission submission, CancellationToken cancellationToken)
    {
        var request = new Request(submission);
        lock (_gate)
        {
            _waiting.Enqueue(request);
        }

        // Whoever gets the turn first writes for all who wait; the others find their answer ready.
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (!request.IsAnswered)
            {
                await WriteAsync(TakeBatch());
            }
        }
        finally
        {
            _turn.Release();
        }

        return await request.Answer;
    }

    /// <summary>Notes that intents were carried out, and that others may have been added meanwhile.</summary>
    /// <param name="keys">Which intents.</param>
    /// <param name="version">The version of the journey that they were carried out for: an intent that was asked for again since, stays.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether the intents are gone.</returns>
    public async Task<bool> CompleteIntentsAsync(IReadOnlyList<string> keys, long version, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_snapshot is not { } snapshot || snapshot.Head.Version != version)
            {
                return false;
            }

            await store.RemoveIntentsAsync(Id, keys, cancellationToken);
            _snapshot = snapshot with { Intents = snapshot.Intents.Except(keys) };
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    private List<Request> TakeBatch()
    {
        lock (_gate)
        {
            List<Request> batch = [];
            // Three events at the most per command of a person: joining, the thing itself, and the step that it begins.
            while (batch.Count < MaximumEventsPerTransaction / 4 && _waiting.TryDequeue(out var request))
            {
                batch.Add(request);
            }

            return batch;
        }
    }

    private async Task WriteAsync(List<Request> batch)
    {
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var before = _snapshot ?? await CatchUpAsync(CancellationToken.None);
                var turn = Batch.Decide(before, batch);
                if (turn.Events.Count == 0)
                {
                    turn.Answer();
                    return;
                }

                try
                {
                    await CommitAsync(before, turn);
                    turn.Answer();
                    return;
                }
                catch (Exception failure) when (failure is JourneyMovedException or RequestFailedException && attempt < MaximumAttempts)
                {
                    // Whatever was written after all is recognised by its cause when it is decided again.
                    await CatchUpAsync(CancellationToken.None);
                }
            }
        }
        catch (Exception failure)
        {
            // Nobody knows what is stored now: the next request reads it again. Every caller hears of the failure itself.
            _snapshot = null;
            batch.ForEach(request => request.Fail(failure));
        }
    }

    private async Task CommitAsync(JourneySnapshot before, Batch turn)
    {
        if (!_isWatched)
        {
            await watchList.AddAsync(Id, CancellationToken.None);
            _isWatched = true;
        }

        var intents = Intent.Of(turn.Events.Select(stored => (stored.Version, stored.Event))).Where(intent => !before.Intents.Contains(intent.Key)).ToList();
        var head = await store.AppendAsync(Id, before.Head with { Conversation = turn.Conversation }, turn.Events, intents, turn.Posted, CancellationToken.None);
        _snapshot = turn.After with { Head = head, Intents = before.Intents.Union(intents.Select(intent => intent.Key)) };
    }

    private async Task<JourneySnapshot> CatchUpAsync(CancellationToken cancellationToken)
    {
        var known = _snapshot ?? JourneySnapshot.Nothing;
        var read = await store.ReadAsync(Id, known.Head.Version, cancellationToken);
        var now = read.Events.Aggregate(known, (snapshot, stored) => snapshot.Advance(stored)) with
        {
            Head = read.Head,
            Intents = [.. read.Intents.Select(intent => intent.Key)],
        };
        _snapshot = now;
        return now;
    }
}
