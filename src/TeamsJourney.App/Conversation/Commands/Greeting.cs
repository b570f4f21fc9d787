using ActivityProtocol;
using TeamsJourney.App.Conversation.Cards;
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
            await contacts.KeepAsync(place.Journeys with { ChannelId = conversation.Split(';')[0] }, place.ToKeep(), cancellationToken);
            await connector.SendToConversationAsync(place.ServiceUrl, conversation, Activity.Message(Attachment.AdaptiveCard(card.ToJsonElement())), cancellationToken);
        }
        catch (ConnectorException refused)
        {
            // A hello that does not arrive is no reason to fail the installation.
            Log.NotSaid(logger, refused.StatusCode, refused.ErrorCode);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The greeting could not be posted: {Status} {Code}.")]
        public static partial void NotSaid(ILogger logger, int? status, string code);
    }
}
