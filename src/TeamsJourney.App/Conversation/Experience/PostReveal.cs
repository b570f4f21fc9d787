using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>
/// Posts what a reveal shows, once for each reveal.
/// </summary>
internal sealed class PostReveal(Posting posting, ChannelVoice voice, AppSettings settings) : IEffect
{
    public bool IsFor(string key) => key.StartsWith(Intent.PostRevealPrefix, StringComparison.Ordinal);

    public async Task<EffectResult> CarryOutAsync(JourneyId id, JourneySnapshot snapshot, Intent intent, CancellationToken cancellationToken)
    {
        var conversation = snapshot.Head.Conversation;
        if (snapshot.Journey is not { HasRevealed: true } journey || conversation.ServiceUrl.Length == 0 || snapshot.Posted.GetValueOrDefault(intent.Key) is { IsKnown: true })
        {
            return EffectResult.Done;
        }

        if (voice.TakeTurn(conversation) is { Ticks: > 0 } wait)
        {
            return new EffectResult.Later(wait);
        }

        var card = RevealCard.Draw(journey, new Buttons(settings.Teams.Forms, IsInForm: false) { Posting = intent.Key });
        return EffectResult.Of(await posting.OnceAsync(
            id, new PostedCard(intent.Key, "", IsClosed: true), "", conversation, card, RevealCard.Summary(journey), cancellationToken));
    }
}
