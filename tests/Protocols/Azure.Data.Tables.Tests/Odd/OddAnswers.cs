namespace Azure.Data.Tables.Tests.Odd;

/// <summary>Every odd answer of a table service that was ever thought of, by name. The next one is one line.</summary>
internal static class OddAnswers
{
    /// <summary>What is in some of them, and must never be in what a failure says.</summary>
    public const string Typed = "typed-by-someone";

    private const string Page = $"<html><body>Sign in to the guest network, {Typed}</body></html>";
    private const string NextPartition = "x-ms-continuation-NextPartitionKey";
    private const string Entity = """{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r","Timestamp":"2026-11-23T00:00:00Z"}""";

    /// <summary>Answers to any call.</summary>
    public static IReadOnlyDictionary<string, OddAnswer> ToAny { get; } = new Dictionary<string, OddAnswer>
    {
        ["200 with a page"] = new(200, Page, "text/html"),
        ["200 with a page that says it is JSON"] = new(200, Page),
        ["200 with text of no type"] = new(200, Typed, ""),
        ["200 with nothing"] = new(200),
        ["200 with null"] = new(200, "null"),
        ["200 with a list"] = new(200, "[]"),
        ["200 with a number"] = new(200, "5"),
        ["200 with a text"] = new(200, $"\"{Typed}\""),
        ["200 with an empty object"] = new(200, "{}"),
        ["200 with half an object"] = new(200, $$"""{"value":[{"PartitionKey":"{{Typed}}","RowKey":"r"""),
        ["200 nested deeply"] = new(200, $$"""{"value":{{new string('[', 1_000)}}{{new string(']', 1_000)}}}"""),
        ["200 with bytes that are no text"] = new(200, [0x1F, 0x8B, 0x08, 0x00, 0xFF, 0xFE, 0xC3, 0x28]),
        ["201 with nothing"] = new(201) { IsPlainFor = ["create"] },
        ["202 with nothing"] = new(202),
        ["202 with a page"] = new(202, Page, "text/html"),
        ["203 with a page"] = new(203, Page, "text/html"),
        ["204 without an ETag"] = new(204) { IsPlainFor = ["create", "delete"] },
        ["204 with any ETag"] = new(204) { Headers = [("ETag", "*")], IsPlainFor = ["create", "delete"] },
        ["204 with an empty ETag"] = new(204) { Headers = [("ETag", "")], IsPlainFor = ["create", "delete"] },
        ["206 with a part"] = new(206, """{"value":["""),
        ["301 to elsewhere"] = new(301) { Headers = [("Location", "http://localhost:9/elsewhere")] },
        ["302 to a page"] = new(302, Page, "text/html") { Headers = [("Location", $"http://localhost:9/{Typed}")] },
        ["307 to elsewhere"] = new(307) { Headers = [("Location", "http://localhost:9/elsewhere")] },
        ["304"] = new(304),
        ["400 InvalidInput"] = OddAnswer.Error(400, "InvalidInput", $"One of the request inputs is not valid: {Typed}"),
        ["400 OutOfRangeInput"] = OddAnswer.Error(400, "OutOfRangeInput"),
        ["400 with a page"] = new(400, Page, "text/html"),
        ["401"] = OddAnswer.Error(401, "NoAuthenticationInformation"),
        ["403 AuthorizationFailure"] = OddAnswer.Error(403, "AuthorizationFailure"),
        ["403 for a clock that is wrong"] = OddAnswer.Error(403, "AuthenticationFailed", $"Server failed to authenticate the request. {Typed}"),
        ["404 with a page"] = new(404, Page, "text/html"),
        ["404 with nothing"] = new(404),
        ["404 of a table"] = OddAnswer.Error(404, "TableNotFound", "0:The table specified does not exist."),
        ["404 of an entity"] = OddAnswer.Error(404, "ResourceNotFound") with { IsPlainFor = ["find", "delete"] },
        ["409 TableBeingDeleted"] = OddAnswer.Error(409, "TableBeingDeleted"),
        ["409 with a page"] = new(409, Page, "text/html"),
        ["412"] = OddAnswer.Error(412, "UpdateConditionNotSatisfied"),
        ["413"] = OddAnswer.Error(413, "RequestBodyTooLarge"),
        ["429"] = new(429, Page, "text/html"),
        ["500 OperationTimedOut"] = OddAnswer.Error(500, "OperationTimedOut"),
        ["500 with null"] = new(500, "null"),
        ["500 whose error is null"] = new(500, """{"odata.error":null}"""),
        ["500 whose error is a number"] = new(500, """{"odata.error":5}"""),
        ["500 whose code is a number"] = new(500, """{"odata.error":{"code":5,"message":{"value":"x"}}}"""),
        ["500 whose message is a text"] = new(500, $$$"""{"odata.error":{"code":"InternalError","message":"{{{Typed}}}"}}"""),
        ["500 whose text is a number"] = new(500, """{"odata.error":{"code":"InternalError","message":{"value":5}}}"""),
        ["500 whose code is a text"] = OddAnswer.Error(500, $"He said: {Typed} <script>"),
        ["500 whose code is long"] = OddAnswer.Error(500, string.Concat(Enumerable.Repeat("typed", 1_000)) + Typed),
        ["500 with half an error"] = new(500, $$$"""{"odata.error":{"code":"{{{Typed}}}"""),
        ["502 with a page"] = new(502, Page, "text/html"),
        ["503 ServerBusy"] = OddAnswer.Error(503, "ServerBusy"),
        ["200 with an error in it"] = OddAnswer.Error(200, "ServerBusy"),
    };

