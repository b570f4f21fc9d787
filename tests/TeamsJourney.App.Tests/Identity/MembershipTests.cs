using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.JourneyTab;
using TeamsJourney.App.Tests.Security;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Identity;

/// <summary>Who is in the team takes part, by every entrance; who is not, or no longer, does not, and learns nothing.</summary>
public sealed class MembershipTests : IAsyncLifetime
{
    private const string Elsewhere = "77777777-7777-4777-8777-777777777777";

    private readonly MovableTime _time = new();
    private TokenIssuer _issuer = null!;
    private AppFixture _app = null!;

    [Fact]
    public async Task Who_left_the_team_is_out_within_five_minutes_by_every_entrance_and_on_an_open_stream()
    {
        var card = await _app.BeginTouchpointsAsync(Sanne);
        var bob = At(Bob);
        var id = await bob.OnlyJourneyAsync();
        using var live = await bob.FollowAsync(id);
        Assert.NotNull(await live.NextAsync());
        var button = _app.Connector.Card(card)!.Button("touchpoint/add");

        Leave(Bob);
        _time.Advance(TimeSpan.FromMinutes(5));

        await live.EndAsync();
        foreach (var path in Paths(id))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await bob.GetAsync(path)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await bob.DoAsync(id, "participant/done", new() { ["step"] = "touchpoints", ["isDone"] = true })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.PostAsync($"/api/journeys/{id}/activate")).StatusCode);
        Assert.Empty((await TabPerson.OkAsync(await bob.GetAsync($"/api/journeys?channel={Uri.EscapeDataString("19:cx@thread.tacv2")}")))["journeys"]!.AsArray());
        const string NotAMember = "Alleen leden van dit team kunnen meedoen.";
        Assert.Equal(NotAMember, (await _app.PressAsync(Bob, button, null, card)).Text);
        Assert.Null((await _app.PressAsync(Bob, button, null, card, TeamsChannel.Personal)).Card);
        Assert.Contains(NotAMember, (await OfferMessageAsync(Bob)).Body, StringComparison.Ordinal);
        Assert.Equal(NotAMember, (string?)(await _app.SayAsync(Bob, "status")).Activity["text"]);
        // The others stay.
        Assert.Equal(HttpStatusCode.OK, (await At(Sanne).GetAsync($"/api/journeys/{id}")).StatusCode);
    }

    [Fact]
    public async Task Who_joined_the_team_a_moment_ago_takes_part()
    {
        var (card, joined) = (await _app.BeginTouchpointsAsync(Sanne), Numbered(900));
        _app.Connector.Members = [.. Team, joined];
        // The roster that is known is younger than five minutes, and does not know them.
        _time.Advance(TimeSpan.FromMinutes(1));

        await _app.AddTouchpointAsync(joined, card, "Ik bel");

        Assert.NotEmpty(await At(joined).OnlyJourneyAsync());
    }

    [Theory]
    [InlineData("teamMemberRemoved")]
    [InlineData("channelMemberRemoved")]
    [InlineData("somethingNew")]
    public async Task When_Teams_tells_that_members_changed_it_holds_at_once(string eventType)
    {
        await _app.BeginTouchpointsAsync(Sanne);
        var id = await At(Bob).OnlyJourneyAsync();
        Leave(Bob);
        Assert.Equal(HttpStatusCode.OK, (await At(Bob).GetAsync($"/api/journeys/{id}")).StatusCode);

        var told = TeamsChannel.Journeys.Activity("conversationUpdate", Sanne, _app.Connector.ServiceUrl, _app.NewId());
        told["channelData"]!["eventType"] = eventType;
        await _app.PostAsync(told);

        Assert.Equal(HttpStatusCode.NotFound, (await At(Bob).GetAsync($"/api/journeys/{id}")).StatusCode);
    }

    [Fact]
    public async Task A_stream_ends_with_the_token_that_opened_it()
    {
        await _app.BeginTouchpointsAsync(Sanne);
        var id = await At(Bob).OnlyJourneyAsync();
        using var live = await At(Bob).FollowAsync(id);
        Assert.NotNull(await live.NextAsync());

        _time.Advance(TimeSpan.FromHours(2));

        await live.EndAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await At(Bob).GetAsync($"/api/journeys/{id}")).StatusCode);
    }

    [Fact]
    public async Task To_who_is_not_in_the_team_every_journey_looks_the_same_there_or_not()
    {
        var card = await _app.BeginTouchpointsAsync(Sanne);
        var id = await At(Sanne).OnlyJourneyAsync();
        var stranger = At(Stranger);
        foreach (var (there, nowhere) in Paths(id).Zip(Paths("b3f1c2d4e5a6")))
        {
            Assert.Equal(await TabPerson.ProblemAsync(await stranger.GetAsync(nowhere)), await TabPerson.ProblemAsync(await stranger.GetAsync(there)));
        }

        var button = _app.Connector.Card(card)!.Button("touchpoint/add");
        var madeUp = button.DeepClone().AsObject();
        madeUp["data"]!["journey"] = "b3f1c2d4e5a6";
        foreach (var place in new[] { TeamsChannel.Journeys, TeamsChannel.Other, TeamsChannel.Personal })
        {
            Assert.Equal((await _app.PressAsync(Stranger, madeUp, null, card, place)).Body, (await _app.PressAsync(Stranger, button, null, card, place)).Body);
        }
    }

    [Fact]
    public async Task A_large_team_is_read_to_its_last_page_and_a_guest_is_a_member()
    {
        var guest = Numbered(777) with { Role = "guest" };
        _app.Connector.Members = [.. Team, .. Enumerable.Range(1000, 600).Select(Numbered), guest];
        await _app.BeginTouchpointsAsync(Sanne);

        Assert.NotEmpty(await At(guest).OnlyJourneyAsync());
    }

    [Fact]
    public async Task Ids_that_differ_in_capitals_alone_are_two_people_and_one_without_an_id_is_nobody()
    {
        var (capital, small, nobody) = (new Person("29:aBc", "Capital", ""), new Person("29:abc", "Small", ""), new Person("", "Nobody", ""));
        _app.Connector.Members = [.. Team, capital, small, nobody];
        var card = await _app.BeginTouchpointsAsync(Sanne);
        var id = await At(Sanne).OnlyJourneyAsync();

        await _app.AddTouchpointAsync(capital, card, "Ik bel");
        await _app.AddTouchpointAsync(small, card, "Ik mail");
        await _app.Connector.WaitUntilAsync(_ => _app.Connector.Card(card)!.AllText().Contains("Capital, Small", StringComparison.Ordinal), "both on the card");
        Assert.Equal(HttpStatusCode.NotFound, (await At(Stranger).GetAsync($"/api/journeys/{id}")).StatusCode);
        var people = await (await At(Sanne).GetAsync($"/api/journeys/{id}/people")).Content.ReadAsStringAsync();
        Assert.Contains("Small", people, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody", people, StringComparison.Ordinal);
        _app.AssertNoFaults();
    }

    [Fact]
    public async Task In_a_shared_channel_its_own_members_take_part_and_not_the_rest_of_the_team()
    {
        const string Channel = "19:shared@thread.tacv2";
        var partner = Numbered(501) with { TenantId = Elsewhere };
        _app.Connector.MembersOf[Channel] = [Sanne, partner];
        var card = await _app.BeginAsync(Sanne, place: TeamsChannel.Shared);
        var id = await At(Sanne).OnlyJourneyAsync(Channel);

        Assert.Equal("Alleen leden van dit team kunnen meedoen.", (await _app.PressAsync(Bob, _app.Connector.Card(card)!.Button("step/next"), null, card, TeamsChannel.Shared)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await At(Bob).GetAsync($"/api/journeys/{id}")).StatusCode);
        // Someone of another tenant comes in with that tenant's token, where the roster says that it is theirs.
        var there = new TabPerson(_app, _issuer.TokenFor(partner, tenant: Elsewhere));
        Assert.Equal(id, await there.OnlyJourneyAsync(Channel));
        Assert.Equal("Rondreis", (string?)(await there.ReadAsync(id))["setUp"]!["offering"]);
        var impostor = new TabPerson(_app, _issuer.TokenFor(Sanne, tenant: Elsewhere));
        Assert.Equal(HttpStatusCode.NotFound, (await impostor.GetAsync($"/api/journeys/{id}")).StatusCode);
        var beginning = JsonNode.Parse(await EveryEntranceTests.Content("/api/journeys", Channel)!.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Conflict, (await impostor.PostAsync("/api/journeys", beginning)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await there.PostAsync("/api/journeys", beginning!.DeepClone())).StatusCode);
    }

    [Fact]
    public async Task Where_a_host_names_no_tenant_the_roster_alone_says_who_comes_in()
    {
        await using var app = await AppFixture.StartAsync(settings: _issuer.Settings, replace: PromptRefusals.Use);
        var data = Workshop.SetUp("Rondreis");
        (data["verb"], data["do"]) = ("journey/create", "save");
        var begin = TeamsChannel.Journeys.Invoke("task/submit", Sanne, new() { ["data"] = data }, "m1", app.Connector.ServiceUrl, app.NewId());
        begin["channelData"]!.AsObject().Remove("tenant");
        begin["conversation"]!.AsObject().Remove("tenantId");
        Assert.True((await app.PostAsync(begin)).IsClosed);
        var id = Assert.Single(await app.Services.GetRequiredService<ChannelJourneys>().ReadAsync(new("", TeamsChannel.TeamId, "19:cx@thread.tacv2"), CancellationToken.None)).Value;

        Assert.Equal(HttpStatusCode.OK, (await new TabPerson(app, _issuer.TokenFor(Bob)).GetAsync($"/api/journeys/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await new TabPerson(app, _issuer.TokenFor(Stranger)).GetAsync($"/api/journeys/{id}")).StatusCode);
    }

    [Fact]
    public async Task A_tenant_that_is_not_allowed_does_not_sign_in_and_no_tenant_speaks_for_another()
    {
        const string Unknown = "88888888-8888-4888-8888-888888888888";
        string[] tokens = [_issuer.TokenFor(Sanne, tenant: Unknown), _issuer.TokenFor(Sanne, tenant: Elsewhere, changed: ("tid", TeamsChannel.Tenant))];
        foreach (var token in tokens)
        {
            var answer = await new TabPerson(_app, token).GetAsync("/api/journeys?channel=x");
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{answer.StatusCode}");
        }
    }

    [Fact]
    public async Task In_a_private_channel_it_says_where_it_works()
    {
        var answer = await _app.SayAsync(Sanne, "nieuw", TeamsChannel.Private);
        Assert.Contains("privékanaal", (string?)answer.Activity["text"], StringComparison.Ordinal);
        Assert.Contains("privékanaal", (await OfferMessageAsync(Sanne, TeamsChannel.Private)).Body, StringComparison.Ordinal);
    }

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _app = await AppFixture.StartAsync(settings: new(_issuer.Settings) { ["Teams:AllowedTenants"] = $"{TeamsChannel.Tenant},{Elsewhere}" }, time: _time, replace: PromptRefusals.Use);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    private static IEnumerable<string> Paths(string id) =>
        new[] { "", "/people", "/waiting", "/live", "/export/csv", "/export/json" }.Select(what => $"/api/journeys/{id}{what}");

    private TabPerson At(Person person) => new(_app, _issuer.TokenFor(person));

    private void Leave(Person person) => _app.Connector.Members = [.. Team.Where(one => one.Id != person.Id)];

    private Task<Answer> OfferMessageAsync(Person person, TeamsChannel? place = null) => _app.PostAsync((place ?? TeamsChannel.Journeys).Invoke(
        "composeExtension/fetchTask",
        person,
        new JsonObject { ["commandId"] = "addToJourney", ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = "Ik wacht" } } },
        "m1",
        _app.Connector.ServiceUrl,
        _app.NewId()));
}
