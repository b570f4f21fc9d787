using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Planner;

namespace TeamsJourney.App.Tests.Outbox;

/// <summary>Every odd answer of Teams that was ever thought of, by name. The next one is one line.</summary>
internal static class OddTeamsAnswers
{
    private const string Json = "application/json";
    private const string Page = $"<html><body>Blocked, {OddAnswers.Typed}</body></html>";

    /// <summary>Something on the way answers, or Teams has a bad moment: nothing happened, and it passes.</summary>
    public static IReadOnlyDictionary<string, OddAnswer> Passing { get; } = new Dictionary<string, OddAnswer>
    {
        ["200 with a page"] = OddAnswers.All["200 with a page"],
        ["200 with a page that says it is JSON"] = OddAnswers.All["200 with a page that says it is JSON"],
        ["200 with text"] = OddAnswers.All["200 with text"],
        ["200 with XML"] = OddAnswers.All["200 with XML"],
        ["200 with null"] = OddAnswers.All["200 with null"],
        ["200 with a list"] = OddAnswers.All["200 with a list"],
        ["200 with a number"] = OddAnswers.All["200 with a number"],
        ["200 with a text of JSON"] = new OddAnswer.Instead(200, Json, $"\"{OddAnswers.Typed}\""),
        ["200 with half an object"] = OddAnswers.All["200 with half an object"],
        ["200 nested deeply"] = new OddAnswer.Instead(200, Json, $$"""{"id":{{new string('[', 1_000)}}{{new string(']', 1_000)}}}"""),
        ["206 with a part"] = OddAnswers.All["206 with a part"],
        ["301"] = Moved(301),
        ["302"] = Moved(302),
        ["303"] = Moved(303),
        ["307"] = Moved(307),
        ["308"] = Moved(308),
        ["304"] = OddAnswers.All["304"],
        ["400 with a page"] = new OddAnswer.Instead(400, "text/html", Page),
        ["401 with a page"] = new OddAnswer.Instead(401, "text/html", Page),
        ["401 whose token is not taken"] = Refused(401, "Unauthorized"),
        ["403 with a page"] = new OddAnswer.Instead(403, "text/html", Page),
        ["404 with a page"] = new OddAnswer.Instead(404, "text/html", Page),
        ["404 with text"] = new OddAnswer.Instead(404, "text/plain", "404 page not found"),
        ["405 with a page"] = new OddAnswer.Instead(405, "text/html", Page),
        ["407 with a page"] = new OddAnswer.Instead(407, "text/html", Page),
        ["408"] = new OddAnswer.Instead(408, "", ""),
        ["410 with a page"] = new OddAnswer.Instead(410, "text/html", Page),
        ["412"] = Refused(412, "PreconditionFailed"),
        ["429 for three seconds"] = Throttled("3"),
        ["429 until a moment"] = Throttled(DateTimeOffset.UtcNow.AddSeconds(4).ToString("r", CultureInfo.InvariantCulture)),
        ["429 until a moment that has passed"] = Throttled("Wed, 01 Jan 2020 00:00:00 GMT"),
        ["429 for less than nothing"] = Throttled("-3"),
        ["429 for nonsense"] = Throttled("soon; <b>or not</b>"),
        ["429 for more than numbers hold"] = Throttled("99999999999999999999"),
        ["429 for nothing"] = Throttled("0"),
        ["429 without a wait"] = Refused(429, "Throttled"),
        ["429 with a page"] = new OddAnswer.Instead(429, "text/html", Page),
        ["500"] = Refused(500, "ServiceError"),
        ["500 with a page"] = new OddAnswer.Instead(500, "text/html", Page),
        ["500 with null"] = OddAnswers.All["500 with null"],
        ["500 with half an error"] = OddAnswers.All["500 with half an error"],
        ["500 whose code is a text"] = OddAnswers.All["500 whose code is a text"],
        ["500 whose error is a number"] = OddAnswers.All["500 whose error is a number"],
        ["502 with text"] = OddAnswers.All["502 with text"],
        ["503 with a page"] = OddAnswers.All["503 with a page"],
        ["504"] = Refused(504, "GatewayTimeout"),
        ["507 with a page"] = new OddAnswer.Instead(507, "text/html", Page),
    };

