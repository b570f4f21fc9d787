using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace TeamsJourney.App.Conversation.Channels.Tidying;

/// <summary>A text as it is compared: lower case, without accents, signs, and the small words that every touchpoint has.</summary>
internal sealed class FoldedText
{
    // Long enough to tell words apart, short enough that "bestellen", "bestel" and "bestelling" begin the same.
    private const int BeginningLength = 4;

    private static readonly FrozenSet<string> SmallWords = new[]
    {
        "ik", "in", "je", "we", "wij", "mij", "me", "mijn", "ons", "onze", "de", "het", "een", "en", "of", "op", "van", "voor", "naar", "met", "bij",
        "over", "om", "te", "aan", "dat", "die", "er", "dan", "als", "is", "ben", "word", "wordt", "via", "door", "nog", "ook", "wel", "weer",
        "i", "my", "our", "us", "the", "a", "an", "and", "or", "on", "for", "to", "with", "at", "about", "by", "from", "it", "am", "are", "that", "this", "get", "got",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly IReadOnlyList<string> _beginnings;

    private FoldedText(IReadOnlyList<string> words)
    {
        Text = string.Join(' ', words);
        _beginnings = [.. words.Select(word => word.Length > BeginningLength ? word[..BeginningLength] : word).Distinct()];
    }

    /// <summary>The words, with spaces between.</summary>
    public string Text { get; }

    /// <summary>Folds a text. A text of small words only keeps them.</summary>
    public static FoldedText Of(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
            {
                letters.Append(char.ToLowerInvariant(character));
            }
            // "e-mail" and "email" are one word; an accent is no letter of its own.
            else if (character is not ('-' or '\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
            {
                letters.Append(' ');
            }
        }

        var words = letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => !SmallWords.Contains(word)).ToArray();
        return new FoldedText(telling.Length > 0 ? telling : words);
    }

    /// <summary>Whether at least half of the shorter text's words begin like words of the other.</summary>
    public bool SharesWordsWith(FoldedText other) =>
        2 * _beginnings.Count(other._beginnings.Contains) is > 0 and var shared && shared >= Math.Min(_beginnings.Count, other._beginnings.Count);
}
