using System.Collections.Immutable;
using Azure;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Telemetry;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Journeys;

/// <summary>
/// A warm journey. Its commands take turns; all that wait while one transaction is under way share the next. Conflicts therefore arise only
/// with other instances: then only the newer events are read, and everything is decided again, a bounded number of times.
/// </summary>
internal sealed class OpenJourney(JourneyId id, JourneyStore store, WatchList watchList, JourneyChanges changes, TimeProvider time)
{
    private const int MaximumAttempts = 8;

    // Other instances write too: what is older than this is checked before it is shown or refused on.
    private static readonly TimeSpan MaximumAge = TimeSpan.FromSeconds(1);

    // Two instances that keep meeting step aside for each other: for up to this long, times the number of the attempt.
    private static readonly TimeSpan LongestStepAside = TimeSpan.FromMilliseconds(40);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private readonly Queue<Request> _waiting = [];
    private volatile JourneySnapshot? _snapshot;
    private long _checkedAt;
    private long _watchedAt;
    private long _usedAt = time.GetTimestamp();

    /// <summary>How long nobody has asked for it; zero while someone waits.</summary>
    public TimeSpan UnusedFor => _turn.CurrentCount == 0 ? TimeSpan.Zero : time.GetElapsedTime(Volatile.Read(ref _usedAt));

