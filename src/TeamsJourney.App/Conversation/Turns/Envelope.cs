using ActivityProtocol;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity;

namespace TeamsJourney.App.Conversation.Turns;

/// <summary>Puts a reply into what the host understands: a dialog, or the place of the card that was clicked.</summary>
internal sealed class Envelope(StepCards cards, AppSettings settings, Rosters rosters, TimeProvider time)
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
        Reply.Done => new TaskModuleResponse.None(),
        Reply.Say say => new TaskModuleResponse.Message(say.Text),
        Reply.Refuse refuse => new TaskModuleResponse.Message(refuse.Text),
        _ => throw new InvalidOperationException("A reply of an unknown kind."),
    };

    /// <summary>As the answer to <c>Action.Execute</c>: it replaces the card for that person only.</summary>
    public AdaptiveCardInvokeResponse ToCard(Reply reply, Click click) => reply switch
    {
        Reply.Show { Form: var form } => new AdaptiveCardInvokeResponse.Card(
            form.ToCard(withTitle: true, click.JourneyId is { } id ? click.Buttons.InForm().Opening(BackVerb, StepTexts.Close, id) : null).ToJsonElement()),
        Reply.Done done => new AdaptiveCardInvokeResponse.Card(cards.Draw(
            done.Journey,
            done.Journey.Step,
            new StepCardContext(new Buttons(settings.Forms, IsInForm: false), CountMembers(click), time.GetUtcNow(), IsClosed: false),
            done.Text.Length > 0 ? new Note(NoteTone.Good, done.Text) : null).ToJsonElement()),
        Reply.Say say => new AdaptiveCardInvokeResponse.Message(say.Text),
        Reply.Refuse refuse => new AdaptiveCardInvokeResponse.Failure(400, "BadRequest", refuse.Text),
        _ => throw new InvalidOperationException("A reply of an unknown kind."),
    };

    // Only what is known already: an answer to a click must not wait for a roster.
    private int? CountMembers(Click click) => click.Place is { } place ? rosters.CountKnown(place.RosterId) : null;
}
