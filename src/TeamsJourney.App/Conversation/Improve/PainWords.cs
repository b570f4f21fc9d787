using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>Says of a pain why it stands where it stands, and what is to become of it.</summary>
internal static class PainWords
{
    /// <summary>The facts that the rank follows from (M38, M68), and how sure they are (M23).</summary>
    public static string Facts(PainPoint pain)
    {
        var mood = pain.Mood;
        string[] facts =
        [
            mood switch
            {
                { Aus: 0 } => "",
                { Answers: 1 } => ImproveTexts.OnlyAu,
                _ => Fill(mood.Aus == 1 ? ImproveTexts.SaidAuOne : ImproveTexts.SaidAu, mood.Aus, mood.Answers),
            },
            mood switch
            {
                { Negative: 0 } or { Answers: 1, Aus: > 0 } => "",
                { Answers: 1 } => ImproveTexts.OnlyNegative,
                { Aus: 0 } => Fill(ImproveTexts.NegativeOf, mood.Negative, mood.Answers),
                _ => Fill(ImproveTexts.Negative, mood.Negative),
            },
            Votes(pain.Votes),
            mood.IsDivided ? ImproveTexts.Divided : "",
            mood.IsMomentOfTruth ? ImproveTexts.MomentOfTruth : "",
            2 * mood.WithEvidence < mood.Answers ? ImproveTexts.MostlyAssumption : "",
        ];
        return string.Join(" · ", facts.Where(fact => fact.Length > 0));
    }

    /// <summary>What is to become of it, with a sign: colour is never the only sign.</summary>
    public static TextBlock State(PainPoint pain)
    {
        var (text, color) = pain switch
        {
            { ParkedBecause: not null } => ("Ⅱ " + ImproveTexts.StateParked, Colors.Default),
            { Improvements.Count: 0 } => ("○ " + ImproveTexts.StateOpen, Colors.Attention),
            { Improvements.Count: 1 } => ("✓ " + ImproveTexts.StateOne, Colors.Good),
            _ => ("✓ " + Fill(ImproveTexts.StateMany, pain.Improvements.Count), Colors.Good),
        };
        return new TextBlock { Text = text, Color = color, Size = FontSize.Small, Wrap = true, IsSubtle = pain.ParkedBecause is not null ? true : null };
    }

    /// <summary>The words of the touchpoint that hurts, no longer than a card has room for.</summary>
    public static string Text(Journey journey, PainPoint pain, int maximum) =>
        Excerpt.Fitting(journey.Touchpoints[pain.Touchpoint].Text, maximum);

    /// <summary>The phase in which it hurts.</summary>
    public static string Phase(Journey journey, PainPoint pain) => MethodWords.Name(journey, journey.Touchpoints[pain.Touchpoint].Phase);

    private static string Votes(int votes) => votes switch
    {
        0 => "",
        1 => ImproveTexts.OneVote,
        _ => Fill(ImproveTexts.Votes, votes),
    };
}
