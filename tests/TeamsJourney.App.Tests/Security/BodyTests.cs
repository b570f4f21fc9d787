using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Export;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Security;

/// <summary>Bodies that nobody's Teams sends, to the bot and to the tab: always an answer of the 4xx kind or a clear one, never a fault.</summary>
public sealed class BodyTests(SignedInApp signedIn) : IClassFixture<SignedInApp>
{
    private const string Command = """{"id":"@@id","do":"touchpoint/add","touchpoint":"@@id","phase":"use","text":@@}""";

    private static int _ids;

    /// <summary>JSON values in the place of a text.</summary>
    public static TheoryData<string> OddValues => new()
    {
        "\"\\ud800\"", "\"\\udc00x\"", "\"\\u0000\"", "\"\u0001\"", "\"\\u202e\\u200b\\u2066\\ufeff\"", "1e999", "-1e999", "NaN", "Infinity", "1234567890123456789012345678901234567890", "[]", "{}", "null", "true",
        "[[[[[[[[[[\"x\"]]]]]]]]]]", "\"unfinished", "\"a\",\"text\":\"b\"", "\"a\",\"do\":\"step/next\"", "\"a\",\"$type\":\"System.Object\"", "\"a\",\"__proto__\":{\"x\":1}", "'a'", "/* a */\"a\"", "\"a\",",
    };

    public static TheoryData<string> Methods => ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECTED", "post"];

    [Theory]
    [MemberData(nameof(OddValues))]
    public async Task Odd_values_in_a_form_are_answered_and_not_a_fault(string value)
    {
        var activity = TeamsChannel.Journeys.Invoke(
            "task/submit", Bob, new() { ["data"] = new JsonObject { ["verb"] = "touchpoint/add", ["do"] = "save", ["journey"] = signedIn.JourneyId, ["phase"] = "use", ["text"] = "@@" } }, "m1", signedIn.App.Connector.ServiceUrl, signedIn.App.NewId());

        var answer = await signedIn.App.PostAsync(Encoding.UTF8.GetBytes(activity.ToJsonString().Replace("\"@@\"", value, StringComparison.Ordinal)));

        Assert.InRange((int)answer.Status, 200, 499);
        signedIn.App.AssertNoFaults();
    }

