using System.Globalization;

namespace TeamsJourney.App.Conversation.Cards;

/// <summary>
/// The beginning of a text that people typed, where there is no room for all of it: cut between words, or at least between whole characters as
/// people see them; cut text ends in "…".
/// </summary>
internal static class Excerpt
{
    private const string More = "…";

    // As a card is sent: each half of an emoji as an escape of six characters.
    private const int EscapeLength = 6;

    /// <summary>The text with its lines as they are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maximum">The most UTF-16 units, the "…" included.</param>
    public static string Of(string text, int maximum) => Cut(text, maximum, surrogate: 1);

    /// <summary>The same in one line.</summary>
    public static string OfLine(string text, int maximum) => Of(InOneLine(text), maximum);

    /// <summary>One line that takes no more room in a card than this, however much of it is emoji.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">The most characters that it may take as the card is sent, the "…" included; an emoji takes twelve or more. At least 2.</param>
    public static string Fitting(string text, int room) => Cut(InOneLine(text), room, EscapeLength);

    private static string InOneLine(string text) => string.Join(' ', text.Split(['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text, int maximum, int surrogate)
    {
        if (LengthOf(text, surrogate) <= maximum)
        {
            return text;
        }

        var (end, length) = (0, More.Length);
        while (true)
        {
            var next = StringInfo.GetNextTextElementLength(text, end);
            length += LengthOf(text.AsSpan(end, next), surrogate);
            if (length > maximum)
            {
                break;
            }

            end += next;
        }

        // Between words where that leaves most of it.
        var space = text.LastIndexOf(' ', Math.Max(0, end - 1), Math.Max(0, end));
        return (space > end / 2 ? text[..space] : text[..end]).TrimEnd() + More;
    }

    private static int LengthOf(ReadOnlySpan<char> text, int surrogate)
    {
        var length = 0;
        foreach (var character in text)
        {
            length += char.IsSurrogate(character) ? surrogate : 1;
        }

        return length;
    }
}
