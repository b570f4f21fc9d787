using System.Globalization;

namespace TeamsJourney.App.Conversation.Cards;

/// <summary>The beginning of a text that people typed, where there is no room for all of it.</summary>
internal static class Excerpt
{
    private const string More = "…";

    /// <summary>The text in one line, cut between whole characters as people see them; cut text ends in "…".</summary>
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

        return text[..end].TrimEnd() + More;
    }
}
