using System.Globalization;

namespace TeamsJourney.App.Conversation.Cards;

/// <summary>Shortens what people typed, where a card has no room for all of it.</summary>
internal static class ShortText
{
    /// <summary>The text on one line, and with an ellipsis when it is longer; never cut within a letter or an emoji.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maximum">The most characters (UTF-16 units), the ellipsis included; at least 2.</param>
    public static string Of(string text, int maximum)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= maximum)
        {
            return line;
        }

        var length = 0;
        while (length < maximum && StringInfo.GetNextTextElementLength(line.AsSpan(length)) is var next && length + next < maximum)
        {
            length += next;
        }

        return line[..length].TrimEnd() + "…";
    }
}
