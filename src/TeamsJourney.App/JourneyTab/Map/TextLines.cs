using System.Globalization;
using System.Text;

namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>
/// Lays text out in lines, because SVG does not. Widths are estimates for the fonts that a page of Teams has, on the wide side; what does
/// not fit at all is cut with an ellipsis, and stands whole in the tooltip and the table.
/// </summary>
internal static class TextLines
{
    /// <summary>The text in lines.</summary>
    /// <param name="text">The text; line breaks in it count as spaces.</param>
    /// <param name="width">The width to stay within, in pixels.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="most">The most lines.</param>
    public static IReadOnlyList<string> Of(string text, double width, TextStyle style, int most)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Width($"{line} {word}", style) <= width)
            {
                line = $"{line} {word}";
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = word;
            while (lines.Count <= most && Width(line, style) > width)
            {
                var (head, rest) = WordBreak.Of(line, part => Width(part, style) <= width);
                lines.Add(head);
                line = rest;
            }
        }

        lines.Add(line);
        return lines.Count <= most ? lines : [.. lines.Take(most - 1), Shortened(lines[most - 1], width, style)];
    }

    /// <summary>One line, cut with an ellipsis where it is too long.</summary>
    public static string One(string text, double width, TextStyle style) => Of(text, width, style, 1)[0];

    /// <summary>About how wide a text is, in pixels.</summary>
    public static double Width(string text, TextStyle style)
    {
        var ems = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            ems += Ems(rune);
        }

        return ems * style.Size * (style.IsBold ? 1.06 : 1);
    }

    private static string Shortened(string line, double width, TextStyle style)
    {
        var parts = StringInfo.GetTextElementEnumerator(line);
        var kept = "";
        while (parts.MoveNext() && Width(kept + parts.GetTextElement() + "…", style) <= width)
        {
            kept += parts.GetTextElement();
        }

        return kept.TrimEnd('-') + "…";
    }

    private static double Ems(Rune rune) => rune.Value switch
    {
        ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or 'i' or 'j' or 'l' or 'I' => 0.28,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '-' or '/' => 0.38,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '…' or '—' => 0.9,
        >= 'A' and <= 'Z' => 0.68,
        < 0x2000 when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark => 0,
        < 0x2000 => 0.57,
        0x200C or 0x200D or >= 0xFE00 and <= 0xFE0F => 0,
        >= 0x2000 and < 0x2E80 => 0.75,
        < 0x10000 => 1.05,
        _ => 1.35,
    };
}
