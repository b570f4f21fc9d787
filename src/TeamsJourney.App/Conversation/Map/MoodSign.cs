using TeamsJourney.Core.Experiences;

namespace TeamsJourney.App.Conversation.Map;

/// <summary>A feeling as one sign, beside words and numbers.</summary>
internal static class MoodSign
{
    /// <summary>The feeling at one touchpoint; one that is divided has none in the middle.</summary>
    public static string Of(TouchpointMood mood) => mood switch
    {
        { HasPoints: false } => "",
        { IsDivided: true } => "≠",
        { Middle: >= 1.5 } => "😀",
        { Middle: >= 0.5 } => "🙂",
        { Middle: >= -0.5 } => "😐",
        { Middle: >= -1.2 } => "😕",
        { Middle: >= -1.7 } => "😞",
        _ => "😠",
    };
}
