using ActivityProtocol;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Storage;

namespace TeamsJourney.App.Conversation.MessageAction;

/// <summary>
/// The message action "Add to the journey": offers a message of the channel to its active journey, as a touchpoint while the team collects
/// those, and as a customer's words with a touchpoint from then on. What the person sends in goes the way of every form.
/// </summary>
internal sealed class AddFromMessage(ChannelJourneys channelJourneys, JourneyGate gate)
{
    /// <summary>The command's id in the app's manifest; data in other people's hands.</summary>
    public const string CommandId = "addToJourney";

    /// <summary>The form for a message that someone chose.</summary>
    public async Task<Reply> OfferAsync(MessagingExtensionAction action, Click click, CancellationToken cancellationToken)
    {
        if (action.CommandId != CommandId)
        {
            return new Reply.Refuse(RefusalTexts.UnknownAction);
        }

        if (click.Place is not { } place)
        {
            return new Reply.Refuse(RefusalTexts.OnlyInAChannel);
        }

        try
        {
            return await AdmitAsync(click, place, cancellationToken) switch
            {
                Admission.ToJourney { Journey: var journey } when MessageForms.ReasonNotTo(journey) is { } reason => new Reply.Say(reason),
                Admission.ToJourney { Journey: var journey } => new Reply.Show(MessageForms.TakesTouchpoints(journey)
                    ? MessageForms.AsTouchpoint(journey, Offered(action), click.Buttons)
                    : MessageForms.AsWords(journey, Offered(action), click.Buttons)),
                Admission.NotThere => new Reply.Say(place.IsPrivate ? RefusalTexts.PrivateChannel : MessageTexts.NoJourney),
                var refused => new Reply.Refuse(AdmissionWords.Say(refused)),
            };
        }
        catch (Azure.RequestFailedException)
        {
            // The store's own diagnostics tell the operator; the person can safely choose the message again.
            return new Reply.Refuse(RefusalTexts.Unavailable);
        }
    }

    // Whether there is a journey at all is for members only.
    private async Task<Admission> AdmitAsync(Click click, Place place, CancellationToken cancellationToken) =>
        await gate.AdmitAsync(click.Person, place, cancellationToken) switch
        {
            Admission.ToPlace when await channelJourneys.FindActiveAsync(place.Journeys, cancellationToken) is { } id =>
                await gate.AdmitAsync(click.Person, place, id, cancellationToken),
            Admission.ToPlace => new Admission.NotThere(),
            var refused => refused,
        };

    // Only the message: what else came along is not of our making.
    private static Inputs Offered(MessagingExtensionAction action) =>
        Inputs.Of(new() { [MessageForms.Message] = MessageText.Of(action.MessagePayload?.Body) });
}
