using System.Globalization;
using System.Text.Encodings.Web;

namespace TeamsJourney.App.Conversation.Cards;

/// <summary>
/// The beginning of a text that people typed, where there is no room for all of it: cut between words, or at least between whole characters as
/// people see them; cut text ends in "…".
/// </summary>
internal static class Excerpt
{
    private const string More = "…";

    // As a card is sent: what has no place in JSON as an escape of six characters, two of them for an emoji, and what markdown reads with a
    // backslash before it, which JSON doubles.
    private const int EscapeLength = 6, MarkupLength = 3, BackslashLength = 4, QuoteLength = 2;
    private const string Markup = "`*[]~_<{(&#>=+-";

    // Longer than people are called, and short enough for a list of them.
    private const int LongestName = 48;

    /// <summary>The text with its lines as they are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maximum">The most UTF-16 units, the "…" included.</param>
    public static string Of(string text, int maximum) => Cut(text, maximum, LengthAsTyped);

    /// <summary>The same in one line.</summary>
    public static string OfLine(string text, int maximum) => Of(InOneLine(text), maximum);

    /// <summary>A person's name, of which the directory takes 256 characters.</summary>
    public static string OfName(string name) => Fitting(name, LongestName);

    /// <summary>One line that takes no more room in a card than this, whatever it is made of.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">The most characters that it may take as the card is sent, the "…" included; an emoji takes twelve or more. At least 2.</param>
    public static string Fitting(string text, int room) => Cut(InOneLine(text), room, LengthAsSent);

    private static string InOneLine(string text) => string.Join(' ', text.Split(['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text, int maximum, Func<ReadOnlySpan<char>, int> lengthOf)
    {
        if (lengthOf(text) <= maximum)
        {
            return text;
        }

        var (end, length) = (0, More.Length);
        while (true)
        {
            var next = StringInfo.GetNextTextElementLength(text, end);
            length += lengthOf(text.AsSpan(end, next));
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

    private static int LengthAsTyped(ReadOnlySpan<char> text) => text.Length;

    private static int LengthAsSent(ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            length += rune.Value switch
            {
                '"' => QuoteLength,
                '\\' => BackslashLength,
                _ when Markup.Contains((char)rune.Value) && rune.IsAscii => MarkupLength,
                _ when JavaScriptEncoder.UnsafeRelaxedJsonEscaping.WillEncode(rune.Value) => EscapeLength * rune.Utf16SequenceLength,
                _ => 1,
            };
        }

        return length;
    }
}
