using System.Net;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.JourneyTab;
using TeamsJourney.App.Tests.Security;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Identity;

/// <summary>A journey is not lost with its facilitator: someone of the team takes over, in the channel or in the tab.</summary>
public sealed class TakingOverTests : IAsyncLifetime
{
    private readonly MovableTime _time = new();
    private TokenIssuer _issuer = null!;
    private AppFixture _app = null!;

    [Fact]
    public async Task When_the_facilitator_left_the_team_a_member_takes_over_in_the_channel()
    {
        var card = await _app.BeginTouchpointsAsync(Sanne);
        var facilitate = _app.Connector.Card(card)!.Button("journey/facilitate");
        Assert.Contains("Sanne begeleidt", (await _app.PressAsync(Bob, facilitate, null, card)).Text, StringComparison.Ordinal);
        Leave();

        var form = (await _app.PressAsync(Bob, facilitate, null, card)).Form;
        Assert.Contains("Sanne begeleidde deze klantreis en zit niet meer in het team.", form.AllText(), StringComparison.Ordinal);
        await _app.PressAsync(Bob, form.Button("journey/take-over"), null, card);

        Assert.True((await _app.PressAsync(Bob, facilitate, null, card)).Form.HasButton("journey/hand-over"));
        // Too late for the next one.
        Assert.Contains("Bob", (await _app.PressAsync(Numbered(3), form.Button("journey/take-over"), null, card)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_types_what_only_a_facilitator_can_do_is_offered_to_take_over_when_there_is_none()
    {
        var card = await _app.BeginAsync(Sanne);
        Assert.Contains("Sanne", (string?)(await _app.SayAsync(Bob, "volgende")).Activity["text"], StringComparison.Ordinal);
        Leave();

        var offer = await _app.SayAsync(Bob, "volgende");
        await _app.PressAsync(Bob, offer.Card!.Button("journey/take-over"), null, offer.MessageId);

        await _app.GoOnAsync(Bob, card, _app.Connector.Card(card)!.Button("step/next"), "touchpoint/add");
    }

    [Fact]
    public async Task When_the_facilitator_left_the_team_a_member_takes_over_in_the_tab()
    {
        await _app.BeginTouchpointsAsync(Sanne);
        var bob = At(Bob);
        var id = await bob.OnlyJourneyAsync();
        Assert.Equal("none", (string?)(await bob.ReadAsync(id))["me"]!["takeOver"]);
        Leave();
        Assert.Equal("facilitatorLeft", (string?)(await bob.ReadAsync(id))["me"]!["takeOver"]);

        var taken = await TabPerson.OkAsync(await bob.DoAsync(id, "journey/take-over"));

        Assert.Equal((true, "none"), ((bool)taken["me"]!["isFacilitator"]!, (string?)taken["me"]!["takeOver"]));
    }

    [Fact]
    public async Task An_owner_of_the_team_takes_over_at_any_time_where_Teams_tells_who_owns_it()
    {
        _app.Connector.Members = [Sanne, Bob with { Role = "owner" }, Numbered(3) with { Role = "user" }];
        var card = await _app.BeginTouchpointsAsync(Sanne);

        var form = (await _app.PressAsync(Bob, _app.Connector.Card(card)!.Button("journey/facilitate"), null, card)).Form;
        Assert.Contains("Als eigenaar van het team kun je het overnemen.", form.AllText(), StringComparison.Ordinal);
        await _app.PressAsync(Bob, form.Button("journey/take-over"), null, card);

        var me = (await At(Bob).ReadAsync(await At(Bob).OnlyJourneyAsync()))["me"]!;
        // From oneself there is nothing to take.
        Assert.Equal((true, "none"), ((bool)me["isFacilitator"]!, (string?)me["takeOver"]));
    }

    [Fact]
    public async Task Nobody_takes_a_journey_from_a_facilitator_who_is_there()
    {
        var card = await _app.BeginTouchpointsAsync(Sanne);
        var id = await At(Bob).OnlyJourneyAsync();

        var answer = await At(Bob).DoAsync(id, "journey/take-over");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("onlyTheFacilitator", await TabPerson.ProblemAsync(answer), StringComparison.Ordinal);
        var pressed = _app.Connector.Card(card)!.Button("journey/facilitate").DeepClone().AsObject();
        pressed["data"]!["verb"] = "journey/take-over";
        pressed["data"]!["do"] = "save";
        Assert.Contains("Sanne", (await _app.PressAsync(Bob, pressed, null, card)).Text, StringComparison.Ordinal);
        Assert.True((bool)(await At(Sanne).ReadAsync(id))["me"]!["isFacilitator"]!);
    }

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _app = await AppFixture.StartAsync(settings: _issuer.Settings, time: _time, replace: PromptRefusals.Use);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    private TabPerson At(Person person) => new(_app, _issuer.TokenFor(person));

    private void Leave()
    {
        _app.Connector.Members = [.. Team.Where(one => one.Id != Sanne.Id)];
        _time.Advance(TimeSpan.FromMinutes(5));
    }
}
