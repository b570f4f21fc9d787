using Microsoft.AspNetCore.Http;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Storage.TableService;

/// <summary>
/// What the app may hear from a table service, or from something on the way to it, by name. How its client reads an answer has a corpus of its own
/// (Azure.Data.Tables.Tests): here is one of each sort of end that a call comes to, and what only a wire can do. The next one is one line.
/// </summary>
internal static class OddTableAnswers
{
    /// <summary>What is in some of them, and must never be in a log or be told to people.</summary>
    public const string Typed = "typed-by-someone";

    private const string Page = $"<html><body>Sign in to the guest network, {Typed}</body></html>";
    private const string Json = "application/json;odata=minimalmetadata";

    private static readonly byte[] Piece = System.Text.Encoding.ASCII.GetBytes(new string('x', 1024 * 1024));

    public static IReadOnlyDictionary<string, OddAnswer> All { get; } = new Dictionary<string, OddAnswer>
    {
        ["200 with a page"] = new OddAnswer.Instead(200, "text/html", Page),
        ["200 with nothing"] = new OddAnswer.Instead(200, Json, ""),
        ["200 nested deeply"] = new OddAnswer.Instead(200, Json, $$"""{"value":{{new string('[', 1_000)}}{{new string(']', 1_000)}}}"""),
        ["202 with nothing"] = new OddAnswer.Instead(202, "multipart/mixed; boundary=x", ""),
        ["302 to elsewhere"] = new OddAnswer.Instead(302, "", "") { Headers = new Dictionary<string, string> { ["Location"] = "http://localhost:9/elsewhere" } },
        ["400 InvalidInput"] = Error(400, "InvalidInput"),
        ["403 AuthorizationFailure"] = Error(403, "AuthorizationFailure"),
        ["404 with a page"] = new OddAnswer.Instead(404, "text/html", Page),
        ["404 TableNotFound"] = Error(404, "TableNotFound"),
        ["409 TableBeingDeleted"] = Error(409, "TableBeingDeleted"),
        ["412 with a page"] = new OddAnswer.Instead(412, "text/html", Page),
        ["429"] = new OddAnswer.Instead(429, "text/html", Page),
        ["500 OperationTimedOut"] = Error(500, "OperationTimedOut"),
        ["502 with a page"] = new OddAnswer.Instead(502, "text/html", Page),
        ["503 ServerBusy"] = Error(503, "ServerBusy"),
        ["503 for an hour"] = Error(503, "ServerBusy") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "3600" } },
        ["503 for a time that is over"] = Error(503, "ServerBusy") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "Thu, 01 Jan 2026 00:00:00 GMT" } },
        ["broken"] = new OddAnswer.Broken(IsDone: false),
        ["done, and broken"] = new OddAnswer.Broken(IsDone: true),
        ["silent"] = new OddAnswer.Silent(IsDone: false),
        ["done, and silent"] = new OddAnswer.Silent(IsDone: true),
        ["done, and a page"] = new OddAnswer.After(_ => Page),
        ["done, and half of it"] = new OddAnswer.After(said => said[..(said.Length / 2)]),
        ["dripping"] = new OddAnswer.Silent(IsDone: false, " "),
        ["done, and cut off in the middle of a word"] = new OddAnswer.Silent(IsDone: true, """{"value":[{"Parti"""),
        ["endless"] = new OddAnswer.Endless(_ => Task.FromResult(Piece)),
    };

    /// <summary>What kind of call a request is: its method, and what it is about.</summary>
    public static string KindOf(HttpRequest request) =>
        request.Path.Value!.Split('/')[^1] switch
        {
            "$batch" => "transaction",
            "Tables" => "create",
            "journeys()" => "query",
            _ => $"{request.Method} row",
        };

    private static OddAnswer.Instead Error(int status, string code) =>
        new(status, Json, $$$$"""{"odata.error":{"code":"{{{{code}}}}","message":{"lang":"en-US","value":"0:{{{{Typed}}}}\nRequestId:1"}}}""");
}
