using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;

namespace TeamsJourney.App.Privacy.Removal;

/// <summary>Tells a channel that its journey was deleted: all that colleagues see otherwise is that its cards are gone.</summary>
internal static class RemovalNotice
{
    /// <summary>The card, in the language that is spoken now. It names nothing of what is gone.</summary>
    public static AdaptiveCard Draw() => new()
    {
        Lang = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        Body = [Parts.Heading(PrivacyTexts.GoneTitle), Parts.Say(PrivacyTexts.GoneText)],
    };
}
