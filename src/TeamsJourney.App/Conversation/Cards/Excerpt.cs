using System.Globalization;

namespace TeamsJourney.App.Conversation.Cards;

/// <summary>The beginning of a text that people typed, where there is no room for all of it.</summary>
internal static class Excerpt
{
    private const string More = "…";

    /// <summary>The text in one line, cut between words, or at least between whole characters as people see them; cut text ends in "…".</summary>
    /// <param name="text">The text.</param>
    /// <param name="maximum">The most UTF-16 units, the "…" included.</param>
    public static string OfLine(string text, int maximum) =>
        Of(string.Join(' ', text.Split(['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries)), maximum);

    /// <summary>The same with its lines as they are.</summary>
    public static string Of(string text, int maximum)
    {
        if (text.Length <= maximum)
        {
            return text;
        }

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) <= maximum - More.Length)
        {
            end += StringInfo.GetNextTextElementLength(text, end);
        }

        // Between words where that leaves most of the room in use.
        var space = text.LastIndexOf(' ', Math.Max(0, end - 1), Math.Max(0, end));
        return (space > maximum / 2 ? text[..space] : text[..end]).TrimEnd() + More;
    }
}
