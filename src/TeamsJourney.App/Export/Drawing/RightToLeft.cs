using System.Globalization;
using System.Text;

namespace TeamsJourney.App.Export.Drawing;

/// <summary>
/// A PDF draws characters from left to right as they come. So Hebrew and Arabic words within a line are put in the order in which they are
/// seen; Arabic letters are not joined. A browser needs none of this.
/// </summary>
internal static class RightToLeft
{
    /// <summary>The line with its runs of right-to-left characters, and what stands between them, turned around.</summary>
    public static string Seen(string line)
    {
        if (!line.Any(IsRightToLeft))
        {
            return line;
        }

        var seen = new StringBuilder();
        var elements = Elements(line);
        for (var at = 0; at < elements.Count;)
        {
            var end = at;
            for (var next = at; next < elements.Count && (IsRightToLeft(elements[next][0]) || !char.IsLetterOrDigit(elements[next][0])) && IsRightToLeft(elements[at][0]); next++)
            {
                end = IsRightToLeft(elements[next][0]) ? next : end;
            }

            seen.AppendJoin("", elements.Skip(at).Take(end - at + 1).Reverse());
            at = end + 1;
        }

        return seen.ToString();
    }

    private static List<string> Elements(string line)
    {
        List<string> elements = [];
        for (var parts = StringInfo.GetTextElementEnumerator(line); parts.MoveNext();)
        {
            elements.Add(parts.GetTextElement());
        }

        return elements;
    }

    private static bool IsRightToLeft(char character) => character is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';
}
