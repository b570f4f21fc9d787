using Azure;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Journeys;

/// <summary>
/// A warm journey. Its commands take turns; all that wait while one transaction is under way share the next. Conflicts therefore arise only
/// with other instances.
/// </summary>
internal sealed class OpenJourney
{
    private readonly JourneyId _id;
    private readonly JourneyStore _store;
    private readonly JourneyChanges _changes;
    private readonly TimeProvider _time;
    private readonly JourneyCopy _copy;
    private readonly JourneyWriter _writer;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private readonly Queue<Request> _waiting = [];
    private long _usedAt;

    public OpenJourney(JourneyId id, JourneyStore store, WatchList watchList, JourneyChanges changes, TimeProvider time)
    {
        (_id, _store, _changes, _time, _usedAt) = (id, store, changes, time, time.GetTimestamp());
        _copy = new JourneyCopy(id, store, time);
        _writer = new JourneyWriter(id, _copy, store, watchList, changes, time);
    }

    /// <summary>How long nobody has asked for it; zero while someone waits.</summary>
    public TimeSpan UnusedFor => _turn.CurrentCount == 0 ? TimeSpan.Zero : _time.GetElapsedTime(Volatile.Read(ref _usedAt));

    /// <summary>The journey, at most a second old.</summary>
    public async Task<JourneySnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _usedAt, _time.GetTimestamp());
        return _copy.Fresh ?? await InTurnAsync(async () => _copy.Fresh ?? await _copy.CatchUpAsync(cancellationToken), cancellationToken);
    }

    /// <summary>The journey as it is in storage at this moment.</summary>
    public Task<JourneySnapshot> ReadNewestAsync(CancellationToken cancellationToken) => InTurnAsync(() => _copy.CatchUpAsync(cancellationToken), cancellationToken);

    /// <summary>Carries out a command; returns when it is on disk, or refused.</summary>
    /// <param name="submission">The command, and where it came from.</param>
    /// <param name="cancellationToken">Ends the caller's wait, not the command: that is carried out at once all the same.</param>
    /// <exception cref="RequestFailedException">Storage could not be reached; whether the command was written is not known, and asking again is safe.</exception>
    public Task<Outcome> SubmitAsync(Submission submission, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _usedAt, _time.GetTimestamp());
        var request = new Request(submission);
        lock (_gate)
        {
            _waiting.Enqueue(request);
        }

        // Not bound to the caller's wait: a command whose caller went away must not lie here until someone else comes.
        _ = WriteUntilAnsweredAsync(request);
        return request.Answer.WaitAsync(cancellationToken);
    }

    /// <summary>Notes that intents were carried out.</summary>
    /// <param name="keys">Which.</param>
    /// <param name="onlyAt">
    /// The version that they were carried out for, where an intent may be asked for again under the same key: then a newer version, also one
    /// that another instance wrote, keeps it.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether they are gone.</returns>
    public Task<bool> CompleteIntentsAsync(IReadOnlyList<string> keys, long? onlyAt, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            var snapshot = await _copy.GetAsync(cancellationToken);
            if (onlyAt is null)
            {
                await _store.RemoveIntentsAsync(_id, keys, cancellationToken);
                _copy.Amend(snapshot with { Intents = snapshot.Intents.RemoveRange(keys) });
                return true;
            }

            return snapshot.Head.Version == onlyAt && await RemoveAtAsync(snapshot, keys, cancellationToken);
        },
        cancellationToken);

    /// <summary>Keeps which message shows what.</summary>
    public Task SavePostedAsync(PostedCard card, CancellationToken cancellationToken) => AmendAsync(
        () => _store.SavePostedAsync(_id, card, cancellationToken), snapshot => snapshot with { Posted = snapshot.Posted.SetItem(card.Key, card) }, cancellationToken);

    /// <summary>Forgets which message shows something, because none does.</summary>
    public Task ForgetPostedAsync(string key, CancellationToken cancellationToken) => AmendAsync(
        () => _store.ForgetPostedAsync(_id, key, cancellationToken), snapshot => snapshot with { Posted = snapshot.Posted.Remove(key) }, cancellationToken);

    /// <summary>Asks for an effect outside that no event asks for.</summary>
    public async Task AskAsync(Intent intent, CancellationToken cancellationToken)
    {
        await AmendAsync(
            async () =>
            {
                await _writer.WatchAsync();
                await _store.AddIntentAsync(_id, intent, cancellationToken);
            },
            snapshot => snapshot with { Intents = snapshot.Intents.SetItem(intent.Key, intent) },
            cancellationToken);
        _changes.Announce(_id);
    }

    // Rows beside the events, which no lock guards.
    private Task AmendAsync(Func<Task> write, Func<JourneySnapshot, JourneySnapshot> change, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            var snapshot = await _copy.GetAsync(cancellationToken);
            await write();
            _copy.Amend(change(snapshot));
            return true;
        },
        cancellationToken);

    private async Task<T> InTurnAsync<T>(Func<Task<T>> act, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    // Whoever gets the turn first writes for all who wait; the others find their answer ready.
    private Task WriteUntilAnsweredAsync(Request request) => InTurnAsync(
        async () =>
        {
            while (!request.IsAnswered)
            {
                await _writer.WriteAsync(TakeWaiting());
            }

            return true;
        },
        CancellationToken.None);

    private List<Request> TakeWaiting()
    {
        lock (_gate)
        {
            List<Request> taken = [.. _waiting];
            _waiting.Clear();
            return taken;
        }
    }

    private async Task<bool> RemoveAtAsync(JourneySnapshot snapshot, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        try
        {
            var head = await _store.RemoveIntentsAsync(_id, snapshot.Head, keys, cancellationToken);
            _copy.Amend(snapshot with { Head = head, Intents = snapshot.Intents.RemoveRange(keys) });
            return true;
        }
        catch (JourneyMovedException)
        {
            await _copy.CatchUpAsync(cancellationToken);
            return false;
        }
        catch (RequestFailedException)
        {
            // It may have been written all the same, and then our lock is an old one.
            _copy.Forget();
            throw;
        }
    }
}