    /// <summary>Entities that are none.</summary>
    public static IReadOnlyDictionary<string, string> Entities { get; } = new Dictionary<string, string>
    {
        ["null"] = "null",
        ["a text"] = $"\"{Typed}\"",
        ["a list"] = "[]",
        ["no keys"] = """{"odata.etag":"W/\"1\""}""",
        ["no PartitionKey"] = """{"odata.etag":"W/\"1\"","RowKey":"r"}""",
        ["no RowKey"] = """{"odata.etag":"W/\"1\"","PartitionKey":"p"}""",
        ["a null for a key"] = """{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":null}""",
        ["a number for a key"] = """{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":5}""",
        ["a binary for a key"] = """{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey@odata.type":"Edm.Binary","RowKey":"cg=="}""",
        ["no ETag"] = """{"PartitionKey":"p","RowKey":"r"}""",
        ["a null for an ETag"] = """{"odata.etag":null,"PartitionKey":"p","RowKey":"r"}""",
        ["a number for an ETag"] = """{"odata.etag":5,"PartitionKey":"p","RowKey":"r"}""",
        ["an empty ETag"] = """{"odata.etag":"","PartitionKey":"p","RowKey":"r"}""",
        ["any ETag"] = """{"odata.etag":"*","PartitionKey":"p","RowKey":"r"}""",
        ["lines in an ETag"] = """{"odata.etag":"W/\"1\"\r\nX-Injected: yes","PartitionKey":"p","RowKey":"r"}""",
        ["an Int64 that is a word"] = With("Value", "Edm.Int64", $"\"{Typed}\""),
        ["an Int64 that is too long"] = With("Value", "Edm.Int64", "\"99999999999999999999\""),
        ["an Int64 that is a fraction"] = With("Value", "Edm.Int64", "1.5"),
        ["a time that is none"] = With("Value", "Edm.DateTime", $"\"{Typed}\""),
        ["a time after all times"] = With("Value", "Edm.DateTime", "\"99999-01-01T00:00:00Z\""),
        ["a Timestamp that is none"] = Entity.Replace("2026-11-23T00:00:00Z", Typed, StringComparison.Ordinal),
        ["a Timestamp that is a number"] = Entity.Replace("\"2026-11-23T00:00:00Z\"", "5", StringComparison.Ordinal),
        ["a binary that is no base 64"] = With("Value", "Edm.Binary", $"\"{Typed}!\""),
        ["a GUID that is none"] = With("Value", "Edm.Guid", $"\"{Typed}\""),
        ["a double that is none"] = With("Value", "Edm.Double", $"\"{Typed}\""),
        ["a property that is an object"] = With("Value", "Edm.String", """{"a":1}"""),
        ["a property that is a list"] = With("Value", "Edm.String", "[1]"),
        ["a type that is a number"] = """{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r","Value@odata.type":5,"Value":"1"}""",
        ["half a character"] = With("Value", "Edm.String", "\"\\ud800\""),
    };

