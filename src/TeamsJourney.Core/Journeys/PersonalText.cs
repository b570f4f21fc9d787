using System.Globalization;
using System.Text;

namespace TeamsJourney.Core.Journeys;

/// <summary>Text that a person typed, made safe to keep: it is data, and stays what was typed as far as people can see.</summary>
public static class PersonalText
{
    /// <summary>
    /// Trims, composes accents (NFC), turns line ends into <c>\n</c> and tabs into spaces, and drops what cannot be seen but can deceive:
    /// control characters, bidirectional marks, overrides and isolates, zero-width spaces, hidden tags, lone surrogates, noncharacters.
    /// Text in which nothing can be seen is empty, and so is no text at all.
    /// </summary>
    public static string Clean(string? text)
    {
        var kept = new StringBuilder(text?.Length ?? 0);
        var before = default(Rune);
        var isAnythingVisible = false;
        foreach (var rune in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            var shown = rune.Value is '\t' ? new Rune(' ') : rune;
            if (shown.Value is not '\n' && (IsDeceptive(shown) || (IsTag(shown) && !IsFlag(before) && !IsTag(before))))
            {
                continue;
            }

            kept.Append(shown.ToString());
            isAnythingVisible |= IsVisible(shown);
            before = shown;
        }

        return isAnythingVisible ? kept.ToString().Trim().Normalize(NormalizationForm.FormC) : "";
    }

    /// <summary>The same on one line, for what is a name or a title.</summary>
    public static string CleanLine(string? text) =>
        string.Join(' ', Clean(text).Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));

    // The joiners U+200C and U+200D and the variation selectors belong to emoji and to several scripts, so they stay.
    private static bool IsDeceptive(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        || rune.Value is 0x061C or 0x180E or 0x200B or 0x200E or 0x200F or >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x206F or 0xFEFF or >= 0xFFF9 and <= 0xFFFB
        || rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE;

    // Tags (U+E0000 and on) spell invisible text; their one honest use is after the black flag, as in the flag of Scotland.
    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0000 and <= 0xE007F;

    private static bool IsFlag(Rune rune) => rune.Value is 0x1F3F4;

    // The blank Hangul fillers and the empty Braille cell are letters and symbols by category, and yet show nothing.
    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not (0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0);
}
