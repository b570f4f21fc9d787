using System.Runtime.ExceptionServices;
using ActivityProtocol;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Steps;

/// <summary>
/// Brings the journey's cards in the channel up to date: closes the card of a step that is over, and updates the living one, or posts it
/// when the step has none. However many changes came meanwhile, one update shows them all.
/// </summary>
internal sealed class RefreshStepCards(JourneyDesk desk, Posting posting, StepCards cards, ChannelVoice voice, Rosters rosters, AppSettings settings, TimeProvider time) : IEffect
{
    public bool IsFor(string key) => key == Intent.RefreshCards;

    public async Task<EffectResult> CarryOutAsync(JourneyId id, JourneySnapshot snapshot, Intent intent, CancellationToken cancellationToken)
    {
        if (snapshot.Journey is not { } journey || snapshot.Head.Conversation.ServiceUrl.Length == 0)
        {
            return EffectResult.Done;
        }

        var conversation = snapshot.Head.Conversation;
        var context = new StepCardContext(
            new Buttons(settings.Teams.Forms, IsInForm: false), await CountMembersAsync(journey, conversation, cancellationToken), time.GetUtcNow(), IsClosed: false);
        ConnectorException? unclosed = null;
        foreach (var over in StepsOver(snapshot, journey.Step))
        {
            if (over.Card.ActivityId.Length == 0)
            {
                // The connector did not name the message, so it cannot be reached.
                continue;
            }

            if (voice.TakeTurn(conversation) is { Ticks: > 0 } wait)
            {
                return new EffectResult.Later(wait);
            }

            try
            {
                var closed = cards.Draw(journey, over.Step, context with { IsClosed = true });
                await voice.UpdateAsync(conversation, over.Card.ActivityId, closed, StepCards.Summary(journey, over.Step), cancellationToken);
                await desk.SavePostedAsync(id, over.Card with { IsClosed = true }, cancellationToken);
            }
            catch (ConnectorException refused) when (refused.IsAboutThis)
            {
                unclosed = refused;
            }
        }

        if (unclosed is null)
        {
            return voice.TakeTurn(conversation) is { Ticks: > 0 } wait ? new EffectResult.Later(wait) : await ShowAsync(id, snapshot, journey, context, cancellationToken);
        }

        // The team goes on with the card of its step, not with that of the one before. If it came back later for a turn, it would use it up for that one again.
        await voice.WaitForTurnAsync(conversation, cancellationToken);
        var shown = await ShowAsync(id, snapshot, journey, context, cancellationToken);
        if (shown is not EffectResult.Later)
        {
            ExceptionDispatchInfo.Throw(unclosed);
        }

        return shown;
    }

    private async Task<EffectResult> ShowAsync(
        JourneyId id, JourneySnapshot snapshot, Journey journey, StepCardContext context, CancellationToken cancellationToken)
    {
        var conversation = snapshot.Head.Conversation;
        var key = PostedCard.StepKey(journey.Step);
        var card = cards.Draw(journey, journey.Step, context with { Buttons = context.Buttons with { Posting = key } });
        var summary = StepCards.Summary(journey, journey.Step);
        if (snapshot.Posted.TryGetValue(key, out var posted) && posted.IsUnnamed)
        {
            // It stands there, and cannot be reached before somebody presses a button on it (StrayCards).
            return EffectResult.Done;
        }

        if (posted is { IsClosed: false, ActivityId.Length: > 0 }
            && await voice.UpdateAsync(conversation, posted.ActivityId, card, summary, cancellationToken))
        {
            return EffectResult.UpToDate;
        }

        var outcome = await posting.OnceAsync(id, new PostedCard(key, "", IsClosed: false), posted?.ActivityId ?? "", conversation, card, summary, cancellationToken);
        return outcome switch
        {
            PostingOutcome.Busy busy => new EffectResult.Later(busy.Wait),
            // It may show less than we know.
            PostingOutcome.WasThere => new EffectResult.Later(TimeSpan.Zero),
            _ => EffectResult.UpToDate,
        };
    }

    private static IEnumerable<(Step Step, PostedCard Card)> StepsOver(JourneySnapshot snapshot, Step current) =>
        from step in Enum.GetValues<Step>()
        where step != current && snapshot.Posted.TryGetValue(PostedCard.StepKey(step), out var card) && !card.IsClosed
        select (step, snapshot.Posted[PostedCard.StepKey(step)]);

    private async Task<int?> CountMembersAsync(Journey journey, JourneyConversation conversation, CancellationToken cancellationToken)
    {
        try
        {
            return (await rosters.ReadAsync(new Uri(conversation.ServiceUrl), conversation.RosterOf(journey.Place), cancellationToken)).Members.Count;
        }
        catch (ConnectorException)
        {
            // The card is worth showing without the number too.
            return null;
        }
    }
}
