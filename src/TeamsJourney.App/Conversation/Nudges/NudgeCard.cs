using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Nudges;

/// <summary>A friendly personal nudge: whose team, which journey, and the button that everyone has on the step's card.</summary>
internal static class NudgeCard
{
    /// <summary>The card, in the journey's language.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="step">The card of its step: its first button is what to contribute with.</param>
    /// <param name="context">Where the card is shown.</param>
    /// <param name="name">The member's name.</param>
    public static AdaptiveCard Draw(Journey journey, IStepCard step, StepCardContext context, string name)
    {
        using var _ = Languages.Speak(journey.SetUp.Language);
        return new AdaptiveCard
        {
            Lang = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Body = [Parts.Heading(NudgeTexts.Title), Parts.Say(Text(journey, name))],
            Actions = Parts.Led(
                step.Actions(journey, context).Where(action => action.Mode is not ActionMode.Secondary).Take(1).Select(action => action with { Title = NudgeTexts.Action })),
        };
    }

    /// <summary>What a notification says of it, in the journey's language.</summary>
    public static string Summary(Journey journey)
    {
        using var _ = Languages.Speak(journey.SetUp.Language);
        return $"{journey.SetUp.Offering}: {NudgeTexts.Title}";
    }

    private static string Text(Journey journey, string name)
    {
        // As one says it to a colleague.
        var first = Excerpt.OfName(name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var word, ..] ? word : name);
        var step = MethodWords.Name(journey.Step);
        return PeopleWords.FacilitatorOf(journey) is { Length: > 0 } facilitator
            ? Fill(NudgeTexts.Text, first, facilitator, journey.SetUp.Offering, step)
            : Fill(NudgeTexts.TextUnnamed, first, journey.SetUp.Offering, step);
    }
}
