using System.Collections.Concurrent;
using ActivityProtocol;

namespace TeamsJourney.App.Identity;

/// <summary>
/// The rosters of teams and channels, kept for minutes: someone who leaves the team is out within <see cref="MaximumAge"/>, someone new is
/// looked for at once. Concurrent requests share one call (Teams allows 14 of these a second per conversation).
/// </summary>
internal sealed class Rosters(IConnectorClient connector, TimeProvider time)
{
    /// <summary>How old a roster may be.</summary>
    public static readonly TimeSpan MaximumAge = TimeSpan.FromMinutes(4);

    // Someone who is not in the roster may just have joined; asking again is bounded, so that strangers cannot make us hammer the connector.
    private static readonly TimeSpan MinimumAgeToAskAgain = TimeSpan.FromSeconds(10);

    // Teams waits 10 to 15 seconds for us; a roster of many pages may take longer, and is then there for who asks again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    // Who asks us to wait is left alone for so long, but not for longer: nobody can do anything meanwhile.
    private static readonly TimeSpan LongestRefusal = TimeSpan.FromMinutes(1);

    // Rosters that nobody asked for again are put away when there are more than this.
    private const int MostKept = 1_000;

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The roster, at most <see cref="MaximumAge"/> old.</summary>
    /// <param name="serviceUrl">The connector, from an authenticated activity.</param>
    /// <param name="conversationId">The team, or the channel where that has members of its own.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ConnectorException">The connector does not tell.</exception>
    public Task<Roster> ReadAsync(Uri serviceUrl, string conversationId, CancellationToken cancellationToken) =>
        ReadAsync(serviceUrl, conversationId, MaximumAge, cancellationToken);

    /// <summary>A person as a member of it, looking again for someone who is not known yet; nothing for someone who is not in it.</summary>
    /// <exception cref="ConnectorException">The connector does not tell.</exception>
    public async Task<RosterMember?> FindAsync(Uri serviceUrl, string conversationId, Person person, CancellationToken cancellationToken) =>
        (await ReadAsync(serviceUrl, conversationId, MaximumAge, cancellationToken)).Find(person)
        ?? (await ReadAsync(serviceUrl, conversationId, MinimumAgeToAskAgain, cancellationToken)).Find(person);

    /// <summary>A roster that was read before, without asking; nothing when it was not.</summary>
    public Roster? FindKnown(string conversationId) =>
        _entries.TryGetValue(conversationId, out var entry) && entry.Roster is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } roster
            ? roster.Value.Result
            : null;

    /// <summary>How many members that roster has.</summary>
    public int? CountKnown(string conversationId) => FindKnown(conversationId)?.Members.Count;

    /// <summary>Forgets a roster, because its members changed.</summary>
    public void Forget(string conversationId) => _entries.TryRemove(conversationId, out _);

    private async Task<Roster> ReadAsync(Uri serviceUrl, string conversationId, TimeSpan maximumAge, CancellationToken cancellationToken)
    {
        PutAwayOld();
        var entry = _entries.AddOrUpdate(
            conversationId,
            _ => Ask(serviceUrl, conversationId),
            (_, known) => known.IsUsable(time, maximumAge) ? known : Ask(serviceUrl, conversationId));
        try
        {
            return await entry.Roster.Value.WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new ConnectorException("The roster is not there yet.", late) { IsTransient = true };
        }
    }

    private void PutAwayOld()
    {
        if (_entries.Count < MostKept)
        {
            return;
        }

        foreach (var pair in _entries)
        {
            if (!pair.Value.IsUsable(time, MaximumAge))
            {
                _entries.TryRemove(pair);
            }
        }
    }

    private Entry Ask(Uri serviceUrl, string conversationId) =>
        new(new Lazy<Task<Roster>>(() => FetchAsync(serviceUrl, conversationId)), time.GetTimestamp());

    private async Task<Roster> FetchAsync(Uri serviceUrl, string conversationId)
    {
        // What takes longer than it may be old is none.
        using var limit = new CancellationTokenSource(MaximumAge, time);
        try
        {
            List<RosterMember> members = [];
            await foreach (var account in connector.GetPagedMembersAsync(serviceUrl, conversationId, limit.Token))
            {
                members.Add(RosterMember.From(account));
            }

            var roster = new Roster(members);
            // Somebody is always there, who asks: an empty one is no reason to turn everybody away.
            return roster.Members.Count > 0 ? roster : throw new ConnectorException("The roster has nobody in it.") { StatusCode = 200, IsTransient = true };
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested)
        {
            throw new ConnectorException("The roster takes too long.", late) { IsTransient = true };
        }
    }

    private sealed record Entry(Lazy<Task<Roster>> Roster, long AskedAt)
    {
        public bool IsUsable(TimeProvider time, TimeSpan maximumAge) =>
            time.GetElapsedTime(AskedAt) is var age && age < maximumAge && (!Roster.IsValueCreated || !Roster.Value.IsFaulted || age < Refusal(Roster.Value.Exception));

        private static TimeSpan Refusal(AggregateException? failure) => failure?.InnerException is ConnectorException { RetryAfter: { } wait }
            ? wait < LongestRefusal ? wait : LongestRefusal
            : TimeSpan.Zero;
    }
}
