using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.JourneyTab;

public sealed class JourneyTabTests : IAsyncLifetime
{
    private TabApi _tab = null!;

    [Fact]
    public async Task A_member_sees_the_channels_journeys_and_one_of_them()
    {
        await _tab.App.BeginTouchpointsAsync(Person.Sanne);

        var listed = await _tab.ListAsync(Person.Bob);
        var journey = await _tab.ReadAsync(Person.Bob, listed["id"]!.GetValue<string>());

        Assert.Equal("Rondreis", listed["offering"]!.GetValue<string>());
        Assert.True(listed["isActive"]!.GetValue<bool>());
        Assert.Equal("touchpoints", journey["step"]!.GetValue<string>());
        Assert.False(journey["me"]!["isFacilitator"]!.GetValue<bool>());
        Assert.True((await _tab.ReadAsync(Person.Sanne, listed["id"]!.GetValue<string>()))["me"]!["isFacilitator"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Another_journey_about_the_same_offering_is_its_next_round()
    {
        await _tab.App.SayAsync(Person.Sanne, "help");
        foreach (var (request, offering) in new[] { ("a", "Boekenkast"), ("b", "Rondreis"), ("c", "boekenkast") })
        {
            await TabApi.OkAsync(await _tab.PostAsync(Person.Sanne, "/api/journeys", JsonContent.Create(new JsonObject { ["id"] = request, ["channel"] = TabApi.Channel, ["setUp"] = SetUp(offering) })));
        }

        var listed = (await TabApi.OkAsync(await _tab.GetAsync($"/api/journeys?channel={Uri.EscapeDataString(TabApi.Channel)}", _tab.Issuer.TokenFor(Person.Bob))))["journeys"]!.AsArray();

        Assert.Equal([("boekenkast", 2), ("Rondreis", 1), ("Boekenkast", 1)], listed.Select(one => (one!["offering"]!.GetValue<string>(), one["round"]!.GetValue<int>())));
    }

    [Fact]
    public async Task Steps_are_suggested_to_the_facilitator_of_a_long_journey_and_taking_them_makes_it_short()
    {
        var id = await _tab.BeginAsync();
        foreach (var number in Enumerable.Range(1, 9))
        {
            await TabApi.OkAsync(await _tab.SendAsync(Person.Bob, id, new() { ["do"] = "touchpoint/add", ["touchpoint"] = $"t{number}", ["phase"] = number < 6 ? "use" : "buying", ["text"] = $"Ik wacht {number}" }));
        }

        await TabApi.OkAsync(await _tab.SendAsync(Person.Sanne, id, new() { ["do"] = "step/next", ["from"] = "touchpoints", ["withEmptyPhases"] = true }));
        Assert.Empty((await _tab.ReadAsync(Person.Bob, id))["suggestedSteps"]!.AsArray());
        var suggested = (await _tab.ReadAsync(Person.Sanne, id))["suggestedSteps"]!.AsArray();
        Assert.Equal([("Kopen", 4), ("Gebruik", 5)], suggested.Select(step => (step!["name"]!.GetValue<string>(), step["touchpoints"]!.AsArray().Count)));
        foreach (var (index, step) in suggested.Index())
        {
            await TabApi.OkAsync(await _tab.SendAsync(
                Person.Sanne, id, new() { ["do"] = "journey-step/save", ["step"] = $"s{index}", ["name"] = step!["name"]!.DeepClone(), ["touchpoints"] = step["touchpoints"]!.DeepClone() }));
        }

        var journey = await _tab.ReadAsync(Person.Sanne, id);
        Assert.Equal(2, journey["journeySteps"]!.AsArray().Count);
        Assert.Empty(journey["suggestedSteps"]!.AsArray());
    }

    [Fact]
    public async Task A_command_of_the_tab_is_carried_out_once_and_shows_in_the_channel()
    {
        var card = await _tab.App.BeginTouchpointsAsync(Person.Sanne);
        var id = (await _tab.ListAsync(Person.Sanne))["id"]!.GetValue<string>();

        var first = await _tab.SendAsync(Person.Bob, id, Add("request", "mine"));
        var again = await _tab.SendAsync(Person.Bob, id, Add("request", "mine"));

        Assert.Equal("Ik zie een advertentie", Assert.Single((await TabApi.OkAsync(first))["touchpoints"]!.AsArray())!["text"]!.GetValue<string>());
        Assert.Single((await TabApi.OkAsync(again))["touchpoints"]!.AsArray());
        await _tab.App.Connector.WaitForAsync(
            calls => calls.LastOrDefault(call => call.MessageId == card && call.Card?.ToJsonString().Contains("Bob", StringComparison.Ordinal) is true), "the card to name who contributed");
    }

    [Fact]
    public async Task A_refusal_comes_with_its_reason_in_the_persons_language()
    {
        await _tab.App.BeginTouchpointsAsync(Person.Sanne);
        var id = (await _tab.ListAsync(Person.Sanne))["id"]!.GetValue<string>();

        var answer = await _tab.SendAsync(Person.Bob, id, new JsonObject { ["id"] = "next", ["do"] = "step/next", ["from"] = "touchpoints" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal("onlyTheFacilitator", problem["title"]!.GetValue<string>());
        Assert.Contains("Sanne", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_someone_else_changed_meanwhile_is_not_overwritten()
    {
        await _tab.App.BeginTouchpointsAsync(Person.Sanne);
        var id = (await _tab.ListAsync(Person.Sanne))["id"]!.GetValue<string>();
        await TabApi.OkAsync(await _tab.SendAsync(Person.Bob, id, Add("add", "mine")));
        await TabApi.OkAsync(await _tab.SendAsync(Person.Bob, id, Edit("here", "Ik zie een spotje", seen: 0)));

        var answer = await _tab.SendAsync(Person.Bob, id, Edit("there", "Ik hoor een spotje", seen: 0));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("changedMeanwhile", (await answer.Content.ReadFromJsonAsync<JsonObject>())!["title"]!.GetValue<string>());
        Assert.Equal("Ik zie een spotje", Assert.Single((await _tab.ReadAsync(Person.Bob, id))["touchpoints"]!.AsArray())!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_change_in_the_channel_is_announced_to_the_tab()
    {
        var card = await _tab.App.BeginTouchpointsAsync(Person.Sanne);
        var id = (await _tab.ListAsync(Person.Sanne))["id"]!.GetValue<string>();
        using var request = TabApi.Request(HttpMethod.Get, $"/api/journeys/{id}/live", _tab.Issuer.TokenFor(Person.Bob));
        using var live = await _tab.App.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await live.Content.ReadAsStreamAsync());
        var before = await NextVersionAsync(lines);

        var form = await _tab.App.OpenTouchpointAsync(Person.Sanne, card);
        await _tab.App.PressAsync(Person.Sanne, form.Button("touchpoint/add"), new JsonObject { ["text"] = "Ik bel", ["phase"] = "use" }, card);

        Assert.True(await NextVersionAsync(lines) > before);
    }

    [Fact]
    public async Task Nobody_outside_the_team_learns_whether_a_journey_exists()
    {
        await _tab.App.BeginTouchpointsAsync(Person.Sanne);
        var id = (await _tab.ListAsync(Person.Sanne))["id"]!.GetValue<string>();

        var there = await _tab.GetAsync($"/api/journeys/{id}", _tab.Issuer.TokenFor(Person.Stranger));
        var nowhere = await _tab.GetAsync("/api/journeys/nowhere", _tab.Issuer.TokenFor(Person.Stranger));

        Assert.Equal(HttpStatusCode.NotFound, there.StatusCode);
        Assert.Equal(await WithoutTraceAsync(nowhere), await WithoutTraceAsync(there));
        Assert.Equal(HttpStatusCode.NotFound, (await _tab.SendAsync(Person.Stranger, id, Add("x", "x"))).StatusCode);
        Assert.Empty((await TabApi.OkAsync(await _tab.GetAsync($"/api/journeys?channel={Uri.EscapeDataString(TabApi.Channel)}", _tab.Issuer.TokenFor(Person.Stranger))))["journeys"]!.AsArray());
    }

    [Fact]
    public async Task Only_a_persons_token_for_this_app_and_tenant_gets_in()
    {
        const string Other = "00000000-aaaa-4000-8000-000000000009";
        string?[] wrong =
        [
            null,
            "nonsense",
            _tab.Issuer.TokenFor(Person.Sanne, tenant: Other),
            _tab.Issuer.TokenFor(Person.Sanne, audience: Other),
            _tab.Issuer.TokenFor(Person.Sanne, changed: ("scp", null)),
            _tab.Issuer.TokenFor(Person.Sanne, changed: ("oid", null)),
            _tab.Issuer.TokenFor(Person.Sanne, changed: ("tid", Other)),
        ];

        foreach (var token in wrong)
        {
            var answer = await _tab.GetAsync($"/api/journeys?channel={Uri.EscapeDataString(TabApi.Channel)}", token);
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{answer.StatusCode} for {token}");
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"id":"a","do":"no/such"}""")]
    [InlineData("""{"id":"a","do":"touchpoint/add","touchpoint":"a","phase":"use"}""")]
    [InlineData("""{"id":"a","do":"touchpoint/add","touchpoint":"a/../b","phase":"use","text":"x"}""")]
    [InlineData("""{"id":"a","do":"touchpoint/add","touchpoint":"a","phase":"use","text":null}""")]
    [InlineData("""{"id":"a","do":"step/next","from":7}""")]
    public async Task What_is_no_command_is_refused_with_words(string body)
    {
        await _tab.App.BeginTouchpointsAsync(Person.Sanne);
        var id = (await _tab.ListAsync(Person.Sanne))["id"]!.GetValue<string>();
        using var request = TabApi.Request(HttpMethod.Post, $"/api/journeys/{id}/commands", _tab.Issuer.TokenFor(Person.Sanne));
        request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));

        var answer = await _tab.App.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty((await answer.Content.ReadFromJsonAsync<JsonObject>())!["detail"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/tab")]
    [InlineData("/tab/configure")]
    [InlineData("/tab/journeys/a/improvements/b")]
    public async Task The_page_may_be_framed_by_Teams_and_runs_only_its_own_files(string address)
    {
        var page = await _tab.GetAsync(address, token: null);

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("https://teams.microsoft.com", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("X-Frame-Options"));
    }

    [Theory]
    [InlineData("/tab/../appsettings.json")]
    [InlineData("/tab/%2e%2e/appsettings.json")]
    [InlineData("/tab/..%2fappsettings.json")]
    [InlineData("/tab/no-such.js")]
    public async Task Nothing_but_the_page_and_its_files_is_served(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _tab.GetAsync(address, token: null)).StatusCode);

    internal static JsonObject SetUp(string offering) => new()
    {
        ["offering"] = offering, ["description"] = "", ["targetGroup"] = "Studenten die in Utrecht op kamers gaan", ["kind"] = "newCustomer", ["phaseSet"] = "customer",
        ["phases"] = new JsonArray(), ["language"] = "dutch", ["pace"] = "live", ["daysPerStep"] = 0, ["naming"] = "named",
    };

    public async Task InitializeAsync() => _tab = await TabApi.StartAsync();

    public async Task DisposeAsync() => await _tab.DisposeAsync();

    private static JsonObject Add(string request, string touchpoint) => new()
    {
        ["id"] = request,
        ["do"] = "touchpoint/add",
        ["touchpoint"] = touchpoint,
        ["phase"] = "orientation",
        ["text"] = "Ik zie een advertentie",
    };

    private static JsonObject Edit(string request, string text, int seen) => new()
    {
        ["id"] = request,
        ["do"] = "touchpoint/edit",
        ["touchpoint"] = "mine",
        ["phase"] = "orientation",
        ["text"] = text,
        ["seen"] = seen,
    };

    private static async Task<string> WithoutTraceAsync(HttpResponseMessage answer)
    {
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        problem.Remove("traceId");
        return problem.ToJsonString();
    }

    private static async Task<long> NextVersionAsync(StreamReader lines)
    {
        using var patience = new CancellationTokenSource(FakeConnector.Patience);
        while (true)
        {
            var line = await lines.ReadLineAsync(patience.Token) ?? throw new EndOfStreamException("The stream ended.");
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                return long.Parse(line.AsSpan("data:".Length), System.Globalization.CultureInfo.InvariantCulture);
            }
        }
    }
}
