using System.Text;

namespace AdaptiveCards;

/// <summary>CommonMark's backslash escapes, where a character would mean something.</summary>
internal static class MarkdownEscaping
{
    private const char NoBreakSpace = '\u00A0';

    public static string Escape(string? text)
    {
        var lines = TextCleaning.Clean(text).Trim('\n').Split('\n');
        var escaped = new StringBuilder();
        var lastWasEmpty = false;
        foreach (var line in lines)
        {
            var isEmpty = string.IsNullOrWhiteSpace(line);
            if (isEmpty && lastWasEmpty)
            {
                continue;
            }

            if (escaped.Length > 0)
            {
                escaped.Append("\n\n");
            }

            if (isEmpty && lines.Length > 1)
            {
                escaped.Append(NoBreakSpace);
            }
            else
            {
                AppendLine(escaped, line);
            }

            lastWasEmpty = isEmpty;
        }

        return escaped.ToString();
    }

    public static string EscapeLine(string? text)
    {
        var escaped = new StringBuilder();
        AppendLine(escaped, TextCleaning.CleanLine(text).Trim());
        return escaped.ToString();
    }

    private static void AppendLine(StringBuilder escaped, string line)
    {
        var start = 0;
        for (; start < line.Length && line[start] is ' ' or '\t'; start++)
        {
            // Four spaces or a tab at the start of a line would make it code.
            escaped.Append(line[start] == '\t' ? new string(NoBreakSpace, 4) : NoBreakSpace);
        }

        var marker = BlockMarker(line, start);
        for (var at = start; at < line.Length; at++)
        {
            if (at == marker || IsInlineMarkup(line, at))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[at]);
        }
    }

    // The character that would make the line a heading, quotation, list item or rule; -1 if there is none.
    private static int BlockMarker(string line, int start)
    {
        if (start == line.Length)
        {
            return -1;
        }

        if (line[start] is '#' or '>' or '=')
        {
            return start;
        }

        if (line[start] is '-' or '+')
        {
            return EndsWord(line, start + 1) || line[start + 1] == line[start] ? start : -1;
        }

        var afterDigits = start;
        while (afterDigits < line.Length && char.IsAsciiDigit(line[afterDigits]))
        {
            afterDigits++;
        }

        return afterDigits > start && afterDigits < line.Length && line[afterDigits] is '.' or ')' && EndsWord(line, afterDigits + 1)
            ? afterDigits
            : -1;
    }

    private static bool EndsWord(string line, int at) => at >= line.Length || char.IsWhiteSpace(line[at]);

    private static bool IsInlineMarkup(string line, int at) => line[at] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '~' => true,
        // Between letters it is no emphasis: snake_case stays as it is.
        '_' => !(IsLetterOrDigit(line, at - 1) && IsLetterOrDigit(line, at + 1)),
        // A tag or a mention, not "1 < 2".
        '<' => at + 1 < line.Length && (char.IsAsciiLetter(line[at + 1]) || line[at + 1] is '/' or '!' or '?'),
        // An entity, not "R&D".
        '&' => IsEntity(line.AsSpan(at + 1)),
        '{' => (at + 1 < line.Length && line[at + 1] == '{') || (at > 0 && line[at - 1] == '{'),
        _ => false,
    };

    private static bool IsLetterOrDigit(string line, int at) => at >= 0 && at < line.Length && char.IsLetterOrDigit(line[at]);

    // &name; or &#number;
    private static bool IsEntity(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || (length == 0 && rest[length] == '#')))
        {
            length++;
        }

        return length > 0 && length < rest.Length && rest[length] == ';';
    }
}
