using ActivityProtocol;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Journeys;

namespace TeamsJourney.App.Conversation.MessageAction;

/// <summary>The message action "Add to the journey": turns a message into a touchpoint, or into a customer's words.</summary>
internal sealed class AddFromMessage(JourneyDesk desk)
{
    /// <summary>The form for a message that someone chose.</summary>
    public Task<Reply> OfferAsync(MessagingExtensionAction action, Click click, CancellationToken cancellationToken) =>
        desk is null ? throw new InvalidOperationException() : Task.FromResult<Reply>(new Reply.Refuse(RefusalTexts.UnknownAction));
}
