using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity.Entra;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.JourneyTab;
using TeamsJourney.App.Tests.Outbox;
using TeamsJourney.App.Tests.Security;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Identity;

/// <summary>
/// However odd Teams tells who is in a team: nobody gets in by it, nobody who is in the team is told that they are not, Teams is not asked without end,
/// and it passes. The store of each test is the same; the team is another.
/// </summary>
public sealed class OddRosterTests(OddRosterTests.Trusted guarded) : IClassFixture<OddRosterTests.Trusted>
{
    private const string NotTold = "Teams vertelt me nu even niet wie er in dit team zitten.";
    private const string NotAMember = "Alleen leden van dit team kunnen meedoen.";

    private static readonly ConcurrentDictionary<string, int> Teams = new();

    /// <summary>What is odd about a roster: nothing can be said from it.</summary>
    private static IReadOnlyDictionary<string, OddAnswer> Unreadable { get; } = new Dictionary<string, OddAnswer>(
        OddTeamsAnswers.Passing.Concat(OddTeamsAnswers.Final).Where(answer => answer.Value is not OddAnswer.Instead { Headers.Count: > 0, Status: 429 }))
    {
        ["an empty object"] = Said("{}"),
        ["nothing"] = Said(""),
        ["204"] = new OddAnswer.Instead(204, "", ""),
        ["202"] = new OddAnswer.Instead(202, "", ""),
        ["no members"] = Said("""{"members":[]}"""),
        ["null for members"] = Said("""{"members":null}"""),
        ["a text for members"] = Said("""{"members":"Bob"}"""),
        ["an object for members"] = Said("""{"members":{"id":"29:2"}}"""),
        ["nulls for members"] = Said("""{"members":[null,null]}"""),
        ["members without ids"] = Said("""{"members":[{"name":"Bob"},{"id":null},{"id":5}]}"""),
        ["members with empty ids"] = Said("""{"members":[{"id":"","name":"Bob"}]}"""),
        ["the first page again and again"] = Changed(page => page["continuationToken"] = "again"),
        ["the first page again under other names"] = Changed(page => page["continuationToken"] = Guid.NewGuid().ToString()),
        ["pages without anybody"] = Changed(page => (page["members"], page["continuationToken"]) = (new JsonArray(), Guid.NewGuid().ToString())),
        ["a continuation without end"] = Changed(page => page["continuationToken"] = new string('x', 1024 * 1024)),
        ["too many pages of new people"] = Changed(page => (page["members"], page["continuationToken"]) =
            (new JsonArray([.. Enumerable.Range(0, 500).Select(_ => (JsonNode)new JsonObject { ["id"] = Guid.NewGuid().ToString() })]), Guid.NewGuid().ToString())),
        ["fifty megabytes"] = Changed(page => page["more"] = new string('x', 50 * 1024 * 1024)),
    };

    /// <summary>What is odd about a roster of which enough can be read.</summary>
    private static IReadOnlyDictionary<string, OddAnswer> Readable { get; } = new Dictionary<string, OddAnswer>(OddTeamsAnswers.Done)
    {
        ["everybody twice"] = Changed(page => page["members"] = new JsonArray([.. page["members"]!.AsArray().Concat(page["members"]!.AsArray()).Select(one => one!.DeepClone())])),
        ["nulls and numbers among them"] = Changed(page => page["members"]!.AsArray().Insert(0, null)),
        ["members without a name"] = Changed(page => Each(page, member => member.Remove("name"))),
        ["names that are objects"] = Changed(page => Each(page, member => member["name"] = new JsonObject { ["first"] = "Bob" })),
        ["names of a megabyte"] = Changed(page => page["members"]![5]!["name"] = new string('x', 1024 * 1024)),
        ["names of two hundred letters"] = Changed(page => Each(page, member => member["name"] = new string('x', 200))),
        ["ids of Entra in capitals"] = Changed(page => Each(page, member => member["objectId"] = ((string)member["objectId"]!).ToUpperInvariant())),
        ["a continuation of null"] = Changed(page => page["continuationToken"] = null),
        ["a continuation of nothing"] = Changed(page => page["continuationToken"] = ""),
        ["a continuation that is a number"] = Changed(page => page["continuationToken"] = 5),
    };

