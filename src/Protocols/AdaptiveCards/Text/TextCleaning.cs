using System.Text;

namespace AdaptiveCards;

/// <summary>Takes out what cannot be seen and yet changes how the rest is seen.</summary>
internal static class TextCleaning
{
    /// <summary>
    /// Line ends become <c>\n</c>; other control characters and the characters that override or embed a direction of writing go;
    /// halves of surrogate pairs become U+FFFD. What joins letters and emoji (U+200C, U+200D) and what marks the direction
    /// of a single place (U+200E, U+200F) is part of languages and stays.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var cleaned = new StringBuilder(text.Length);
        var afterCarriageReturn = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\r' or 0x85 or 0x2028 or 0x2029 || (rune.Value == '\n' && !afterCarriageReturn))
            {
                cleaned.Append('\n');
            }
            else if (rune.Value == '\t' || !IsHarmful(rune))
            {
                cleaned.Append(rune);
            }

            afterCarriageReturn = rune.Value == '\r';
        }

        return cleaned.ToString();
    }

    /// <summary>The same in one line: every run of line ends, with the blanks around it, becomes one space.</summary>
    public static string CleanLine(string? text) =>
        string.Join(' ', Clean(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>
    /// Keeps <c>{{DATE(…)}}</c> and <c>{{TIME(…)}}</c>, which hosts compute even in literal text, as text: an invisible
    /// character between the braces, since literal text knows no escape.
    /// </summary>
    public static string WithoutFunctions(string cleaned)
    {
        for (var at = cleaned.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = cleaned.IndexOf("{{", at + 1, StringComparison.Ordinal))
        {
            var name = cleaned.AsSpan(at + 2);
            if (name.StartsWith("DATE", StringComparison.OrdinalIgnoreCase) || name.StartsWith("TIME", StringComparison.OrdinalIgnoreCase))
            {
                cleaned = cleaned.Insert(at + 1, WordJoiner);
            }
        }

        return cleaned;
    }

    private const string WordJoiner = "\u2060";

    private static bool IsHarmful(Rune rune) => rune.Value
        is < 0x20 or (>= 0x7F and <= 0x9F) // controls
        or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x206F) // embeddings, overrides, isolates, deprecated formats
        or 0xFEFF or (>= 0xFFF9 and <= 0xFFFB) or 0xFFFE or 0xFFFF; // byte order mark, annotations, no characters
}