    /// <summary>The journey, at most a second old.</summary>
    public async Task<JourneySnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _usedAt, time.GetTimestamp());
        if (_snapshot is { } known && IsFresh)
        {
            return known;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _snapshot is { } read && IsFresh ? read : await CatchUpAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The journey as it is in storage at this moment.</summary>
    public async Task<JourneySnapshot> ReadNewestAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await CatchUpAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Carries out a command; returns when it is on disk, or refused.</summary>
    /// <param name="submission">The command, and where it came from.</param>
    /// <param name="cancellationToken">Ends the caller's wait, not the command: that is carried out at once all the same.</param>
    /// <exception cref="RequestFailedException">Storage could not be reached; whether the command was written is not known, and asking again is safe.</exception>
    public Task<Outcome> SubmitAsync(Submission submission, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _usedAt, time.GetTimestamp());
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
    public async Task<bool> CompleteIntentsAsync(IReadOnlyList<string> keys, long? onlyAt, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var snapshot = _snapshot ?? await CatchUpAsync(cancellationToken);
            if (onlyAt is null)
            {
                await store.RemoveIntentsAsync(id, keys, cancellationToken);
                _snapshot = snapshot with { Intents = snapshot.Intents.RemoveRange(keys) };
                return true;
            }

            return snapshot.Head.Version == onlyAt && await RemoveAtAsync(snapshot, keys, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Keeps which message shows what.</summary>
    public Task SavePostedAsync(PostedCard card, CancellationToken cancellationToken) => ChangeAsync(
        () => store.SavePostedAsync(id, card, cancellationToken), snapshot => snapshot with { Posted = snapshot.Posted.SetItem(card.Key, card) }, cancellationToken);

    /// <summary>Forgets which message shows something, because none does.</summary>
    public Task ForgetPostedAsync(string key, CancellationToken cancellationToken) => ChangeAsync(
        () => store.ForgetPostedAsync(id, key, cancellationToken), snapshot => snapshot with { Posted = snapshot.Posted.Remove(key) }, cancellationToken);

    /// <summary>Asks for an effect outside that no event asks for.</summary>
    public async Task AskAsync(Intent intent, CancellationToken cancellationToken)
    {
        await WatchAsync();
        await ChangeAsync(
            () => store.AddIntentAsync(id, intent, cancellationToken), snapshot => snapshot with { Intents = snapshot.Intents.SetItem(intent.Key, intent) }, cancellationToken);
        changes.Announce(id);
    }

    // Rows beside the events, which no lock guards.
    private async Task ChangeAsync(Func<Task> write, Func<JourneySnapshot, JourneySnapshot> change, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var snapshot = _snapshot ?? await CatchUpAsync(cancellationToken);
            await write();
            _snapshot = change(snapshot);
        }
        finally
        {
            _turn.Release();
        }
    }

    private bool IsFresh => time.GetElapsedTime(Volatile.Read(ref _checkedAt)) < MaximumAge;

    // Whoever gets the turn first writes for all who wait; the others find their answer ready.
    private async Task WriteUntilAnsweredAsync(Request request)
    {
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            while (!request.IsAnswered)
            {
                await WriteAsync(TakeWaiting());
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private List<Request> TakeWaiting()
    {
        lock (_gate)
        {
            List<Request> taken = [.. _waiting];
            _waiting.Clear();
            return taken;
        }
    }

    private async Task WriteAsync(List<Request> waiting)
    {
        try
        {
            // More than one transaction takes is written by the next.
            for (var rest = waiting; rest.Count > 0; rest = rest.FindAll(request => !request.IsAnswered))
            {
                await WriteOrRetryAsync(rest);
            }
        }
        catch (Exception failure)
        {
            // Nobody knows what is stored now: the next request reads it again. Every caller hears of the failure itself.
            _snapshot = null;
            waiting.ForEach(request => request.Fail(failure));
        }
    }

    private async Task WriteOrRetryAsync(List<Request> waiting)
    {
        var isNewest = false;
        for (var attempt = 1; ; attempt++)
        {
            var before = _snapshot ?? await CatchUpAsync(CancellationToken.None);
            var decided = Batch.Decide(before, waiting);
            if (decided.HasIdle && !isNewest && !IsFresh)
            {
                // What was refused, or already was so, may look different with what other instances wrote.
                await CatchUpAsync(CancellationToken.None);
                isNewest = true;
                continue;
            }

            try
            {
                await CommitAsync(before, decided);
                decided.Answer();
                return;
            }
            catch (Exception failure) when (failure is JourneyMovedException or RequestFailedException && attempt < MaximumAttempts)
            {
                if (failure is JourneyMovedException)
                {
                    AppMeter.Conflicts.Add(1);
                }

                if (attempt > 1)
                {
                    await Task.Delay(LongestStepAside * attempt * Random.Shared.NextDouble(), time);
                }

                // Whatever was written after all is recognised by its cause when it is decided again.
                await CatchUpAsync(CancellationToken.None);
                isNewest = true;
            }
            catch (JourneyMovedException moved)
            {
                throw new RequestFailedException(412, "Other instances wrote first, every time.", moved);
            }
        }
    }

    private async Task CommitAsync(JourneySnapshot before, Batch decided)
    {
        if (decided.Events.Count == 0)
        {
            if (before.Intents.Count > 0)
            {
                // Perhaps written by a transaction whose answer was lost, so that nobody heard of it yet.
                changes.Announce(id);
            }

            return;
        }

        await WatchAsync();
        var asOf = time.GetTimestamp();
        var head = await store.AppendAsync(id, before.Head with { Conversation = decided.Conversation }, decided.Events, decided.Intents, decided.Posted, CancellationToken.None);
        _snapshot = decided.After with
        {
            Head = head,
            Intents = before.Intents.SetItems(decided.Intents.Select(intent => KeyValuePair.Create(intent.Key, intent))),
            Posted = before.Posted.SetItems(decided.Posted.Select(card => KeyValuePair.Create(card.Key, card))),
        };
        // The lock held, so nothing was written in between: what we hold is the newest.
        Volatile.Write(ref _checkedAt, asOf);
        changes.Announce(id);
    }

    private async Task<bool> RemoveAtAsync(JourneySnapshot snapshot, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        try
        {
            var head = await store.RemoveIntentsAsync(id, snapshot.Head, keys, cancellationToken);
            _snapshot = snapshot with { Head = head, Intents = snapshot.Intents.RemoveRange(keys) };
            return true;
        }
        catch (JourneyMovedException)
        {
            await CatchUpAsync(cancellationToken);
            return false;
        }
        catch (RequestFailedException)
        {
            // It may have been written all the same, and then our lock is an old one.
            _snapshot = null;
            throw;
        }
    }

    private async Task WatchAsync()
    {
        if (_watchedAt == 0 || time.GetElapsedTime(_watchedAt) > WatchList.RenewAfter)
        {
            await watchList.AddAsync(id, CancellationToken.None);
            _watchedAt = time.GetTimestamp();
        }
    }

    private async Task<JourneySnapshot> CatchUpAsync(CancellationToken cancellationToken)
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
        _snapshot = now;
        Volatile.Write(ref _checkedAt, asOf);
        return now;
    }
}
