using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.Core.Experiences;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>The words with a pain (M68): what customers said themselves, then what the team thinks that they think.</summary>
internal static class PainQuotes
{
    // Enough to feel with the customer, and not so much that nobody reads on.
    private const int Most = 4;
    private const int Longest = 240;

    /// <summary>The words, as far as they were revealed.</summary>
    public static IEnumerable<CardElement> Draw(TouchpointMood mood) => mood is { CustomerWords.Count: 0, Thoughts.Count: 0 }
        ? [Parts.Whisper(ImproveTexts.NoWords)]
        : [.. Quote(ImproveTexts.CustomerSays, mood.CustomerWords), .. Quote(ImproveTexts.CustomerThinks, mood.Thoughts)];

    private static IEnumerable<CardElement> Quote(string heading, IReadOnlyList<string> words) => words.Count == 0
        ? []
        :
        [
            Parts.Section(heading),
            .. words.Take(Most).Select(said => new TextBlock { Text = Markdown.Format($"“{Excerpt.Fitting(said, Longest)}”"), Wrap = true, Spacing = Spacing.Small }),
            .. words.Count > Most ? (CardElement[])[Parts.Whisper(Fill(ImproveTexts.MoreWords, words.Count - Most))] : [],
        ];
}
