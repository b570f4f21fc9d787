using System.Text;

namespace AdaptiveCards;

/// <summary>CommonMark's backslash escapes, where a character would mean something.</summary>
internal static class MarkdownEscaping
{
    /// <summary>Each line becomes a paragraph; empty lines, and blanks at the start of a line, are not shown by any host.</summary>
    public static string Escape(string? text)
    {
        var escaped = new StringBuilder();
        foreach (var line in TextCleaning.Clean(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (escaped.Length > 0)
            {
                escaped.Append("\n\n");
            }

            AppendLine(escaped, line, isPart: false);
        }

        return escaped.ToString();
    }

    /// <summary>All of it in one line, to which anything may be joined on either side: no markup arises across the seam.</summary>
    public static string EscapeLine(string? text)
    {
        var escaped = new StringBuilder();
        AppendLine(escaped, TextCleaning.CleanLine(text), isPart: true);
        return escaped.ToString();
    }

    private static void AppendLine(StringBuilder escaped, string line, bool isPart)
    {
        var marker = BlockMarker(line);
        for (var at = 0; at < line.Length; at++)
        {
            if (at == marker || IsInlineMarkup(line, at, isPart))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[at]);
        }
    }

    // The character that would make the line a heading, quotation, list item or rule; -1 if there is none.
    private static int BlockMarker(string line)
    {
        if (line.Length == 0)
        {
            return -1;
        }

        if (line[0] is '#' or '>' or '=')
        {
            return 0;
        }

        if (line[0] is '-' or '+')
        {
            return EndsWord(line, 1) || line[1] == line[0] ? 0 : -1;
        }

        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        return digits > 0 && digits < line.Length && line[digits] is '.' or ')' && EndsWord(line, digits + 1) ? digits : -1;
    }

    private static bool EndsWord(string line, int at) => at >= line.Length || char.IsWhiteSpace(line[at]);

    private static bool IsInlineMarkup(string line, int at, bool isPart) => line[at] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '~' => true,
        // The parser that Microsoft's mobile renderers share (MarkDownBlockParser.cpp) sees a link in \[x\](y) too.
        '(' => at == 0 ? isPart : line[at - 1] == ']',
        // Between letters it is no emphasis: snake_case stays as it is.
        '_' => !(IsLetterOrDigit(line, at - 1) && IsLetterOrDigit(line, at + 1)),
        // A tag or a mention, not "1 < 2".
        '<' => at + 1 == line.Length ? isPart : (char.IsAsciiLetter(line[at + 1]) || line[at + 1] is '/' or '!' or '?'),
        // An entity, not "R&D".
        '&' => IsEntity(line.AsSpan(at + 1), isPart),
        '{' => isPart || (at + 1 < line.Length && line[at + 1] == '{') || (at > 0 && line[at - 1] == '{'),
        _ => false,
    };

    private static bool IsLetterOrDigit(string line, int at) => at >= 0 && at < line.Length && char.IsLetterOrDigit(line[at]);

    // &name; or &#number;
    private static bool IsEntity(ReadOnlySpan<char> rest, bool isPart)
    {
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || (length == 0 && rest[length] == '#')))
        {
            length++;
        }

        return length == rest.Length ? isPart : length > 0 && rest[length] == ';';
    }
}
