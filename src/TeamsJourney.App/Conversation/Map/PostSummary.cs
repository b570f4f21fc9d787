using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Map;

/// <summary>Posts the consolidated journey to the channel when publishing came to its end; once per request.</summary>
internal sealed class PostSummary(Posting posting, JourneyMapCard map, ChannelVoice voice, Rosters rosters, AppSettings settings) : IEffect
{
    public bool IsFor(string key) => key.StartsWith(Intent.PostSummaryPrefix, StringComparison.Ordinal);

    public async Task<EffectResult> CarryOutAsync(JourneyId id, JourneySnapshot snapshot, Intent intent, CancellationToken cancellationToken)
    {
        var conversation = snapshot.Head.Conversation;
        if (snapshot.Journey is not { } journey || conversation.ServiceUrl.Length == 0 || snapshot.Posted.GetValueOrDefault(intent.Key) is { IsKnown: true })
        {
            return EffectResult.Done;
        }

        if (voice.TakeTurn(conversation) is { Ticks: > 0 } wait)
        {
            return new EffectResult.Later(wait);
        }

        await KnowNamesAsync(journey, conversation, cancellationToken);
        var card = map.Draw(journey, new Buttons(settings.Teams.Forms, IsInForm: false) { Posting = intent.Key });
        return EffectResult.Of(await posting.OnceAsync(
            id, new PostedCard(intent.Key, "", IsClosed: true), "", conversation, card, JourneyMapCard.Summary(journey), cancellationToken));
    }

    private async Task KnowNamesAsync(Journey journey, JourneyConversation conversation, CancellationToken cancellationToken)
    {
        try
        {
            await rosters.ReadAsync(new Uri(conversation.ServiceUrl), journey.Place.TeamId, cancellationToken);
        }
        catch (ActivityProtocol.ConnectorException)
        {
            // Owners who took part are known by name without the roster too; for the others the card says that it does not know.
        }
    }
}
