using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using Answer = TeamsJourney.Core.Experiences.Experience;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>The fields of the form for one answer; stored in every card that was ever posted.</summary>
internal static class AnswerFields
{
    public const string Touchpoint = "touchpoint", Thought = "thought", Valence = "valence", Emotions = "emotions", Verdict = "verdict", Evidence = "evidence";

    /// <summary>Where to go after saving, with its values; absent closes the form.</summary>
    public const string Go = "go", Next = "next", Previous = "previous", Mine = "mine";

    private static readonly Answer Blank = new()
    {
        Thought = "",
        Valence = Core.Experiences.Valence.Unsaid,
        Emotions = [],
        Verdict = Core.Experiences.Verdict.Neither,
        Evidence = Core.Experiences.Evidence.OwnShoes,
    };

    /// <summary>Which touchpoint the click is about.</summary>
    public static TouchpointId Id(Inputs inputs) => new(inputs.Text(Touchpoint));

    /// <summary>What is filled in; nothing when a field holds something that cannot be chosen.</summary>
    public static Answer? Read(Inputs inputs)
    {
        var valence = inputs.Choice<Valence>(Valence);
        var emotions = inputs.Choices<Emotion>(Emotions);
        var verdict = inputs.Choice<Verdict>(Verdict);
        var evidence = inputs.Choice<Evidence>(Evidence);
        var isReadable = IsReadable(inputs, Valence, valence) && IsReadable(inputs, Verdict, verdict) && IsReadable(inputs, Evidence, evidence)
            && emotions.Count == inputs.Choices(Emotions).Count;
        return isReadable ? Of(inputs, valence, emotions, verdict, evidence) : null;
    }

    /// <summary>What to show: what was typed when the form was sent, however odd, else what is stored, else the defaults.</summary>
    public static Answer ToShow(Inputs inputs, Answer? stored) => inputs.Has(Thought) || inputs.Has(Emotions)
        ? Of(inputs, inputs.Choice<Valence>(Valence), inputs.Choices<Emotion>(Emotions), inputs.Choice<Verdict>(Verdict), inputs.Choice<Evidence>(Evidence))
        : stored ?? Blank;

    private static Answer Of(Inputs inputs, Valence? valence, IReadOnlyList<Emotion> emotions, Verdict? verdict, Evidence? evidence) => new()
    {
        Thought = inputs.Text(Thought),
        Valence = valence ?? Blank.Valence,
        Emotions = emotions,
        Verdict = verdict ?? Blank.Verdict,
        Evidence = evidence ?? Blank.Evidence,
    };

    private static bool IsReadable<TEnum>(Inputs inputs, string field, TEnum? read)
        where TEnum : struct, Enum => read is not null || inputs.Text(field).Length == 0;
}
