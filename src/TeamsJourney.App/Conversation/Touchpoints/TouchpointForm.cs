using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Touchpoints;

/// <summary>One touchpoint: its words, and its phase. For adding and for changing.</summary>
internal static class TouchpointForm
{
    /// <summary>The fields.</summary>
    public const string Id = "touchpoint", Text = "text", PhaseField = "phase", Another = "another";

    /// <summary>The form.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="title">Its title.</param>
    /// <param name="text">The words so far.</param>
    /// <param name="chosen">The phase so far; nothing chooses the first that is still empty.</param>
    /// <param name="actions">How to send it in.</param>
    public static Form Draw(Journey journey, string title, string text, PhaseId? chosen, params IReadOnlyList<CardAction> actions) => new()
    {
        Title = title,
        Body =
        [
            new InputText
            {
                Id = Text, Label = TouchpointTexts.Text, Placeholder = TouchpointTexts.TextHint, Value = text, IsMultiline = true,
                MaxLength = Touchpoint.MaximumLength, IsRequired = true, ErrorMessage = TouchpointTexts.TextMissing,
            },
            new InputChoiceSet
            {
                Id = PhaseField,
                Label = TouchpointTexts.Phase,
                Style = ChoiceInputStyle.Expanded,
                Value = (chosen ?? FirstEmpty(journey)).Value,
                IsRequired = true,
                ErrorMessage = RefusalTexts.NoSuchPhase,
                Choices = [.. journey.SetUp.Phases.Phases.Select(phase => new Choice(Explain(phase, journey.EmptyPhases.Contains(phase.Id)), phase.Id.Value))],
            },
        ],
        Actions = actions,
    };

    /// <summary>What to say after saving: a gentle hint when the words are not in the I-form (M40).</summary>
    public static Note SavedNote(string text) => FirstPerson.IsUsedIn(text)
        ? new Note(NoteTone.Good, Fill(TouchpointTexts.Saved, PersonalText.CleanLine(text)))
        : new Note(NoteTone.Hint, TouchpointTexts.SavedNotFirstPerson);

    /// <summary>The phase that was chosen.</summary>
    public static PhaseId? ReadPhase(Inputs inputs) => inputs.Text(PhaseField) is { Length: > 0 } phase ? new PhaseId(phase) : null;

    private static PhaseId FirstEmpty(Journey journey) => journey.EmptyPhases is [var empty, ..] ? empty : journey.SetUp.Phases.Phases[0].Id;

    private static string Explain(Phase phase, bool isEmpty) => (MethodWords.Meaning(phase), isEmpty) switch
    {
        ({ Length: > 0 } meaning, true) => $"{MethodWords.Name(phase)}: {meaning} {TouchpointTexts.StillEmpty}",
        ({ Length: > 0 } meaning, false) => $"{MethodWords.Name(phase)}: {meaning}",
        (_, true) => $"{MethodWords.Name(phase)} {TouchpointTexts.StillEmpty}",
        _ => MethodWords.Name(phase),
    };
}
