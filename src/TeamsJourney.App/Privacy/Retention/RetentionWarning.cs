using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Privacy.Retention;

/// <summary>Tells a channel that its journey will be deleted, with the button that keeps it.</summary>
internal sealed class RetentionWarning(Posting posting, ChannelVoice voice, AppSettings settings)
{
    private const string KeyPrefix = "warning-";

    /// <summary>Posts the card, when it is its turn in the channel, unless it was posted for what the journey is now.</summary>
    /// <returns>Whether the channel is told; false while another instance posts there.</returns>
    /// <exception cref="ActivityProtocol.ConnectorException">Teams did not take it, or did not say so.</exception>
    public async Task<bool> PostAsync(JourneySnapshot snapshot, Journey journey, DateTimeOffset goesAt, CancellationToken cancellationToken)
    {
        var conversation = snapshot.Head.Conversation;
        if (conversation.ServiceUrl.Length == 0)
        {
            // It was never anywhere to be told.
            return true;
        }

        await voice.WaitForTurnAsync(conversation, cancellationToken);
        using var spoken = Languages.Speak(journey.SetUp.Language);
        var key = string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}{snapshot.Head.Version}");
        var card = Draw(journey, goesAt, new Buttons(settings.Teams.Forms, IsInForm: false) { Posting = key });
        return await posting.OnceAsync(
            journey.Id, new PostedCard(key, "", IsClosed: true), "", conversation, card, Fill(PrivacyTexts.GoesTitle, journey.SetUp.Offering), cancellationToken)
            is not PostingOutcome.Busy;
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