    public static TheoryData<string> NamesOfUnreadable => [.. Unreadable.Keys];

    public static TheoryData<string> NamesOfReadable => [.. Readable.Keys];

    [Theory]
    [MemberData(nameof(NamesOfUnreadable))]
    public async Task Nobody_gets_in_and_nobody_is_turned_away(string name)
    {
        var team = NewTeam();
        var asked = 0;
        guarded.App.Connector.Odd = request => OddTeamsAnswers.KindOf(request) == "GET pagedmembers" ? Count(Unreadable[name]) : null;

        Assert.Contains(NotTold, (await OpenAsync(Bob, team)).Text, StringComparison.Ordinal);
        Assert.InRange(asked, 1, 210);
        Assert.Contains(NotTold, (await OpenAsync(Stranger, team)).Text, StringComparison.Ordinal);

        guarded.App.Connector.Odd = _ => null;
        Assert.NotNull((await OpenAsync(Bob, team)).Card);
        Assert.Contains(NotAMember, (await OpenAsync(Stranger, team)).Text, StringComparison.Ordinal);
        AssertQuiet();

        OddAnswer Count(OddAnswer answer)
        {
            Interlocked.Increment(ref asked);
            return answer;
        }
    }

    [Fact]
    public async Task The_tab_does_not_take_a_roster_that_is_not_told_for_one_without_the_person()
    {
        var (team, bob) = (NewTeam(), guarded.At(Bob));
        var channel = team.Replace("team", "channel", StringComparison.Ordinal);
        // Somebody spoke to us there, so that we can speak there.
        var said = TeamsChannel.Journeys.Message(Bob, "help", guarded.App.Connector.ServiceUrl, guarded.App.NewId());
        (said["channelData"]!["team"]!["id"], said["channelData"]!["channel"]!["id"], said["conversation"]!["id"]) = (team, channel, $"{channel};messageid=1");
        await guarded.App.PostAsync(said, guarded.Token.SignedBy(guarded.Authority.Key));
        guarded.App.Connector.Odd = request => OddTeamsAnswers.KindOf(request) == "GET pagedmembers" ? new OddAnswer.Instead(403, "application/json", """{"error":{"code":"Forbidden"}}""") : null;
        guarded.App.Services.GetRequiredService<App.Identity.Rosters>().Forget(team);

        var begun = await bob.PostAsync("/api/journeys", new JsonObject { ["id"] = "new", ["channel"] = channel, ["setUp"] = JourneyTabTests.SetUp("Fiets") });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, begun.StatusCode);
        Assert.Contains(NotTold, await begun.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        guarded.App.Connector.Odd = _ => null;
        Assert.Equal(HttpStatusCode.OK, (await bob.PostAsync("/api/journeys", new JsonObject { ["id"] = "new", ["channel"] = channel, ["setUp"] = JourneyTabTests.SetUp("Fiets") })).StatusCode);
        AssertQuiet();
    }

    [Theory]
    [MemberData(nameof(NamesOfReadable))]
    public async Task Who_is_in_it_takes_part_and_who_is_not_does_not(string name)
    {
        var team = NewTeam();
        guarded.App.Connector.Odd = request => OddTeamsAnswers.KindOf(request) == "GET pagedmembers" ? Readable[name] : null;

        Assert.NotNull((await OpenAsync(Bob, team)).Card);
        Assert.Contains(NotAMember, (await OpenAsync(Stranger, team)).Text, StringComparison.Ordinal);
        guarded.App.Connector.Odd = _ => null;
        AssertQuiet();
    }

    [Fact]
    public async Task Only_the_last_page_is_odd_and_nobody_on_it_is_turned_away()
    {
        var (team, last) = (NewTeam(), Numbered(777));
        guarded.App.Connector.MembersOf[team] = [.. Team, .. Enumerable.Range(1000, 600).Select(Numbered), last];
        guarded.App.Connector.Odd = request => request.Query["continuationToken"] == "600" ? Said("{}") : null;
        Assert.Contains(NotTold, (await OpenAsync(last, team)).Text, StringComparison.Ordinal);

        guarded.App.Connector.Odd = _ => null;
        Assert.NotNull((await OpenAsync(last, team)).Card);
    }

