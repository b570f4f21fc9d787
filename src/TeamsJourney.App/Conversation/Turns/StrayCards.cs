using Azure;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;

namespace TeamsJourney.App.Conversation.Turns;

/// <summary>
/// Cards that stand in the channel twice. When the answer to a posting is lost, the card is posted again, and the first one is not known to us
/// until someone presses a button on it: then it goes, and the one that is kept up to date stays. Where none is known, it becomes the one.
/// </summary>
internal sealed class StrayCards(JourneyDesk desk)
{
    /// <summary>Looks at the card that was clicked. The click itself goes on as always.</summary>
    public async Task NoticeAsync(Click click, CancellationToken cancellationToken)
    {
        if (click is not { CardId.Length: > 0, JourneyId: { } id } || click.Inputs.Text(Buttons.PostingField) is not { Length: > 0 } key)
        {
            return;
        }

        try
        {
            var snapshot = await desk.ReadAsync(id, cancellationToken);
            if (snapshot.Posted.GetValueOrDefault(key) is not { } known || known.ActivityId == click.CardId || click.Place?.Journeys.ChannelId != snapshot.Journey?.Place.ChannelId)
            {
                return;
            }

            // Of a card without a message the posting may be under way: that is known where cards are posted.
            if (known.ActivityId.Length == 0 || known.Unheard > 0)
            {
                await desk.AskAsync(id, RemoveStray.Ask(key, click.CardId), cancellationToken);
            }
        }
        catch (RequestFailedException)
        {
            // What the person asked is done; the next click on the card tells again.
        }
    }
}
