using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Steps;

/// <summary>The forms with which the facilitator leads the team from step to step.</summary>
internal static class StepForms
{
    /// <summary>What a button's data calls the step that its presser saw, whether answers were revealed then, and the explicit yes to empty phases.</summary>
    public const string From = "from", WithEmptyPhases = "withEmptyPhases", Revealed = "revealed";

    /// <summary>"On to the next step?", with what is still missing.</summary>
    public static Form Next(Journey journey, Buttons buttons) => new()
    {
        Title = StepTexts.NextTitle,
        Body =
        [
            Parts.Say(Fill(StepTexts.NextQuestion, MethodWords.Name(journey.Step), MethodWords.Name(journey.Step + 1))),
            .. journey.Step is Step.Touchpoints && journey.EmptyPhases.Count > 0 ? (CardElement[])[EmptyPhases(journey)] : [],
        ],
        Actions = [buttons.Doing(NextStepAction.Verb, StepTexts.NextYes, journey.Id, (From, journey.Step.ToString()))],
    };

    /// <summary>"Back to …?"</summary>
    public static Form Back(Journey journey, Buttons buttons)
    {
        var isReopening = journey is { Step: Step.Experience, IsRevealed: true };
        return new Form
        {
            Title = isReopening ? StepTexts.ReopenTitle : Fill(StepTexts.BackTitle, MethodWords.Name(journey.Step - 1)),
            Body = [Parts.Say(isReopening ? StepTexts.ReopenQuestion : StepTexts.BackQuestion)],
            Actions = [buttons.Doing(
                BackStepAction.Verb, StepTexts.BackYes, journey.Id, (From, journey.Step.ToString()), (Revealed, journey.IsRevealed ? "true" : "false"))],
        };
    }

    /// <summary>The answer to a typed "next" that needs a yes first: why, and the button that asks for it.</summary>
    public static AdaptiveCard Confirm(Journey journey, Refusal reason, Buttons buttons) => new()
    {
        Lang = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        Body = [Parts.Say(RefusalWords.Say(reason, journey))],
        Actions =
        [
            reason is Refusal.RevealFirst
                ? buttons.Opening(Experience.RevealAction.Verb, Experience.ExperienceTexts.Reveal, journey.Id)
                : buttons.Opening(NextStepAction.Verb, StepTexts.Next, journey.Id, (From, journey.Step.ToString())),
        ],
    };

    /// <summary>Where the team went.</summary>
    public static string WentTo(Journey journey) => Fill(StepTexts.WentTo, MethodWords.Name(journey.Step));

    private static InputToggle EmptyPhases(Journey journey) => new()
    {
        Id = WithEmptyPhases,
        Title = Fill(StepTexts.WithEmptyPhases, string.Join(", ", journey.EmptyPhases.Select(id => MethodWords.Name(journey, id)))),
        Value = "false",
    };
}