    /// <summary>Pages of a query that are none.</summary>
    public static IReadOnlyDictionary<string, OddAnswer> Pages { get; } = new Dictionary<string, OddAnswer>(
        Entities.Select(entity => KeyValuePair.Create($"a page with {entity.Key}", new OddAnswer(200, $$"""{"value":[{{Entity}},{{entity.Value}}]}"""))))
    {
        ["a page that is null"] = new(200, """{"value":null}"""),
        ["a page that is an object"] = new(200, """{"value":{}}"""),
        ["a page that is a text"] = new(200, $$"""{"value":"{{Typed}}"}"""),
        ["an empty page that goes on at the same place for ever"] = new(200, """{"value":[]}""") { Headers = [(NextPartition, "1!8!cA--")] },
        ["a page that goes on at the same place for ever"] = new(200, $$"""{"value":[{{Entity}}]}""") { Headers = [(NextPartition, "1!8!cA--"), ("x-ms-continuation-NextRowKey", "1!4!cg--")] },
        ["a page that goes on nowhere for ever"] = new(200, $$"""{"value":[{{Entity}}]}""") { Headers = [(NextPartition, "")] },
    };

    /// <summary>Answers to a transaction of three actions, the last a deletion.</summary>
    public static IReadOnlyDictionary<string, OddAnswer> Transactions { get; } = new Dictionary<string, OddAnswer>
    {
        ["no part"] = Parts(),
        ["one part fewer"] = Parts(Done, Done),
        ["one part more"] = Parts(Done, Done, Done, Done),
        ["a part cut off"] = new(202, Parts(Done, Done, Deleted).Body[..^220], Multipart),
        ["a part without an ETag"] = Parts(Deleted, Done, Deleted),
        ["a part with any ETag"] = Parts(Done.Replace("W/\"1\"", "*", StringComparison.Ordinal), Done, Deleted),
        ["a part that is a page"] = Parts(Done, $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{Page}\r\n", Deleted),
        ["a part that redirects"] = Parts(Done, "HTTP/1.1 302 Found\r\nLocation: http://localhost:9/\r\n\r\n", Deleted),
        ["a part that is not the end"] = Parts(Done, "HTTP/1.1 100 Continue\r\n\r\n", Deleted),
        ["a part without a status"] = Parts(Done, "HTTP/1.1 OK\r\n\r\n", Deleted),
        ["a part of the status 0"] = Parts(Done, "HTTP/1.1 0 x\r\nETag: W/\"1\"\r\n\r\n", Deleted),
        ["a failure in the middle of what is done"] = Parts(Done, Failed("1"), Deleted),
        ["a failure after what is done"] = Parts(Done, Done, Failed("2")),
        ["a failure of an action that is not there"] = Parts(Failed("99")),
        ["a failure of no action"] = Parts(Failed(Typed)),
        ["a failure that is a page"] = Parts($"HTTP/1.1 503 Busy\r\nContent-Type: text/html\r\n\r\n{Page}\r\n"),
        ["a failure of a reason that somebody typed"] = Parts($"HTTP/1.1 503 {Typed}\r\n\r\n"),
        ["all is done, with another status"] = new(200, Parts(Done, Done, Deleted).Body, Multipart),
        ["all is done, in a page"] = new(202, $"<pre>{System.Text.Encoding.UTF8.GetString(Parts(Done, Done, Deleted).Body)}</pre>", "text/html"),
    };

    private const string Multipart = "multipart/mixed; boundary=batchresponse_1";
    private const string Done = "HTTP/1.1 204 No Content\r\nETag: W/\"1\"\r\nDataServiceVersion: 3.0;\r\n\r\n";
    private const string Deleted = "HTTP/1.1 204 No Content\r\nDataServiceVersion: 3.0;\r\n\r\n";

    /// <summary>An answer to a transaction as the service gives it.</summary>
    public static OddAnswer ToTransaction(string lineEnd) =>
        new(202, System.Text.Encoding.UTF8.GetString(Parts(Done, Done, Deleted).Body).Replace("\r\n", lineEnd, StringComparison.Ordinal), Multipart);

    private static OddAnswer Parts(params string[] parts) => new(
        202,
        "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n"
        + string.Concat(parts.Select(part => $"--changesetresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{part}\r\n"))
        + "--changesetresponse_1--\r\n--batchresponse_1--\r\n",
        Multipart);

    private static string Failed(string index) =>
        "HTTP/1.1 412 Precondition Failed\r\nContent-Type: application/json\r\n\r\n"
        + $$$$"""{"odata.error":{"code":"UpdateConditionNotSatisfied","message":{"lang":"en-US","value":"{{{{index}}}}:{{{{Typed}}}}"}}}""" + "\r\n";

    private static string With(string name, string type, string value) => Entity[..^1] + $$""","{{name}}@odata.type":"{{type}}","{{name}}":{{value}}}""";
}
