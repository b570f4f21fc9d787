using System.Globalization;
using System.Text;

namespace TeamsJourney.Local.PlannerBoard.Plans;

/// <summary>
/// Weak etags in Planner's form: base64 of a quoted kind and version, such as <c>W/"JzEtVGFzayAg…"</c>. The kind is part
/// of it, so the etag of a task never fits its details.
/// </summary>
internal static class ETag
{
    private const string Start = "W/\"";

    public static string Of(string kind, long version) =>
        Start + Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"'1-{kind} {version:x16}'"))) + "\"";

    /// <summary>Whether a client could have got this from Planner at all; <c>*</c> and lists are not accepted.</summary>
    public static bool IsWellFormed(string value)
    {
        if (!value.StartsWith(Start, StringComparison.Ordinal) || !value.EndsWith('"') || value.Length <= Start.Length + 1)
        {
            return false;
        }

        var encoded = value.AsSpan(Start.Length..^1);
        return Convert.TryFromBase64Chars(encoded, new byte[encoded.Length], out _);
    }
}