    /// <summary>Teams refuses in its own words, for good.</summary>
    public static IReadOnlyDictionary<string, OddAnswer> Final { get; } = new (int Status, string Code)[]
    {
        (400, "BadSyntax"), (400, "BadArgument"), (400, "MissingProperty"), (401, "BotNotRegistered"), (403, "BotDisabledByAdmin"), (403, "BotNotInConversationRoster"),
        (403, "ConversationBlockedByUser"), (403, "NotEnoughPermissions"), (403, "MessageWritesBlocked"), (403, "InvalidBotApiHost"), (404, "ConversationNotFound"),
        (405, "MethodNotAllowed"), (409, "Conflict"), (410, "Gone"), (413, "MessageSizeTooBig"), (415, "UnsupportedMediaType"), (422, "UnprocessableEntity"), (501, "NotImplemented"),
    }.ToDictionary(refusal => $"{refusal.Status} {refusal.Code}", refusal => (OddAnswer)Refused(refusal.Status, refusal.Code));

    /// <summary>It is done, and well answered, as far as one can tell: what is odd is how.</summary>
    public static IReadOnlyDictionary<string, OddAnswer> Done { get; } = new Dictionary<string, OddAnswer>
    {
        ["with a byte order mark"] = new OddAnswer.After(said => "\uFEFF" + said),
        ["with more than was asked for"] = OddAnswer.After.Each(item => item["more"] = new JsonObject { ["deep"] = new JsonArray(1, null, "x") }),
        ["with spaces around it"] = new OddAnswer.After(said => $"\r\n  {said}\r\n"),
    };

    /// <summary>It is done, and nobody can see from the answer that it is.</summary>
    public static IReadOnlyDictionary<string, OddAnswer> Lost { get; } = new Dictionary<string, OddAnswer>
    {
        ["done, and a page"] = OddAnswers.All["done, and a page"],
        ["done, and half of it"] = OddAnswers.All["done, and half of it"],
        ["done, and null"] = new OddAnswer.After(_ => "null"),
        ["done, and a list"] = new OddAnswer.After(_ => "[]"),
        ["done, and half a character"] = new OddAnswer.After(_ => """{"id":"m\ud800"}"""),
        ["done, and another encoding"] = new OddAnswer.After(said => string.Join('\0', said.ToCharArray())),
    };

    /// <summary>A posting is done, and the answer does not say which message it is.</summary>
    public static IReadOnlyDictionary<string, OddAnswer> Unnamed { get; } = new Dictionary<string, OddAnswer>
    {
        ["done, and nothing"] = OddAnswers.All["done, and nothing"],
        ["done, and an empty object"] = OddAnswers.All["done, and an empty object"],
        ["without an id"] = OddAnswers.All["without an id"],
        ["with null for an id"] = OddAnswer.After.Each(item => item["id"] = null),
        ["with a list for an id"] = OddAnswer.After.Each(item => item["id"] = new JsonArray("m1")),
        ["with an empty id"] = OddAnswers.All["with an empty id"],
        ["with spaces for an id"] = OddAnswer.After.Each(item => item["id"] = "  "),
        ["with a dot for an id"] = OddAnswer.After.Each(item => item["id"] = "."),
        ["with dots for an id"] = OddAnswer.After.Each(item => item["id"] = ".."),
        ["with two words for an id"] = OddAnswer.After.Each(item => item["id"] = $"{item["id"]} {item["id"]}"),
        ["with lines in an id"] = OddAnswer.After.Each(item => item["id"] = $"{item["id"]}\r\nX-Injected: yes"),
        ["with a long id"] = OddAnswers.All["with a long id"],
        ["with an endless id"] = OddAnswer.After.Each(item => item["id"] = new string('x', 3 * 1024 * 1024)),
    };

    /// <summary>Asks to wait.</summary>
    public static OddAnswer.Instead Throttled(string after) => Refused(429, "Throttled") with { Headers = new Dictionary<string, string> { ["Retry-After"] = after } };

    /// <summary>What kind of call a request is: its method and what it is about, without ids.</summary>
    public static string KindOf(HttpRequest request)
    {
        var parts = request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return $"{request.Method} {parts.LastOrDefault(part => part is "conversations" or "activities" or "pagedmembers" or "members" or "teams")}";
    }

    private static OddAnswer.Instead Refused(int status, string code) =>
        new(status, Json, $$$"""{"error":{"code":"{{{code}}}","message":"{{{OddAnswers.Typed}}}"}}""");

    private static OddAnswer.Instead Moved(int status) =>
        new(status, "", "") { Headers = new Dictionary<string, string> { ["Location"] = "http://localhost:9/elsewhere" } };
}
