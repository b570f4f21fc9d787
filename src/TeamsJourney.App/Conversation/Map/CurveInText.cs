using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Conversation.Map;

/// <summary>The emotion curve as one line of signs.</summary>
internal static class CurveInText
{
    private const int Most = 40;

    /// <summary>The curve.</summary>
    public static CardElement Draw(JourneyMap map) => Parts.Say(string.Join(
        "  ", map.Touchpoints.Where(touchpoint => touchpoint.Mood is { HasPoints: true }).Take(Most).Select(touchpoint => $"{touchpoint.Number} {Sign(touchpoint.Mood!)}")));

    /// <summary>The feeling at one touchpoint; one that is divided has none in the middle.</summary>
    public static string Sign(TouchpointMood mood) => mood switch
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