    [Fact]
    public async Task The_largest_team_is_read_in_time()
    {
        var (team, last) = (NewTeam(), Numbered(25_000));
        guarded.App.Connector.MembersOf[team] = [.. Enumerable.Range(1, 24_999).Select(Numbered), last];

        // Whoever asks first may be told to ask again.
        var answer = await OpenAsync(last, team);
        Assert.NotNull((answer.Card is null ? await OpenAsync(last, team) : answer).Card);
        guarded.App.Connector.MembersOf.Remove(team);
    }

    [Fact]
    public async Task Teams_that_asks_to_wait_is_not_asked_meanwhile()
    {
        var (team, asked) = (NewTeam(), 0);
        guarded.App.Connector.Odd = request =>
        {
            if (OddTeamsAnswers.KindOf(request) != "GET pagedmembers")
            {
                return null;
            }

            Interlocked.Increment(ref asked);
            return OddTeamsAnswers.Throttled("30");
        };

        foreach (var answer in await Task.WhenAll(Team.Take(20).Select(person => OpenAsync(person, team))))
        {
            Assert.Contains(NotTold, answer.Text, StringComparison.Ordinal);
        }

        Assert.Contains(NotTold, (await OpenAsync(Bob, team)).Text, StringComparison.Ordinal);
        Assert.Equal(1, asked);
        guarded.App.Connector.Odd = _ => null;
        AssertQuiet();
    }

    private static string NewTeam() => string.Create(CultureInfo.InvariantCulture, $"19:team{Teams.AddOrUpdate("", 1, (_, last) => last + 1)}@thread.tacv2");

    private static OddAnswer.Instead Said(string body) => new(200, "application/json", body);

    private static OddAnswer.After Changed(Action<JsonObject> change) => OddAnswer.After.Each(change);

    private static void Each(JsonObject page, Action<JsonObject> change)
    {
        foreach (var member in page["members"]!.AsArray())
        {
            change(member!.AsObject());
        }
    }

    private async Task<Answer> OpenAsync(Person person, string team)
    {
        var asked = TeamsChannel.Journeys.Invoke(
            "task/fetch", person, new() { ["data"] = new JsonObject { ["verb"] = "journey/create", ["do"] = "open" } }, "m1", guarded.App.Connector.ServiceUrl, guarded.App.NewId());
        asked["channelData"]!["team"]!["id"] = team;
        var answer = await guarded.App.PostAsync(asked, guarded.Token.SignedBy(guarded.Authority.Key));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer;
    }

    private void AssertQuiet()
    {
        guarded.App.AssertNoFaults();
        Assert.DoesNotContain(guarded.App.LogLines, line => line.Contains(Planner.OddAnswers.Typed, StringComparison.Ordinal));
    }

    /// <summary>The app as it runs in Teams, where only Teams vouches for people, with a token of its own for Teams.</summary>
    public sealed class Trusted : IAsyncLifetime
    {
        private AppFixture _app = null!;
        private TokenIssuer _entra = null!;

        internal BotAuthority Authority { get; private set; } = null!;

        internal AppFixture App => _app;

        internal TabPerson At(Person person) => new(_app, _entra.TokenFor(person));

        internal Jwt Token => BotAuthority.TokenFor(_app.Connector.ServiceUrl.AbsoluteUri);

        public async Task InitializeAsync()
        {
            Authority = await BotAuthority.StartAsync();
            _entra = await TokenIssuer.StartAsync();
            _app = await AppFixture.StartAsync(settings: new([.. Authority.Settings, .. _entra.Settings]), time: TimeProvider.System, replace: services => services.AddSingleton(provider => new EntraCredentials(
                provider.GetRequiredService<AppSettings>(), EntraCredentials.Wire(new StandInOfEntra(_entra.Address), TimeProvider.System), TimeProvider.System)));
        }

        public async Task DisposeAsync()
        {
            await _app.DisposeAsync();
            await Authority.DisposeAsync();
            await _entra.DisposeAsync();
        }
    }
}
