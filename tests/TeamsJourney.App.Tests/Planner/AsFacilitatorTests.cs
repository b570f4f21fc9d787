using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.JourneyTab;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>
/// Publishing as the facilitator: with rights that they lend from the tab, which are kept nowhere. Entra and Planner are stand-ins on the wire.
/// </summary>
public sealed class AsFacilitatorTests : IAsyncLifetime
{
    // What Entra says when it wants to ask a person (Microsoft identity platform, "Error codes").
    private const string ConsentRequired = """
        {"error":"invalid_grant","error_description":"AADSTS65001: The user or administrator has not consented.","error_codes":[65001],"suberror":"consent_required",
         "claims":"{\"access_token\":{\"capolids\":{\"essential\":true}}}"}
        """;

    private const string Group = "33333333-3333-3333-3333-333333333333";

    private static readonly Fixture.Person Ann = new("29:ann", Workshop.Ann.Name, Workshop.Ann.Id.Value), Bob = new("29:bob", Workshop.Bob.Name, Workshop.Bob.Id.Value);
    private static readonly JourneyId Id = new("published");

    private readonly MovableTime _time = new();
    private readonly TemporaryFolder _folder = new();
    private TokenIssuer _entra = null!;
    private PlannerStandIn _board = null!;
    private AppFixture _app = null!;

    [Fact]
    public async Task The_tab_publishes_with_the_rights_of_the_facilitator_and_keeps_them_nowhere()
    {
        var ann = At(Ann);

        await TabPerson.OkAsync(await ann.DoAsync(Id.Value, "planner/publish"));

        Assert.Equal((3, 0), Report(await PublishedAsync(1)));
        Assert.Equal(3, await CountTasksAsync());
        var exchange = Assert.Single(_entra.Exchanges);
        Assert.Equal(
            (ann.Token, "assertion-of-the-cluster", "on_behalf_of", TokenIssuer.ClientId),
            ((string?)exchange["assertion"], (string?)exchange["client_assertion"], (string?)exchange["requested_token_use"], (string?)exchange["client_id"]));
        Assert.Contains("https://graph.microsoft.com/Tasks.ReadWrite", (string?)exchange["scope"], StringComparison.Ordinal);
        Assert.Equal([$"Bearer {_entra.Delegated}"], _board.Callers.Keys);
        AssertKeptNowhere(_entra.Delegated);
        AssertKeptNowhere(ann.Token);
        AssertKeptNowhere("assertion-of-the-cluster");
    }

