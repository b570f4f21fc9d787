using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.JourneyTab;

/// <summary>Whatever is sent, the API answers with what is wrong in the person's words; it never breaks.</summary>
public sealed class HostileTests : IAsyncLifetime
{
    private static readonly string[] Values =
    [
        "null", "\"\"", "7", "-1", "true", "[]", "[null]", "{}", "{\"x\":null}", "{\"t1\":2147483647,\"x\":2147483647}", "\"\\u0000\"", "\"\\ud800\"", "\"0001-01-01\"", "1e400",
        $"\"{new string('x', 70_000)}\"",
    ];

    private static readonly string[] Commands =
    [
        """{"do":"touchpoint/add","touchpoint":"t2","phase":"use","text":"x"}""",
        """{"do":"touchpoint/edit","touchpoint":"t1","phase":"use","text":"x","seen":0}""",
        """{"do":"touchpoint/delete","touchpoint":"t9"}""",
        """{"do":"touchpoint/place","touchpoint":"t1","phase":"use","before":"t1"}""",
        """{"do":"touchpoint/channels","touchpoint":"t1","channels":[{"channel":"radio","direction":"toCustomer"}],"seen":0}""",
        """{"do":"touchpoint/merge","into":"t1","others":["t2"],"text":"x"}""",
        """{"do":"touchpoint/split","touchpoint":"t1"}""",
        """{"do":"journey-step/save","step":"s","name":"x","touchpoints":["t1"]}""",
        """{"do":"journey-step/delete","step":"s"}""",
        """{"do":"channel/questions","used":["radio"]}""",
        """{"do":"experience/save","touchpoint":"t1","thought":"x","valence":"positive","emotions":["happy"],"verdict":"wow","evidence":"ownShoes"}""",
        """{"do":"customer-words/add","touchpoint":"t1","words":"x"}""",
        """{"do":"participant/done","step":"touchpoints","isDone":true}""",
        """{"do":"participant/nudge","step":"touchpoints"}""",
        """{"do":"step/next","from":"improve"}""",
        """{"do":"step/back","from":"improve","fromRevealed":true}""",
        """{"do":"pain/vote","dots":{"t1":1}}""",
        """{"do":"pain/park","touchpoint":"t1","reason":"x"}""",
        """{"do":"pain/resume","touchpoint":"t1"}""",
        """{"do":"improvement/save","improvement":"i","touchpoint":"t1","title":"x","whys":["x"],"cause":"quality","actions":["x"],"cost":"small","effect":"small","owner":"x","due":"2026-01-01","kpi":"x","seen":1}""",
        """{"do":"improvement/delete","improvement":"i"}""",
        """{"do":"journey/change","setUp":{"offering":"x","description":"","targetGroup":"y","kind":"service","phaseSet":"own","phases":["a"],"language":"dutch","pace":"overDays","daysPerStep":3,"naming":"named"}}""",
        """{"do":"journey/hand-over","to":"x"}""",
    ];

    private TabApi _tab = null!;

    [Fact]
    public async Task No_field_of_any_command_breaks_it()
    {
        var id = await _tab.BeginAsync(until: "channels");
        List<string> wrong = [];
        foreach (var body in Commands.SelectMany(Mutations))
        {
            using var answer = await PostAsync($"/api/journeys/{id}/commands", body);
            if ((int)answer.StatusCode >= 500 || (!answer.IsSuccessStatusCode && await DetailAsync(answer) is ""))
            {
                wrong.Add($"{(int)answer.StatusCode} for {body[..Math.Min(body.Length, 160)]}");
            }
        }

        Assert.Equal("", string.Join("\n", wrong));
        _tab.App.AssertNoFaults();
    }

    [Theory]
    [InlineData("GET", "/api/journeys")]
    [InlineData("GET", "/api/journeys/unknown")]
    [InlineData("GET", "/api/journeys/unknown/live")]
    [InlineData("GET", "/api/journeys/unknown/people")]
    [InlineData("GET", "/api/journeys/unknown/waiting")]
    [InlineData("GET", "/api/journeys/unknown/export/csv")]
    [InlineData("GET", "/api/journeys/{id}/export/nonsense")]
    [InlineData("GET", "/api/journeys/%2e%2e%2fhead")]
    [InlineData("POST", "/api/journeys/unknown/activate")]
    [InlineData("POST", "/api/journeys/unknown/commands")]
    [InlineData("POST", "/api/journeys")]
    [InlineData("POST", "/api/journeys/import")]
    [InlineData("POST", "/api/journeys/import?channel=19:foreign@thread.tacv2&request=r")]
    public async Task What_is_not_there_is_said_in_the_persons_language(string method, string address)
    {
        var id = await _tab.BeginAsync();
        Dictionary<string, string> said = [];
        foreach (var language in (string[])["nl-NL", "en-GB"])
        {
            using var request = TabApi.Request(new HttpMethod(method), address.Replace("{id}", id, StringComparison.Ordinal), _tab.Issuer.TokenFor(Person.Sanne), language);
            request.Content = method == "POST" ? new StringContent("{}", new MediaTypeHeaderValue("application/json")) : null;
            using var answer = await _tab.App.Http.SendAsync(request);
            Assert.InRange((int)answer.StatusCode, 400, 499);
            said[language] = await DetailAsync(answer);
        }

        Assert.All(said.Values, Assert.NotEmpty);
        Assert.NotEqual(said["nl-NL"], said["en-GB"]);
    }

