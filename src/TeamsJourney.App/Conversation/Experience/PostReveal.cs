using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>
/// Posts what a reveal shows, once for each reveal. The connector cannot be asked what was posted, so the message is noted right after
/// posting: only a crash between the two can make it come twice.
/// </summary>
internal sealed class PostReveal(JourneyDesk desk, ChannelVoice voice, AppSettings settings) : IEffect
{
    public bool IsFor(string key) => key.StartsWith(Intent.PostRevealPrefix, StringComparison.Ordinal);

    public async Task<EffectResult> CarryOutAsync(JourneyId id, JourneySnapshot snapshot, Intent intent, CancellationToken cancellationToken)
    {
        var conversation = snapshot.Head.Conversation;
        if (snapshot.Journey is not { HasRevealed: true } journey || conversation.ServiceUrl.Length == 0 || snapshot.Posted.ContainsKey(intent.Key))
        {
            return EffectResult.Done;
        }

        if (voice.TakeTurn(conversation) is { Ticks: > 0 } wait)
        {
            return new EffectResult.Later(wait);
        }

        var card = RevealCard.Draw(journey, new Buttons(settings.Forms, IsInForm: false));
        var activityId = await voice.PostAsync(conversation, card, RevealCard.Summary(journey), cancellationToken);
        await desk.SavePostedAsync(id, new PostedCard(intent.Key, activityId, IsClosed: true), cancellationToken);
        return EffectResult.Done;
    }
}
