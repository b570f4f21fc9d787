using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>Every odd answer that was ever thought of, by name. The next one is one line.</summary>
internal static class OddAnswers
{
    /// <summary>What is in some of them, and must never be in a log or a report.</summary>
    public const string Typed = "typed-by-someone";

    private const string Page = $"<html><body>Sign in to the guest network, {Typed}</body></html>";
    private const string Json = "application/json";

    private static readonly string Long = new('x', 10_000);

    public static IReadOnlyDictionary<string, OddAnswer> All { get; } = new Dictionary<string, OddAnswer>
    {
        ["200 with a page"] = new OddAnswer.Instead(200, "text/html", Page),
        ["200 with a page that says it is JSON"] = new OddAnswer.Instead(200, Json, Page),
        ["200 with text"] = new OddAnswer.Instead(200, "text/plain", Typed),
        ["200 with XML"] = new OddAnswer.Instead(200, "application/xml", $"<a>{Typed}</a>"),
        ["200 of no type"] = new OddAnswer.Instead(200, "", "{}"),
        ["200 with nothing"] = new OddAnswer.Instead(200, Json, ""),
        ["200 with nothing of no type"] = new OddAnswer.Instead(200, "", ""),
        ["200 with an empty object"] = new OddAnswer.Instead(200, Json, "{}"),
        ["200 with null"] = new OddAnswer.Instead(200, Json, "null"),
        ["200 with a list"] = new OddAnswer.Instead(200, Json, "[{}]"),
        ["200 with a number"] = new OddAnswer.Instead(200, Json, "5"),
        ["200 with half an object"] = new OddAnswer.Instead(200, Json, $$"""{"id":"{{Typed}}","value":[{"id":"a"""),
        ["200 nested deeply"] = new OddAnswer.Instead(200, Json, $$"""{"value":{{new string('[', 1_000)}}{{new string(']', 1_000)}}}"""),
        ["204"] = new OddAnswer.Instead(204, "", ""),
        ["201 with nothing"] = new OddAnswer.Instead(201, Json, ""),
        ["201 without an id"] = new OddAnswer.Instead(201, Json, """{"title":"x"}"""),
        ["202 with nothing"] = new OddAnswer.Instead(202, "", ""),
        ["206 with a part"] = new OddAnswer.Instead(206, Json, """{"value":"""),
        ["503 with a page"] = new OddAnswer.Instead(503, "text/html", Page),
        ["502 with text"] = new OddAnswer.Instead(502, "text/plain", Typed),
        ["500 with null"] = new OddAnswer.Instead(500, Json, "null"),
        ["500 with half an error"] = new OddAnswer.Instead(500, Json, $$"""{"error":{"code":"{{Typed}}"""),
        ["500 whose code is a text"] = new OddAnswer.Instead(500, Json, $$$"""{"error":{"code":"He said: {{{Typed}}} <script>","message":"{{{Typed}}}"}}"""),
        ["500 whose error is a number"] = new OddAnswer.Instead(500, Json, """{"error":5}"""),
        ["302 to elsewhere"] = new OddAnswer.Instead(302, "", "") { Headers = new Dictionary<string, string> { ["Location"] = "http://localhost:9/elsewhere" } },
        ["304"] = new OddAnswer.Instead(304, "", ""),
        ["done, and a page"] = new OddAnswer.After(_ => Page),
        ["done, and nothing"] = new OddAnswer.After(_ => ""),
        ["done, and an empty object"] = new OddAnswer.After(_ => "{}"),
        ["done, and half of it"] = new OddAnswer.After(said => said[..(said.Length / 2)]),
        ["without an id"] = OddAnswer.After.Each(item => item.Remove("id")),
        ["with a number for an id"] = OddAnswer.After.Each(item => item["id"] = 5),
        ["with an empty id"] = OddAnswer.After.Each(item => item["id"] = ""),
        ["with a path for an id"] = OddAnswer.After.Each(item => item["id"] = $"../../users/{item["id"]}?$select=id#"),
        ["with quotes and lines in an id"] = OddAnswer.After.Each(item => item["id"] = $"'\"\r\nX-Injected: {item["id"]}"),
        ["with a long id"] = OddAnswer.After.Each(item => item["id"] = Long),
        ["without an etag"] = OddAnswer.After.Each(item => item.Remove("@odata.etag")),
        ["with a number for an etag"] = OddAnswer.After.Each(item => item["@odata.etag"] = 5),
        ["with lines in an etag"] = OddAnswer.After.Each(item => item["@odata.etag"] = "W/\"a\"\r\nX-Injected: yes"),
        ["with wrong types"] = OddAnswer.After.Each(WrongTypes),
        ["a list that is a text"] = OddAnswer.After.List(list => list["value"] = Typed),
        ["a list that is null"] = OddAnswer.After.List(list => list["value"] = null),
        ["a list of nulls"] = OddAnswer.After.List(list => list["value"] = new JsonArray(null, null)),
        ["a list of texts"] = OddAnswer.After.List(list => list["value"] = new JsonArray(Typed)),
        ["a next link that is a number"] = OddAnswer.After.List(list => list["@odata.nextLink"] = 5),
        ["a next link that is no address"] = OddAnswer.After.List(list => list["@odata.nextLink"] = $"::{Typed}::"),
        ["a next link to elsewhere"] = OddAnswer.After.List(list => list["@odata.nextLink"] = "http://localhost:9/graph/v1.0/elsewhere"),
        ["a next link to another part of this host"] = OddAnswer.After.List(list => list["@odata.nextLink"] = Beside((string)list["@odata.context"]!)),
        ["a next link to itself"] = OddAnswer.After.List(list => list["@odata.nextLink"] = ((string)list["@odata.context"]!).Replace("$metadata#", "", StringComparison.Ordinal)),
        ["a long next link"] = OddAnswer.After.List(list => list["@odata.nextLink"] = $"{((string)list["@odata.context"]!).Split('$')[0]}?$skiptoken={Long}"),
    };

    /// <summary>What kind of call a request is: its method and what it is about, without ids.</summary>
    public static string KindOf(HttpRequest request)
    {
        var parts = request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part is "groups" or "plans" or "buckets" or "tasks" or "details");
        return $"{request.Method} {string.Join(' ', parts)}";
    }

    private static string Beside(string context) => new Uri(new Uri(context), "/elsewhere").AbsoluteUri;

    private static void WrongTypes(JsonObject item)
    {
        foreach (var (name, value) in item.ToList())
        {
            // Where something stands is no harm.
            item[name] = name.StartsWith('@') || name is "id" or "orderHint" ? value?.DeepClone() : value is JsonValue known && known.TryGetValue<string>(out _) ? 5 : Typed;
        }
    }
}