    [Fact]
    public async Task In_another_channel_nothing_is_seen_and_nothing_begun()
    {
        await _tab.BeginAsync();
        const string Foreign = "19:foreign@thread.tacv2";
        var setUp = JsonNode.Parse(Commands.Single(command => command.Contains("journey/change", StringComparison.Ordinal)))!["setUp"]!.ToJsonString();

        var listed = await TabApi.OkAsync(await _tab.GetAsync($"/api/journeys?channel={Uri.EscapeDataString(Foreign)}", _tab.Issuer.TokenFor(Person.Sanne)));
        using var begun = await PostAsync("/api/journeys", $$"""{"id":"r","channel":"{{Foreign}}","setUp":{{setUp}}}""");

        Assert.Empty(listed["journeys"]!.AsArray());
        Assert.Equal(HttpStatusCode.Conflict, begun.StatusCode);
    }

    [Theory]
    [InlineData("text/plain", "{}")]
    [InlineData("application/json", "")]
    [InlineData("application/json", "\ufeff{")]
    [InlineData("application/json; charset=utf-99", "{}")]
    public async Task A_body_of_another_kind_is_refused_with_words(string type, string body)
    {
        var id = await _tab.BeginAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await _tab.PostAsync(Person.Sanne, $"/api/journeys/{id}/commands", content);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.NotEmpty(await DetailAsync(answer));
    }

    [Fact]
    public async Task The_limits_of_words_and_of_touchpoints_are_said_and_hold()
    {
        var id = await _tab.BeginAsync();
        using var tooLong = await AddAsync(id, 0, new string('x', 201));
        for (var number = 1; number <= 500; number++)
        {
            using var added = await AddAsync(id, number, string.Create(CultureInfo.InvariantCulture, $"Ik doe {number}"));
            Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        }

        using var tooMany = await AddAsync(id, 501, "Ik doe nog iets");

        Assert.Equal(HttpStatusCode.Conflict, tooLong.StatusCode);
        Assert.Contains("200", await DetailAsync(tooLong), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, tooMany.StatusCode);
        Assert.Contains("500", await DetailAsync(tooMany), StringComparison.Ordinal);
        Assert.Equal(500, (await _tab.ReadAsync(Person.Bob, id))["touchpoints"]!.AsArray().Count);
    }

    public async Task InitializeAsync() => _tab = await TabApi.StartAsync();

    public async Task DisposeAsync() => await _tab.DisposeAsync();

    private static IEnumerable<string> Mutations(string command)
    {
        var fields = JsonNode.Parse(command)!.AsObject().Select(field => field.Key).ToList();
        foreach (var field in fields)
        {
            foreach (var value in Values)
            {
                yield return With(command, field, value);
            }
        }

        foreach (var (list, value) in fields.SelectMany(field => Values.Select(value => (field, value))).Where(one => JsonNode.Parse(command)![one.field] is JsonArray))
        {
            yield return With(command, list, $"[{value},{value}]");
        }

        // And what is inside a field.
        foreach (var (field, part) in JsonNode.Parse(command)!.AsObject())
        {
            var inside = (part is JsonArray { Count: > 0 } list ? list[0] : part) as JsonObject ?? [];
            foreach (var (name, value) in inside.SelectMany(one => Values.Select(value => (one.Key, value))))
            {
                var changed = $"{{{Fields(inside, name, value)}}}";
                yield return With(command, field, part is JsonArray ? $"[{changed}]" : changed);
            }
        }
    }

    // As text, because not everything that can be sent can be held as JSON.
    private static string With(string command, string field, string value) =>
        $"{{\"id\":\"{Guid.NewGuid()}\",{Fields(JsonNode.Parse(command)!.AsObject(), field, value)}}}";

    private static string Fields(JsonObject all, string field, string value) =>
        string.Join(',', all.Select(one => $"\"{one.Key}\":{(one.Key == field ? value : one.Value!.ToJsonString())}"));

    private static async Task<string> DetailAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return text.StartsWith('{') ? JsonNode.Parse(text)!["detail"]?.GetValue<string>() ?? "" : "";
    }

    private Task<HttpResponseMessage> AddAsync(string id, int number, string text) => _tab.SendAsync(
        Person.Sanne, id, new() { ["do"] = "touchpoint/add", ["touchpoint"] = string.Create(CultureInfo.InvariantCulture, $"many{number}"), ["phase"] = "use", ["text"] = text });

    private Task<HttpResponseMessage> PostAsync(string address, string body) =>
        _tab.PostAsync(Person.Sanne, address, new StringContent(body, new MediaTypeHeaderValue("application/json")));
}