    [Fact]
    public async Task Without_consent_nothing_happens_and_the_tab_hears_what_to_ask_for()
    {
        _entra.Refusal = ConsentRequired;

        var answer = await At(Ann).DoAsync(Id.Value, "planner/publish");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(("consentRequired", """{"access_token":{"capolids":{"essential":true}}}"""), ((string?)problem["title"], (string?)problem["claims"]));
        Assert.Contains("toestemming", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal(0, (int)(await At(Ann).ReadAsync(Id.Value))["publication"]!["requests"]!);
        Assert.Equal(0, _board.Count);

        // Once they agreed, it goes on.
        _entra.Refusal = null;
        await TabPerson.OkAsync(await At(Ann).DoAsync(Id.Value, "planner/publish"));
        Assert.Equal((3, 0), Report(await PublishedAsync(1)));
    }

    [Fact]
    public async Task A_registration_that_Entra_does_not_accept_is_a_matter_for_the_administrator()
    {
        _entra.Refusal = """{"error":"invalid_client","error_description":"AADSTS700213: No matching federated identity record found.","error_codes":[700213]}""";

        var answer = await At(Ann).DoAsync(Id.Value, "planner/publish");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("publishingNotSetUp", await TabPerson.ProblemAsync(answer), StringComparison.Ordinal);
        Assert.Contains(_app.LogLines, line => line.Contains("invalid_client", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("200 with a page")]
    [InlineData("200 with nothing")]
    [InlineData("200 with null")]
    [InlineData("200 with half an object")]
    [InlineData("200 nested deeply")]
    [InlineData("302 to elsewhere")]
    [InlineData("503 with a page")]
    [InlineData("500 whose code is a text")]
    public async Task An_odd_Entra_is_told_as_not_answering_and_nothing_happens(string name)
    {
        _entra.Odd = () => OddAnswers.All[name];

        Assert.StartsWith("503 ", await TabPerson.ProblemAsync(await At(Ann).DoAsync(Id.Value, "planner/publish")), StringComparison.Ordinal);

        Assert.Equal(0, (int)(await At(Ann).ReadAsync(Id.Value))["publication"]!["requests"]!);
        Assert.DoesNotContain(_app.LogLines, line => line.Contains(OddAnswers.Typed, StringComparison.Ordinal));
        _app.AssertNoFaults();
        _entra.Odd = () => null;
        await TabPerson.OkAsync(await At(Ann).DoAsync(Id.Value, "planner/publish"));
        Assert.Equal((3, 0), Report(await PublishedAsync(1)));
    }

    [Fact]
    public async Task Graph_that_wants_more_of_the_token_than_Entra_gives_without_the_person_asks_the_person()
    {
        var challenge = Convert.ToBase64String("""{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}"""u8);
        _board.Odd = _ =>
        {
            _entra.Refusal = ConsentRequired;
            return new OddAnswer.Instead(401, "application/json", """{"error":{"code":"InvalidAuthenticationToken"}}""")
            {
                Headers = new Dictionary<string, string> { ["WWW-Authenticate"] = $"Bearer realm=\"\", error=\"insufficient_claims\", claims=\"{challenge}\"" },
            };
        };

        await TabPerson.OkAsync(await At(Ann).DoAsync(Id.Value, "planner/publish"));

        Assert.Equal("signInNeeded", (string?)Assert.Single((await PublishedAsync(1))["problems"]!.AsArray())!["kind"]);
    }

    [Fact]
    public async Task Nobody_elses_rights_are_asked_for_or_used()
    {
        var answer = await At(Bob).DoAsync(Id.Value, "planner/publish");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("onlyTheFacilitator", await TabPerson.ProblemAsync(answer), StringComparison.Ordinal);
        Assert.Empty(_entra.Exchanges);
    }

    [Fact]
    public async Task A_card_leads_to_the_tab_because_a_click_lends_no_rights()
    {
        var button = Button("open");
        var form = (await _app.PressAsync(Ann, button)).Form;

        Assert.Contains("tabblad", form.AllText(), StringComparison.Ordinal);
        Assert.EndsWith("/tab?journey=published", (string?)Assert.Single(form.Actions(), action => action["url"] is not null)["url"], StringComparison.Ordinal);
        // Also with a card of before, or one that was made up.
        Assert.Contains("tabblad", (await _app.PressAsync(Ann, Button("save"))).Form.AllText(), StringComparison.Ordinal);
        Assert.Equal(0, (int)(await At(Ann).ReadAsync(Id.Value))["publication"]!["requests"]!);
    }

    [Fact]
    public async Task What_a_crash_cut_off_goes_on_when_the_facilitator_publishes_again_and_every_improvement_is_one_task()
    {
        // Planner takes the plan and a task, then asks to wait for long.
        _board.OnRequest = (_, isDone) =>
        {
            if (isDone && CountPosts("/tasks") == 1 && _board.Faults.Waiting.Count == 0)
            {
                _board.Faults.Throttle(1000, TimeSpan.FromMinutes(20));
            }
        };
        await TabPerson.OkAsync(await At(Ann).DoAsync(Id.Value, "planner/publish"));
        await _app.LoggedAsync("Publishing 1 goes on in");
        _board.OnRequest = null;
        _board.Faults.Clear();

        await _app.RestartAsync(_time);
        // The rights are gone with the process; for a while they may still be with another one.
        await _app.LoggedAsync("Publishing 1 waits for the facilitator");
        _time.Advance(TimeSpan.FromMinutes(11));

        var stopped = await PublishedAsync(1);
        Assert.Equal("signInNeeded", (string?)Assert.Single(stopped["problems"]!.AsArray())!["kind"]);
        await TabPerson.OkAsync(await At(Ann).DoAsync(Id.Value, "planner/publish"));

        await PublishedAsync(2);
        Assert.Equal(3, await CountTasksAsync());
    }

    public async Task InitializeAsync()
    {
        _entra = await TokenIssuer.StartAsync();
        _board = await PlannerStandIn.StartAsync();
        var assertion = _folder.File("assertion");
        await File.WriteAllTextAsync(assertion, "assertion-of-the-cluster");
        _app = await AppFixture.StartAsync(time: _time, settings: new(_entra.Settings)
        {
            ["Graph:BaseUrl"] = _board.Graph.AbsoluteUri,
            ["Planner:PublishAs"] = "Facilitator",
            ["App:PublicUrl"] = "https://journeys.contoso.example",
            ["AzureAd:ClientCredentials:0:SourceType"] = "SignedAssertionFilePath",
            ["AzureAd:ClientCredentials:0:SignedAssertionFileDiskPath"] = assertion,
        });
        _app.Connector.Members = [Ann, Bob];
        await SeedAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _board.DisposeAsync();
        await _entra.DisposeAsync();
        _folder.Dispose();
    }

    private TabPerson At(Fixture.Person person) => new(_app, _entra.TokenFor(person));

    private async Task SeedAsync()
    {
        var place = new JourneyPlace(TeamsChannel.Tenant, TeamsChannel.TeamId, "19:cx@thread.tacv2");
        JourneyEvent[] past =
        [
            .. Workshop.AtImprove(Id, "one").Select(happened => happened is Core.SetUp.JourneyCreated created ? created with { Place = place } : happened),
            .. Workshop.Three.Select(improvement => new ImprovementSaved(Workshop.Ann.Id, Workshop.At, improvement)),
        ];
        await _app.Services.GetRequiredService<JourneyStore>().AppendAsync(
            Id,
            new JourneyHead(0, default, new JourneyConversation(_app.Connector.ServiceUrl.AbsoluteUri, TeamsChannel.Journeys.ConversationId, TeamsChannel.BotId)),
            [.. past.Select((happened, index) => new StoredEvent(index + 1, $"given-{index}", happened))],
            [],
            [],
            default);
    }

    /// <summary>Waits until a request came to its end.</summary>
    private async Task<JsonObject> PublishedAsync(int request)
    {
        using var live = await At(Ann).FollowAsync(Id.Value);
        while (true)
        {
            await live.NextAsync();
            var publication = (await At(Ann).ReadAsync(Id.Value))["publication"]!;
            if ((int)publication["requests"]! == request && !(bool)publication["isUnderWay"]!)
            {
                return publication["lastReport"]!.AsObject();
            }
        }
    }

    private static (int Created, int Problems) Report(JsonObject report) => ((int)report["created"]!, report["problems"]!.AsArray().Count);

    private async Task<int> CountTasksAsync() => (await _board.ListAsync(
        $"/planner/plans/{Assert.Single(await _board.ListAsync($"/groups/{Group}/planner/plans")).Text("id")}/tasks")).Length;

    private int CountPosts(string path) => _board.Writes.Count(write => write.Method == "POST" && write.Path.EndsWith(path, StringComparison.Ordinal));

    private static JsonObject Button(string what) => new()
    {
        ["type"] = "Action.Execute",
        ["verb"] = "planner/publish",
        ["data"] = new JsonObject { ["journey"] = Id.Value, ["do"] = what },
    };

    private void AssertKeptNowhere(string secret)
    {
        Assert.DoesNotContain(_app.LogLines, line => line.Contains(secret, StringComparison.Ordinal));
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_app.StoragePath)!).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            Assert.True(bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, $"A secret is in {file}.");
        }
    }
}
