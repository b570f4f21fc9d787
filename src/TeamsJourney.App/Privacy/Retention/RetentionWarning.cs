using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Privacy.Retention;

/// <summary>Tells a channel that its journey will be deleted, with the button that keeps it.</summary>
internal sealed class RetentionWarning(ChannelVoice voice, AppSettings settings, TimeProvider time)
{
    /// <summary>Posts the card, when it is its turn in the channel.</summary>
    /// <returns>The message; empty when there is nobody to tell.</returns>
    /// <exception cref="ActivityProtocol.ConnectorException">Teams did not take it.</exception>
    public async Task<string> PostAsync(JourneyConversation conversation, Journey journey, DateTimeOffset goesAt, CancellationToken cancellationToken)
    {
        if (conversation.ServiceUrl.Length == 0)
        {
            // It was never anywhere to be told.
            return "";
        }

        while (voice.TakeTurn(conversation) is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        using var spoken = Languages.Speak(journey.SetUp.Language);
        return await voice.PostAsync(conversation, Draw(journey, goesAt, new Buttons(settings.Teams.Forms, IsInForm: false)), Fill(PrivacyTexts.GoesTitle, journey.SetUp.Offering), cancellationToken);
    }

    /// <summary>The card, in the language that is spoken now.</summary>
    public static AdaptiveCard Draw(Journey journey, DateTimeOffset goesAt, Buttons buttons) => new()
    {
        Lang = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        Body =
        [
            Parts.Heading(Fill(PrivacyTexts.GoesTitle, journey.SetUp.Offering)),
            Parts.Say(Fill(PrivacyTexts.GoesText, goesAt.ToString("d MMMM yyyy", CultureInfo.CurrentCulture))),
        ],
        Actions = [buttons.Doing(KeepJourney.Verb, PrivacyTexts.Keep, journey.Id)],
    };
}
