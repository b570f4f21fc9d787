using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Outbox;

/// <summary>
/// Takes a card away that stands in the channel beside another that shows the same: it was posted, but its answer never came, so that it was
/// posted again. Where no message of the card is known, this one becomes the one that is kept up to date.
/// </summary>
internal sealed class RemoveStray(JourneyDesk desk, ChannelVoice voice, Posting posting) : IEffect
{
    /// <summary>Asks for it.</summary>
    /// <param name="key">What the card shows.</param>
    /// <param name="activityId">The message.</param>
    public static Intent Ask(string key, string activityId) => new(Intent.RemoveStrayPrefix + Rows.Digest(activityId), $"{key} {activityId}");

    public bool IsFor(string key) => key.StartsWith(Intent.RemoveStrayPrefix, StringComparison.Ordinal);

    public async Task<EffectResult> CarryOutAsync(JourneyId id, JourneySnapshot snapshot, Intent intent, CancellationToken cancellationToken)
    {
        var conversation = snapshot.Head.Conversation;
        if (intent.Data.Split(' ', 2) is not [var key, var stray]
            || !snapshot.Posted.TryGetValue(key, out var known)
            || (known.Unheard == 0 && known.ActivityId.Length > 0)
            // Meanwhile it became the one that counts.
            || known.ActivityId == stray)
        {
            return EffectResult.Done;
        }

        if (known.ActivityId.Length == 0)
        {
            if (await posting.NameAsync(id, key, stray, cancellationToken) is { } later)
            {
                return new EffectResult.Later(later);
            }

            await desk.AskAsync(id, new Intent(Intent.RefreshCards, ""), cancellationToken);
            return EffectResult.Done;
        }

        if (voice.TakeTurn(conversation) is { Ticks: > 0 } wait)
        {
            return new EffectResult.Later(wait);
        }

        await voice.DeleteAsync(conversation, stray, cancellationToken);
        await desk.SavePostedAsync(id, known with { Unheard = known.Unheard - 1 }, cancellationToken);
        return EffectResult.Done;
    }
}
