using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;

namespace TeamsJourney.App.Conversation.Commands;

/// <summary>What can be typed; also the answer to anything that we did not understand.</summary>
internal static class HelpCard
{
    /// <summary>The card.</summary>
    /// <param name="isAsked">Whether someone asked for it.</param>
    /// <param name="actions">What can be pressed besides.</param>
    public static AdaptiveCard Draw(bool isAsked, params IReadOnlyList<CardAction> actions) => new()
    {
        Lang = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        Body =
        [
            Parts.Say(isAsked ? CommandTexts.Help : CommandTexts.NotUnderstood),
            new FactSet { Facts = [.. CommandWords.All.Select(word => new Fact(Word(word), Meaning(word.Command)))] },
        ],
        Actions = actions.Count > 0 ? actions : null,
    };

    private static string Word((TypedCommand Command, string English, string Dutch) word) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "nl" ? word.Dutch : word.English;

    private static string Meaning(TypedCommand command) => command switch
    {
        TypedCommand.Start => CommandTexts.StartMeaning,
        TypedCommand.Status => CommandTexts.StatusMeaning,
        TypedCommand.Next => CommandTexts.NextMeaning,
        TypedCommand.Back => CommandTexts.BackMeaning,
        TypedCommand.Map => CommandTexts.MapMeaning,
        _ => CommandTexts.HelpMeaning,
    };
}
