using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>Pages of a list. A page continues after a number, so what is added or removed meanwhile shifts nothing.</summary>
internal static class GraphList
{
    public static GraphAnswer Page<T>(
        GraphRequest request, int pageSize, IEnumerable<T> items, Func<T, long> number, Func<T, JsonObject> write)
    {
        long after = 0;
        if (request.Query.TryGetValue("$skiptoken", out var token) && !TryRead(token, out after))
        {
            return Refusals.BadRequest("The $skiptoken is not valid.");
        }

        if (request.Query.TryGetValue("$top", out var top))
        {
            if (!int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) || wanted < 1)
            {
                return Refusals.BadRequest("The value of $top is not a positive number.");
            }

            pageSize = Math.Min(pageSize, wanted);
        }

        var page = items.Where(item => number(item) > after).Take(pageSize + 1).ToList();
        var body = new JsonObject
        {
            ["@odata.context"] = $"{request.BaseUrl}/$metadata#{string.Join('/', request.Segments)}",
        };
        if (page.Count > pageSize)
        {
            page.RemoveAt(pageSize);
            body["@odata.nextLink"] = NextLink(request, number(page[^1]));
        }

        body["@odata.count"] = page.Count;
        body["value"] = new JsonArray([.. page.Select(item => Selection.Of(request, write(item)))]);
        return new GraphAnswer.Done(StatusCodes.Status200OK, body);
    }

    private static string NextLink(GraphRequest request, long last)
    {
        var options = request.Query.Where(option => option.Key != "$skiptoken").Append(KeyValuePair.Create("$skiptoken", Write(last)));
        return $"{request.BaseUrl}{request.Path}?"
            + string.Join('&', options.Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value)}"));
    }

    private static string Write(long last) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(last.ToString(CultureInfo.InvariantCulture)));

    private static bool TryRead(string token, out long last)
    {
        var bytes = new byte[token.Length];
        last = 0;
        return Convert.TryFromBase64String(token, bytes, out var length)
            && long.TryParse(bytes.AsSpan(0, length), NumberStyles.None, CultureInfo.InvariantCulture, out last);
    }
}

/// <summary>What <c>$select</c> leaves of a body; annotations and what is expanded stay.</summary>
internal static class Selection
{
    public static JsonObject Of(GraphRequest request, JsonObject body)
    {
        if (!request.Query.TryGetValue("$select", out var select))
        {
            return body;
        }

        var wanted = select.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in body.Select(property => property.Key).ToList())
        {
            if (!name.StartsWith('@') && !wanted.Contains(name) && !request.Expands(name))
            {
                body.Remove(name);
            }
        }

        return body;
    }
}
