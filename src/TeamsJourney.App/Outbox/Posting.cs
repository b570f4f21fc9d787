using System.Collections.Concurrent;
using ActivityProtocol;
using AdaptiveCards;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Telemetry;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Outbox;

/// <summary>What became of posting a card.</summary>
internal abstract record PostingOutcome
{
    private PostingOutcome()
    {
    }

    /// <summary>It was posted now.</summary>
    public sealed record Posted : PostingOutcome;

    /// <summary>Another instance had posted it.</summary>
    public sealed record WasThere : PostingOutcome;

    /// <summary>Another instance is at it, or was when it died.</summary>
    /// <param name="Wait">How long to wait for it.</param>
    public sealed record Busy(TimeSpan Wait) : PostingOutcome;
}

/// <summary>
/// Posts cards of which one is enough. Teams knows no idempotency key and cannot be asked what we posted (docs/decisions/0018), so: one instance
/// at a time posts for a journey, after looking in storage once more; what is about to be posted is noted before, and its message after.
/// </summary>
internal sealed class Posting(JourneyDesk desk, ChannelVoice voice, Leases leases, TimeProvider time)
{
    // Longer than one call to Teams may take (HostingServices), with the renewal before it.
    private static readonly LeaseTerm Term = new(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(5));

    // How often a posting may be lost before it is tried less often: whatever loses the answers of Teams may let the cards through.
    private const int OftenLost = 3;
    private static readonly TimeSpan PauseWhenOftenLost = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(JourneyId, string), (long At, ConnectorException Why)> _lost = [];

    // Posted, while storage did not take the note: the next go notes it, instead of posting it again.
    private readonly ConcurrentDictionary<(JourneyId, string), PostedCard> _unnoted = [];

    /// <summary>Posts a card, unless it is there.</summary>
    /// <param name="id">The journey.</param>
    /// <param name="wanted">What it shows.</param>
    /// <param name="replaced">The message that does not count any more, because it is gone or closed; empty for none.</param>
    /// <param name="post">Posts it; gives the message's id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ConnectorException">Teams did not take it, or did not say so; or did not too often, and is not asked now.</exception>
    /// <exception cref="LeaseLostException">We were away too long, and another instance posts it.</exception>
    public async Task<PostingOutcome> OnceAsync(JourneyId id, PostedCard wanted, string replaced, Func<Task<string>> post, CancellationToken cancellationToken)
    {
        var (lease, wait) = await leases.TakeAsync(Rows.PostingPartition(id), Term, cancellationToken);
        if (lease is null)
        {
            return new PostingOutcome.Busy(wait);
        }

        try
        {
            if (_unnoted.TryGetValue((id, wanted.Key), out var posted))
            {
                await NoteAsync(id, posted);
                return new PostingOutcome.WasThere();
            }

            var there = (await desk.ReadNewestAsync(id, cancellationToken)).Posted.GetValueOrDefault(wanted.Key);
            if (there is { IsKnown: true } && (there.ActivityId != replaced || there.ActivityId.Length == 0))
            {
                return new PostingOutcome.WasThere();
            }

            if (there?.Unheard >= OftenLost && _lost.TryGetValue((id, wanted.Key), out var lost) && time.GetElapsedTime(lost.At) < PauseWhenOftenLost)
            {
                throw new ConnectorException("Postings were lost too often.", lost.Why) { StatusCode = lost.Why.StatusCode, ErrorCode = lost.Why.ErrorCode, IsTransient = true };
            }

            await lease.HoldAsync(cancellationToken);
            await PostAsync(id, wanted, there, post, cancellationToken);
            return new PostingOutcome.Posted();
        }
        finally
        {
            await lease.ReleaseAsync();
        }
    }

    /// <summary>Posts a card in the journey's conversation, unless it is there.</summary>
    public Task<PostingOutcome> OnceAsync(
        JourneyId id, PostedCard wanted, string replaced, JourneyConversation conversation, AdaptiveCard card, string summary, CancellationToken cancellationToken) =>
        OnceAsync(id, wanted, replaced, () => voice.PostAsync(conversation, card, summary, cancellationToken), cancellationToken);

    /// <summary>Takes a message for a card of which none is known; while nobody posts it.</summary>
    /// <param name="id">The journey.</param>
    /// <param name="key">What the card shows.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How long to wait for who is posting; nothing when it is settled, one way or the other.</returns>
    public async Task<TimeSpan?> NameAsync(JourneyId id, string key, string message, CancellationToken cancellationToken)
    {
        var (lease, wait) = await leases.TakeAsync(Rows.PostingPartition(id), Term, cancellationToken);
        if (lease is null)
        {
            return wait;
        }

        try
        {
            if ((await desk.ReadNewestAsync(id, cancellationToken)).Posted.GetValueOrDefault(key) is { ActivityId.Length: 0 } unnamed)
            {
                await desk.SavePostedAsync(id, unnamed with { ActivityId = message, Unheard = Math.Max(0, unnamed.Unheard - 1) }, cancellationToken);
            }

            return null;
        }
        finally
        {
            await lease.ReleaseAsync();
        }
    }

    private async Task PostAsync(JourneyId id, PostedCard wanted, PostedCard? there, Func<Task<string>> post, CancellationToken cancellationToken)
    {
        var unheard = there?.Unheard ?? 0;
        await desk.SavePostedAsync(id, (there ?? wanted) with { Unheard = unheard + 1 }, cancellationToken);
        string message;
        try
        {
            message = await post();
        }
        catch (ConnectorException refused) when (!refused.AnswerLost)
        {
            // Nothing stands in the channel: as if it had not been tried.
            await (there is null ? desk.ForgetPostedAsync(id, wanted.Key, CancellationToken.None) : desk.SavePostedAsync(id, there, CancellationToken.None));
            throw;
        }
        catch (Exception failure)
        {
            AppMeter.UnheardPosts.Add(1);
            if (failure is ConnectorException lost)
            {
                _lost[(id, wanted.Key)] = (time.GetTimestamp(), lost);
            }

            throw;
        }

        _lost.TryRemove((id, wanted.Key), out _);

        var card = wanted with { ActivityId = message, Unheard = unheard };
        _unnoted[(id, wanted.Key)] = card;
        await NoteAsync(id, card);
    }

    // Also when we are stopping: a card that nobody remembers would stand there for ever beside a second one.
    private async Task NoteAsync(JourneyId id, PostedCard card)
    {
        await desk.SavePostedAsync(id, card, CancellationToken.None);
        _unnoted.TryRemove((id, card.Key), out _);
    }
}
