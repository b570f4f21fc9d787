using System.Globalization;

namespace TeamsJourney.App.Export.Drawing;

/// <summary>
/// Breaks a word that is wider than its column. Dutch and English words are broken between syllables, by rule and without a dictionary:
/// before a consonant that begins a syllable, with at least three letters on both sides. Anything else is broken between characters.
/// </summary>
internal static class WordBreak
{
    private const string Vowels = "aeiouyàáâäèéêëìíîïòóôöùúûü";

    // Letters that are one sound, or that cannot be parted without the eye stumbling.
    private static readonly string[] Together = ["ch", "sh", "th", "ph", "ck", "qu", "ng", "st", "sp", "tr", "dr", "br", "pr", "kr", "gr", "bl", "pl", "kl", "vl", "fl", "sc"];

    private static readonly string[] ThreeTogether = ["sch", "str", "spr", "spl", "scr"];

    /// <summary>The longest beginning that fits, with its hyphen, and the tail that is left; neither is empty for a word of two characters or more.</summary>
    public static (string Head, string Tail) Of(string word, Func<string, bool> fits)
    {
        for (var at = word.Length - 3; at >= 3; at--)
        {
            if (word[at - 1] is '-' or '/' or '.' or '_' && fits(word[..at]))
            {
                return (word[..at], word[at..]);
            }

            if (BeginsSyllable(word, at) && fits($"{word[..at]}-"))
            {
                return ($"{word[..at]}-", word[at..]);
            }
        }

        var parts = StringInfo.ParseCombiningCharacters(word);
        var end = parts.LastOrDefault(part => part > 0 && fits(word[..part]), parts.Length > 1 ? parts[1] : word.Length);
        return (word[..end], word[end..]);
    }

    private static bool BeginsSyllable(string word, int at)
    {
        var vowel = Enumerable.Range(at, word.Length - at).FirstOrDefault(index => IsVowel(word[index]), at);
        return char.IsLetter(word[at - 1]) && word.Take(at).Any(IsVowel) && (IsVowel(word[at - 1]) || !AreTogether(Together, word, at - 1)) && (vowel - at) switch
        {
            1 => char.IsLetter(word[at]),
            2 => AreTogether(Together, word, at),
            3 => AreTogether(ThreeTogether, word, at),
            _ => false,
        };
    }

    private static bool AreTogether(string[] sounds, string word, int at) =>
        sounds.Any(sound => string.Compare(word, at, sound, 0, sound.Length, StringComparison.OrdinalIgnoreCase) == 0);

    private static bool IsVowel(char letter) => Vowels.Contains(char.ToLowerInvariant(letter));
}
