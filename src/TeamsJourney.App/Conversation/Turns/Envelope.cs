using System.Text.Json;
using ActivityProtocol;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity;

namespace TeamsJourney.App.Conversation.Turns;

/// <summary>Puts a reply into what the host understands: a dialog, or the place of the card that was clicked.</summary>
internal sealed class Envelope(StepCards cards, ClickedCard clicked, AppSettings settings, Rosters rosters, TimeProvider time)
{
    /// <summary>The verb that leads from an inline form back to the shared card.</summary>
    public const string BackVerb = "card/show";

    /// <summary>As the answer to <c>task/fetch</c> and <c>task/submit</c>.</summary>
    public static TaskModuleResponse ToDialog(Reply reply) => reply switch
    {
        Reply.Show { Form: var form } => new TaskModuleResponse.Card(
            form.Title,
            form.IsLarge ? TaskModuleSize.Large : TaskModuleSize.Medium,
            form.IsLarge ? TaskModuleSize.Large : TaskModuleSize.Medium,
            form.ToCard(withTitle: false, back: null).ToJsonElement()),
        // The dialog closes; what was done shows in the channel.
        Reply.Done or Reply.Return => new TaskModuleResponse.None(),
        Reply.Say say => new TaskModuleResponse.Message(say.Text),
        Reply.Refuse refuse => new TaskModuleResponse.Message(refuse.Text),
        _ => throw new InvalidOperationException("A reply of an unknown kind."),
    };

    /// <summary>As the answer to <c>Action.Execute</c>: it replaces the card for that person only.</summary>
    public async Task<AdaptiveCardInvokeResponse> ToCardAsync(Reply reply, Click click, CancellationToken cancellationToken)
    {
        if (!click.IsOpening && (reply is Reply.Done { Journey.Id: var saved } ? saved : click.JourneyId) is { } changed)
        {
            await clicked.SettleAsync(changed, cancellationToken);
        }

        return reply switch
        {
            Reply.Show { Form: var form } => new AdaptiveCardInvokeResponse.Card(
                form.ToCard(withTitle: true, click.Buttons.InForm().Opening(BackVerb, StepTexts.Close, click.JourneyId)).ToJsonElement()),
            Reply.Done done => new AdaptiveCardInvokeResponse.Card(await DrawAsync(done, click, cancellationToken)),
            Reply.Return { Card: var card } => new AdaptiveCardInvokeResponse.Card(card.ToJsonElement()),
            Reply.Say say => new AdaptiveCardInvokeResponse.Message(say.Text),
            Reply.Refuse refuse => new AdaptiveCardInvokeResponse.Failure(400, "BadRequest", refuse.Text),
            _ => throw new InvalidOperationException("A reply of an unknown kind."),
        };
    }

    private async Task<JsonElement> DrawAsync(Reply.Done done, Click click, CancellationToken cancellationToken)
    {
        // The card of a step that is over stays that card: the new step's own card is, or comes, below it.
        var step = await clicked.FindStepAsync(done.Journey, click, cancellationToken);
        var context = new StepCardContext(new Buttons(settings.Teams.Forms, IsInForm: false), CountMembers(click), time.GetUtcNow(), IsClosed: step != done.Journey.Step);
        return cards.Draw(done.Journey, step, context, done.Text.Length > 0 ? new Note(NoteTone.Good, done.Text) : null).ToJsonElement();
    }

    // Only what is known already: an answer to a click must not wait for a roster.
    private int? CountMembers(Click click) => click.Place is { } place ? rosters.CountKnown(place.RosterId) : null;
}
