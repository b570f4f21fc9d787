using ActivityProtocol;
using Azure;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Turns;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Storage;

namespace TeamsJourney.App.Conversation.Commands;

/// <summary>Says hello when the app is added to a team, and tells how to begin.</summary>
internal sealed partial class Greeting(IConnectorClient connector, ChannelContacts contacts, AppSettings settings, ILogger<Greeting> logger)
{
    public async Task SayAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (Place.Of(activity) is not { } place)
        {
            return;
        }

        try
        {
            var card = WelcomeCard.Draw(new Buttons(settings.Teams.Forms, IsInForm: false), []);
            // Teams tells of it in General, but someone chose a channel.
            var conversation = activity.GetTeamsChannelData().Settings?.SelectedChannel?.Id is { Length: > 0 } chosen and not ("." or "..") ? chosen : place.ConversationId;
            await KeepAsync(place, conversation.Split(';')[0], cancellationToken);
            await connector.SendToConversationAsync(place.ServiceUrl, conversation, Activity.Message(Attachment.AdaptiveCard(card.ToJsonElement())), cancellationToken);
        }
        catch (ConnectorException refused)
        {
            // A hello that does not arrive is no reason to fail the installation.
            Log.NotSaid(logger, refused.StatusCode, refused.ErrorCode);
        }
    }

    private async Task KeepAsync(Place place, string channel, CancellationToken cancellationToken)
    {
        try
        {
            await contacts.KeepAsync(place.Journeys with { ChannelId = channel }, place.ToKeep(), cancellationToken);
        }
        catch (RequestFailedException unavailable)
        {
            // The first who types something there is noted too: no reason not to say hello.
            FailedTurn.Note(logger, unavailable);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The greeting could not be posted: {Status} {Code}.")]
        public static partial void NotSaid(ILogger logger, int? status, string code);
    }
}
