using System.Globalization;
using System.Text;

namespace TeamsJourney.Core.Journeys;

/// <summary>Text that a person typed, made safe to keep: it is data, and stays what was typed as far as people can see.</summary>
public static class PersonalText
{
    /// <summary>
    /// Trims, composes accents (NFC), turns line ends into <c>\n</c> and drops what cannot be seen but can deceive:
    /// control characters, bidirectional overrides and isolates, lone surrogates.
    /// </summary>
    public static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' || (rune != Rune.ReplacementChar && !IsInvisible(rune)))
            {
                kept.Append(rune.ToString());
            }
            else if (rune.Value is '\t')
            {
                kept.Append(' ');
            }
        }

        return kept.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The same on one line, for what is a name or a title.</summary>
    public static string CleanLine(string text) =>
        string.Join(' ', Clean(text).Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));

    // U+200D (joiner) and variation selectors belong to emoji and to several scripts, so they stay.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        || rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x200E or 0x200F or 0x061C or 0x2028 or 0x2029 or 0xFEFF;
}
