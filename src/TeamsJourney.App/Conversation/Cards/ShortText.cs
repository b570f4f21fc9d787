using System.Globalization;

namespace TeamsJourney.App.Conversation.Cards;

/// <summary>Shortens what people typed, where a card has no room for all of it.</summary>
internal static class ShortText
{
    // As a card writes it: each half of an emoji as an escape of six characters.
    private const int EscapeLength = 6;

    /// <summary>The text on one line, and with an ellipsis when it is longer; never cut within a letter or an emoji.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maximum">The most characters that it may take in a card, the ellipsis included; an emoji takes twelve or more. At least 2.</param>
    public static string Of(string text, int maximum)
    {
        var line = text.ReplaceLineEndings(" ");
        if (LengthOf(line) <= maximum)
        {
            return line;
        }

        var (end, length) = (0, 0);
        while (end < line.Length)
        {
            var next = StringInfo.GetNextTextElementLength(line.AsSpan(end));
            length += LengthOf(line.AsSpan(end, next));
            if (length >= maximum)
            {
                break;
            }

            end += next;
        }

        return line[..end].TrimEnd() + "…";
    }

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var character in text)
        {
            length += char.IsSurrogate(character) ? EscapeLength : 1;
        }

        return length;
    }
}
