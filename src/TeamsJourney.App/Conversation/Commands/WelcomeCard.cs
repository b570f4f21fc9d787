using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Example;
using TeamsJourney.App.Conversation.SetUp;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Commands;

/// <summary>The beginning: what this is, how to start, and the channel's other journeys to go on with.</summary>
internal static class WelcomeCard
{
    private const int MostJourneys = 5;

    /// <summary>The card, in the language that is spoken now.</summary>
    /// <param name="buttons">How to make buttons.</param>
    /// <param name="journeys">The channel's journeys, newest first.</param>
    public static AdaptiveCard Draw(Buttons buttons, IReadOnlyList<Journey> journeys) => new()
    {
        Lang = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        Msteams = new TeamsCardProperties { Width = TeamsCardWidth.Full },
        Body =
        [
            new TextBlock { Text = CommandTexts.WelcomeTitle, Size = FontSize.Large, Weight = FontWeight.Bolder, Wrap = true, Style = TextBlockStyle.Heading },
            Parts.Say(CommandTexts.WelcomeText),
            Parts.Whisper(CommandTexts.WelcomeTime),
            .. journeys.Count > 0 ? (CardElement[])[Parts.Heading(CommandTexts.InThisChannel), .. journeys.Take(MostJourneys).Select(journey => Row(journey, buttons))] : [],
        ],
        Actions = Parts.Led(
        [
            buttons.Opening(CreateJourneyAction.Verb, CommandTexts.SetUp, null),
            buttons.Opening(ShowExample.Verb, CommandTexts.Example, null),
        ]),
    };

    private static ColumnSet Row(Journey journey, Buttons buttons) => new()
    {
        Columns =
        [
            new Column
            {
                Width = ColumnWidth.Stretch,
                VerticalContentAlignment = VerticalAlignment.Center,
                Items = [new TextBlock { Text = Markdown.Format($"**{journey.SetUp.Offering}** · {MethodWords.Name(journey.Step)}"), Wrap = true }],
            },
            new Column
            {
                Width = ColumnWidth.Auto,
                Items = [new ActionSet { Actions = [buttons.Doing(ActivateJourney.Verb, CommandTexts.GoOn, journey.Id)] }],
            },
        ],
    };
}
