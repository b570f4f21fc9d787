using System.Globalization;
using System.Text;

namespace TeamsJourney.Local.PlannerBoard.Plans;

/// <summary>
/// Places in an order, as strings compared by ordinal. A client says where with <c>"&lt;before&gt; &lt;after&gt;!"</c>, in which
/// either side may be empty or itself such a request; the service answers with a hint of its own, which is not a valid
/// request (learn.microsoft.com, "Using order hints in Planner").
/// </summary>
internal static class OrderHint
{
    private const int Longest = 1_000;
    private const char Lowest = '"';
    private const char Highest = '~';
    private const long Room = 1_000_000_000;

    /// <summary>
    /// The hint of the newest thing: what the real service gives counts down with the clock ("8585…" is the largest
    /// 64-bit number less the ticks), so the newest comes first unless the client asks for another place.
    /// </summary>
    public static string Newest(DateTimeOffset now, ref long last)
    {
        last = Math.Min(last - 1, long.MaxValue - now.UtcTicks);
        return Numbered(last);
    }

    /// <summary>The hint that a request stands for; null when the request is malformed or asks for a place that does not exist.</summary>
    /// <param name="request">What the client sent.</param>
    /// <param name="newest">The hint for a request that names no neighbour.</param>
    public static string? Resolve(string request, string newest)
    {
        if (request.Length > Longest || !request.EndsWith('!'))
        {
            return null;
        }

        var hints = new Stack<string>();
        hints.Push("");
        var closed = false;
        foreach (var character in request)
        {
            switch (character)
            {
                case ' ':
                    hints.Push("");
                    closed = false;
                    break;
                case '!':
                    if (hints.Count < 2)
                    {
                        return null;
                    }

                    var (after, before) = (hints.Pop(), hints.Pop());
                    if (Between(before, after, newest) is not { } place)
                    {
                        return null;
                    }

                    hints.Push(place);
                    closed = true;
                    break;
                case < ' ' or > Highest:
                    return null;
                default:
                    if (closed)
                    {
                        return null;
                    }

                    hints.Push(hints.Pop() + character);
                    break;
            }
        }

        return hints.Count == 1 ? hints.Pop() : null;
    }

    private static string? Between(string before, string after, string newest) => (before, after) switch
    {
        ("", "") => newest,
        (_, "") => IsNumbered(before, out var number) ? Numbered(number + Room) : Middle(before, null),
        ("", _) => IsNumbered(after, out var number) ? Numbered(number - Room) : Middle("", after),
        _ => string.CompareOrdinal(before, after) < 0 ? Middle(before, after) : null,
    };

    private static bool IsNumbered(string hint, out long number) =>
        long.TryParse(hint, NumberStyles.None, CultureInfo.InvariantCulture, out number) && hint.Length == 19
        && number is > Room and < long.MaxValue - Room;

    private static string Numbered(long number) => number.ToString("d19", CultureInfo.InvariantCulture);

    /// <summary>A string between the two, growing only where there is no character left between them; null after means the end.</summary>
    private static string? Middle(string before, string? after)
    {
        const char none = (char)(Lowest - 1);
        var place = new StringBuilder();
        for (var index = 0; index <= Longest; index++)
        {
            var low = index < before.Length ? before[index] : none;
            var high = after is null ? (char)(Highest + 1) : index < after.Length ? after[index] : none;
            if (high - low > 1)
            {
                return place.Append((char)((low + high) / 2)).ToString();
            }

            if (high == low && low == none)
            {
                return null;
            }

            if (high > low && low != none)
            {
                // Whatever follows this character stays below the other one.
                after = null;
            }

            place.Append(low == none ? high : low);
        }

        return null;
    }
}
