using System.Globalization;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>The beginning of a text, where there is no room for all of it.</summary>
internal static class Excerpt
{
    /// <summary>At most so many characters (UTF-16 units), the sign that something was left out included; an emoji or accent is never cut in two.</summary>
    public static string Of(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = 0;
        for (var next = 0; next + StringInfo.GetNextTextElementLength(text, next) < most; end = next)
        {
            next += StringInfo.GetNextTextElementLength(text, next);
        }

        var space = text.LastIndexOf(' ', Math.Max(0, end - 1), Math.Max(0, end));
        return (space > most / 2 ? text[..space] : text[..end]).TrimEnd() + "…";
    }
}