    [Theory]
    [MemberData(nameof(OddValues))]
    public async Task Odd_values_in_a_command_of_the_tab_are_answered_and_not_a_fault(string value)
    {
        var body = Encoding.UTF8.GetBytes(Command.Replace("@@id", $"odd{Interlocked.Increment(ref _ids)}", StringComparison.Ordinal).Replace("@@", value, StringComparison.Ordinal));

        Assert.InRange((int)await CommandAsync(body), 200, 499);
        Assert.InRange((int)await ImportAsync(body), 400, 499);
        signedIn.App.AssertNoFaults();
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    public async Task Bytes_that_are_no_UTF_8_are_answered_and_not_a_fault(byte[] bytes)
    {
        // Inside a text of a form, which is not read before somebody asks for it.
        var activity = TeamsChannel.Journeys.Invoke(
            "task/submit", Bob, new() { ["data"] = new JsonObject { ["verb"] = "touchpoint/add", ["do"] = "save", ["journey"] = signedIn.JourneyId, ["phase"] = "use", ["text"] = "@@" } }, "m1", signedIn.App.Connector.ServiceUrl, signedIn.App.NewId());
        var around = activity.ToJsonString().Split("@@").Select(Encoding.UTF8.GetBytes).ToArray();
        Assert.Equal(HttpStatusCode.BadRequest, (await signedIn.App.PostAsync([.. around[0], .. bytes, .. around[1]])).Status);

        byte[] command = [.. Encoding.UTF8.GetBytes(Command.Split("@@}")[0].Replace("@@id", "bytes", StringComparison.Ordinal)), (byte)'"', .. bytes, (byte)'"', (byte)'}'];

        Assert.InRange((int)await CommandAsync(command), 200, 499);
        Assert.Equal(HttpStatusCode.BadRequest, await ImportAsync(command));
        signedIn.App.AssertNoFaults();
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(20_000)]
    public async Task Deep_nesting_is_a_bad_request(int depth)
    {
        foreach (var (open, close) in new[] { ("[", "]"), ("{\"a\":", "}") })
        {
            var deep = $"{string.Concat(Enumerable.Repeat(open, depth))}1{string.Concat(Enumerable.Repeat(close, depth))}";
            var activity = TeamsChannel.Journeys.Message(Bob, "status", signedIn.App.Connector.ServiceUrl, signedIn.App.NewId());
            activity["value"] = "@@";
            Assert.Equal(HttpStatusCode.BadRequest, (await signedIn.App.PostAsync(Encoding.UTF8.GetBytes(activity.ToJsonString().Replace("\"@@\"", deep, StringComparison.Ordinal)))).Status);
            Assert.Equal(HttpStatusCode.BadRequest, await CommandAsync(Encoding.UTF8.GetBytes(Command.Replace("@@id", "deep", StringComparison.Ordinal).Replace("@@", deep, StringComparison.Ordinal))));
            Assert.Equal(HttpStatusCode.BadRequest, await ImportAsync(Encoding.UTF8.GetBytes(deep)));
            // Where a text is expected it would not fit anyhow; beside all that is expected it is refused for its depth alone.
            var beside = Command.Replace("@@id", "deep", StringComparison.Ordinal).Replace("@@}", $"\"x\",\"beside\":{deep}}}", StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.BadRequest, await CommandAsync(Encoding.UTF8.GetBytes(beside)));
        }

        signedIn.App.AssertNoFaults();
    }

    [Theory]
    [InlineData("/api/messages", true)]
    [InlineData("/api/messages", false)]
    [InlineData("/api/journeys", true)]
    [InlineData("/api/journeys", false)]
    [InlineData("/api/journeys/{id}/commands", true)]
    [InlineData("/api/journeys/{id}/commands", false)]
    public async Task Ten_megabytes_are_too_much_with_and_without_a_length(string address, bool hasLength)
    {
        using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(Command.Replace("@@id", "big", StringComparison.Ordinal).Replace("@@", $"\"{new string('x', 10 * 1024 * 1024)}\"", StringComparison.Ordinal))));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = Request(HttpMethod.Post, address, content);
        request.Headers.TransferEncodingChunked = hasLength ? null : true;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusAsync(request));
        signedIn.App.AssertNoFaults();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_of_ten_megabytes_or_without_a_length_is_not_read(bool hasLength)
    {
        // A journey that would be taken, were it not for the space after it.
        var file = Taken.Along("json", Taken.Example);
        var large = new byte[10 * 1024 * 1024];
        Array.Fill(large, (byte)' ');
        file.CopyTo(large, 0);
        using var content = new StreamContent(new MemoryStream(large));
        using var request = Request(HttpMethod.Post, "/api/journeys/import?channel=19:cx@thread.tacv2&request=big", content);
        request.Headers.TransferEncodingChunked = hasLength ? null : true;

        Assert.Contains(await StatusAsync(request), new[] { HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge });
        signedIn.App.AssertNoFaults();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/xml")]
    [InlineData("")]
    public async Task Another_content_type_than_JSON_is_no_activity_and_no_command(string type)
    {
        var message = TeamsChannel.Journeys.Message(Bob, "status", signedIn.App.Connector.ServiceUrl, signedIn.App.NewId()).ToJsonString();
        foreach (var (address, body) in new[] { ("/api/messages", message), ($"/api/journeys/{signedIn.JourneyId}/commands", Command.Replace("@@id", "typed", StringComparison.Ordinal).Replace("@@", "\"x\"", StringComparison.Ordinal)) })
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var request = Request(HttpMethod.Post, address, content);
            Assert.Contains(await StatusAsync(request), new[] { HttpStatusCode.UnsupportedMediaType, HttpStatusCode.BadRequest });
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Another_method_does_nothing_also_when_a_header_says_otherwise(string method)
    {
        var before = signedIn.App.Connector.Calls.Count;
        foreach (var address in new[] { "/api/messages", $"/api/journeys/{signedIn.JourneyId}/commands" })
        {
            using var request = Request(new HttpMethod(method), address, method is "TRACE" ? null : new StringContent("{}", Encoding.UTF8, "application/json"));
            request.Headers.TryAddWithoutValidation("X-HTTP-Method-Override", "POST");
            var status = await StatusAsync(request);
            Assert.Contains(status, new[] { HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.NotImplemented });
        }

        Assert.Equal(before, signedIn.App.Connector.Calls.Count);
    }

    [Theory]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("a%00b")]
    [InlineData("' or 1 eq 1 or '")]
    [InlineData("{0}")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%ff")]
    [InlineData("%ud800")]
    public async Task Ids_that_nobody_gave_lead_nowhere(string id)
    {
        var address = id.Contains('%', StringComparison.Ordinal) ? id : Uri.EscapeDataString(id);
        foreach (var rest in new[] { "", "/people", "/waiting", "/live", "/export/json", $"/export/{address}" })
        {
            Assert.InRange((int)(await signedIn.AskAsync(HttpMethod.Get, $"/api/journeys/{address}{rest}", $"Bearer {signedIn.Signed(Bob)}")).Status, 400, 499);
        }

        Assert.InRange((int)(await signedIn.AskAsync(HttpMethod.Get, $"/api/journeys?channel={address}", $"Bearer {signedIn.Signed(Bob)}")).Status, 200, 499);
        Assert.InRange((int)(await signedIn.AskAsync(HttpMethod.Get, $"/api/journeys/{signedIn.JourneyId}/export/svg?theme={address}", $"Bearer {signedIn.Signed(Bob)}")).Status, 200, 499);
        signedIn.App.AssertNoFaults();
    }

    private async Task<HttpStatusCode> CommandAsync(byte[] body)
    {
        using var request = Request(HttpMethod.Post, "/api/journeys/{id}/commands", new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } });
        return await StatusAsync(request);
    }

    private async Task<HttpStatusCode> ImportAsync(byte[] body)
    {
        using var request = Request(HttpMethod.Post, $"/api/journeys/import?channel={SignedInApp.Channel}&request=odd", new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } });
        return await StatusAsync(request);
    }

    private HttpRequestMessage Request(HttpMethod method, string address, HttpContent? content) => new(method, new Uri(address.Replace("{id}", signedIn.JourneyId, StringComparison.Ordinal), UriKind.Relative))
    {
        Content = content,
        Headers = { Authorization = new("Bearer", signedIn.Signed(Bob)) },
    };

    private async Task<HttpStatusCode> StatusAsync(HttpRequestMessage request)
    {
        try
        {
            using var response = await signedIn.App.Http.SendAsync(request);
            return response.StatusCode;
        }
        catch (HttpRequestException closed) when (closed.InnerException is IOException && request.Content is StreamContent)
        {
            // The server answers and hangs up while we still send; whether the answer arrives before the hanging up is the network's choice.
            return HttpStatusCode.RequestEntityTooLarge;
        }
    }
}
