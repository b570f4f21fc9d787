using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;
using Answer = TeamsJourney.Core.Experiences.Experience;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>One person's answer for one touchpoint: thought, feeling, WOW or AU, and how they know (M21-M26, M34).</summary>
internal static class AnswerForm
{
    // A form must hold what someone typed, so that nothing is lost; nobody types three times what is allowed.
    private const int MostShown = 3 * Answer.MaximumThoughtLength;

    /// <summary>The form.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="touchpoint">Which touchpoint; one of the journey.</param>
    /// <param name="answer">What is filled in.</param>
    /// <param name="isFromList">Whether saving leads back to the person's list.</param>
    /// <param name="buttons">How to make buttons.</param>
    public static Form Draw(Journey journey, Touchpoint touchpoint, Answer answer, bool isFromList, Buttons buttons)
    {
        var place = journey.Order.IndexOf(touchpoint.Id);
        var isLast = journey.Order.Count == place + 1;
        return new Form
        {
            Title = ExperienceTexts.AnswerTitle,
            IsLarge = true,
            Body =
            [
                Parts.Whisper($"{Fill(ExperienceTexts.Place, place + 1, journey.Order.Count, MethodWords.Name(journey, touchpoint.Phase))} · {ExperienceTexts.Private}") with { Spacing = Spacing.Small },
                new TextBlock { Text = touchpoint.Text, Weight = FontWeight.Bolder, Size = FontSize.Medium, Spacing = Spacing.Small },
                Thought(answer),
                new ColumnSet
                {
                    Columns =
                    [
                        new Column { Width = ColumnWidth.Weight(1), Items = [Valence(answer), Verdict(answer)] },
                        new Column { Width = ColumnWidth.Weight(1), Items = [Emotions(answer)] },
                    ],
                },
                Evidence(answer),
                Parts.Whisper(ExperienceTexts.EvidenceHint) with { Spacing = Spacing.Small },
            ],
            Actions =
            [
                Send(isLast ? ExperienceTexts.SaveAndFinish : ExperienceTexts.SaveAndNext, AnswerFields.Next),
                .. place > 0 ? (CardAction[])[Send(ExperienceTexts.Previous, AnswerFields.Previous)] : [],
                // After the last one, going on leads to the list anyway.
                .. (isFromList, isLast) switch
                {
                    (true, true) => (CardAction[])[],
                    (true, false) => [Send(ExperienceTexts.MyAnswers, AnswerFields.Mine)],
                    _ => [Send(ExperienceTexts.Save, "")],
                },
            ],
        };

        CardAction Send(string title, string go) => buttons.Doing(
            SaveExperience.Verb, title, journey.Id, (AnswerFields.Touchpoint, touchpoint.Id.Value), (AnswerFields.Go, go));
    }

    private static InputText Thought(Answer answer) => new()
    {
        Id = AnswerFields.Thought,
        Label = ExperienceTexts.Thought,
        Placeholder = ExperienceTexts.ThoughtHint,
        Value = Excerpt.Of(answer.Thought, MostShown),
        IsMultiline = true,
        MaxLength = Answer.MaximumThoughtLength,
    };

    private static InputChoiceSet Valence(Answer answer) => new()
    {
        Id = AnswerFields.Valence,
        Label = ExperienceTexts.Valence,
        Style = ChoiceInputStyle.Expanded,
        Value = answer.Valence is Core.Experiences.Valence.Unsaid ? "" : answer.Valence.ToString(),
        Choices =
        [
            new Choice(ExperienceTexts.Positive, nameof(Core.Experiences.Valence.Positive)),
            new Choice(ExperienceTexts.Negative, nameof(Core.Experiences.Valence.Negative)),
        ],
    };

    private static InputChoiceSet Emotions(Answer answer) => new()
    {
        Id = AnswerFields.Emotions,
        Label = ExperienceTexts.Emotions,
        Style = ChoiceInputStyle.Expanded,
        IsMultiSelect = true,
        Value = string.Join(',', answer.Emotions),
        Choices =
        [
            .. MoodWords.Levels
                .Where(level => level.Emotion is not null)
                .Select(level => new Choice($"{level.Face} {MethodWords.Name(level.Emotion!.Value)}", level.Emotion!.Value.ToString())),
        ],
    };

    private static InputChoiceSet Verdict(Answer answer) => new()
    {
        Id = AnswerFields.Verdict,
        Label = ExperienceTexts.Verdict,
        Style = ChoiceInputStyle.Expanded,
        Value = answer.Verdict.ToString(),
        Choices =
        [
            new Choice(ExperienceTexts.Wow, nameof(Core.Experiences.Verdict.Wow)),
            new Choice(ExperienceTexts.Au, nameof(Core.Experiences.Verdict.Au)),
            new Choice(ExperienceTexts.Neither, nameof(Core.Experiences.Verdict.Neither)),
        ],
    };

    private static InputChoiceSet Evidence(Answer answer) => new()
    {
        Id = AnswerFields.Evidence,
        Label = ExperienceTexts.Evidence,
        Style = ChoiceInputStyle.Compact,
        Value = answer.Evidence.ToString(),
        Choices = [.. Enum.GetValues<Evidence>().Select(evidence => new Choice(MethodWords.Name(evidence), evidence.ToString()))],
    };
}
