using System.Globalization;

namespace TeamsJourney.App.Export.Drawing;

/// <summary>Lays text out in lines, with the widths of the font that it is set in. What does not fit is cut with an ellipsis.</summary>
internal static class Lettering
{
    /// <summary>How wide a line is.</summary>
    public static double Width(string text, TextLook look)
    {
        var ems = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            ems += Typeface.Drawn(rune) is { } drawn ? look.Face.For(drawn).Ems(drawn) : 0;
        }

        return ems * look.Size;
    }

    /// <summary>The text in lines; line breaks in it count as spaces, and a word that is too long is broken.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width to stay within.</param>
    /// <param name="look">How it looks.</param>
    /// <param name="most">The most lines.</param>
    public static IReadOnlyList<string> Lines(string text, double width, TextLook look, int most)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > most)
            {
                break;
            }

            if (line.Length > 0 && Width($"{line} {word}", look) <= width)
            {
                line = $"{line} {word}";
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = word;
            while (lines.Count <= most && Width(line, look) > width && new StringInfo(line).LengthInTextElements > 1)
            {
                var (head, rest) = Broken(line, width, look);
                lines.Add(head);
                line = rest;
            }
        }

        lines.Add(line);
        return lines.Count <= most ? lines : [.. lines.Take(most - 1), Shortened(lines[most - 1], width, look)];
    }

    /// <summary>One line, cut with an ellipsis where it is too long.</summary>
    public static string Line(string text, double width, TextLook look) => Lines(text, width, look, 1)[0];

    // Only the beginning can stay on this line, so only that is looked at: a word may be very long.
    private static (string Head, string Tail) Broken(string word, double width, TextLook look)
    {
        var near = 0;
        for (var (parts, ems) = (word.EnumerateRunes(), 0.0); ems * look.Size <= width && parts.MoveNext(); near += parts.Current.Utf16SequenceLength)
        {
            ems += Typeface.Drawn(parts.Current) is { } drawn ? look.Face.For(drawn).Ems(drawn) : 0;
        }

        var end = Math.Min(word.Length, near + 4);
        end += end < word.Length && char.IsLowSurrogate(word[end]) ? 1 : 0;
        var (head, tail) = WordBreak.Of(word[..end], part => Width(part, look) <= width);
        return (head, tail + word[end..]);
    }

    private static string Shortened(string line, double width, TextLook look)
    {
        var kept = new StringInfo(line.TrimEnd('-'));
        var length = kept.LengthInTextElements;
        while (length > 0 && Width(kept.SubstringByTextElements(0, length) + "…", look) > width)
        {
            length--;
        }

        return (length == 0 ? "" : kept.SubstringByTextElements(0, length)) + "…";
    }
}
