using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Turns;

/// <summary>The card in the channel that was clicked, and in the place of which the answer will stand.</summary>
internal sealed class ClickedCard(JourneyDesk desk, OutboxWorker outbox, AppSettings settings, TimeProvider time)
{
    // A click is answered within seconds, also when Teams is slow to take the change; our own pace makes it wait for about one.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    // The host passes a change on to its pages apart from the answer: Microsoft's Playground up to 30 ms after it.
    private static readonly TimeSpan HeadStart = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Waits until the channel shows what a click changed. Where forms are inline, a change of the card takes away what stands in its place:
    /// the next form, or a note. So the change goes first, and then the answer.
    /// </summary>
    public async Task SettleAsync(JourneyId journey, CancellationToken cancellationToken)
    {
        if (settings.Teams.Forms is not FormStyle.Inline)
        {
            return;
        }

        try
        {
            await outbox.WhenQuietAsync(journey).WaitAsync(Patience, time, cancellationToken);
            await Task.Delay(HeadStart, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The change comes later, and with it the shared card.
        }
    }

    /// <summary>Which step the card is of: the current one, unless the card was left behind when the team went on.</summary>
    public async Task<Step> FindStepAsync(Journey journey, Click click, CancellationToken cancellationToken)
    {
        try
        {
            var posted = (await desk.ReadAsync(journey.Id, cancellationToken)).Posted;
            return Enum.GetValues<Step>()
                .Where(step => click.CardId.Length > 0 && posted.TryGetValue(PostedCard.StepKey(step), out var card) && card.ActivityId == click.CardId)
                .FirstOrDefault(journey.Step);
        }
        catch (Azure.RequestFailedException)
        {
            // What was done is done; the current step answers that too.
            return journey.Step;
        }
    }
}
