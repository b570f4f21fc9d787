using ActivityProtocol;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Words;

namespace TeamsJourney.App.Conversation.MessageAction;

/// <summary>The message action "Add to the journey": turns a message into a touchpoint, or into a customer's words.</summary>
internal sealed class AddFromMessage
{
    /// <summary>The form for a message that someone chose.</summary>
    public Task<Reply> OfferAsync(MessagingExtensionAction action, Click click, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(new Reply.Refuse(RefusalTexts.UnknownAction));
}
