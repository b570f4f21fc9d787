using System.Net;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Faults;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Core.Steps;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Conversation.Turns;

/// <summary>What comes in, and what is answered: delivered again, typed, from another place, of an unknown kind.</summary>
public sealed class TurnTests
{
    [Theory]
    [InlineData("Dialog")]
    [InlineData("Inline")]
    public async Task A_form_that_is_delivered_again_is_applied_once_and_answered_the_same(string style)
    {
        await using var app = await AppFixture.StartAsync(Enum.Parse<FormStyle>(style));
        var card = await app.BeginTouchpointsAsync(Sanne);
        var form = await app.OpenTouchpointAsync(Bob, card);
        var activity = app.Activity(Bob, form.Button("touchpoint/add", ("another", "true")), Workshop.Touchpoint("Ik bel"), card, null, "f:once");
        var first = await app.PostAsync(activity);
        var again = await app.PostAsync(activity);
        Assert.Equal(first, again);

        var mine = (await app.PressAsync(Bob, app.Connector.Card(card)!.Button("touchpoint/mine"), null, card)).Form;
        Assert.Single(mine.Actions(), action => action.VerbOf() == "touchpoint/edit");
    }

    [Fact]
    public async Task Requests_that_a_host_gave_the_same_id_are_not_taken_for_one()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var journey = (string)app.Connector.Card(card)!.Button("touchpoint/add")["data"]!["journey"]!;

        Assert.Equal(1, await CountDoneAsync(Bob, true));
        Assert.Equal(2, await CountDoneAsync(Sanne, true));
        Assert.Equal(1, await CountDoneAsync(Bob, false));

        async Task<int> CountDoneAsync(Person person, bool isDone)
        {
            var data = new JsonObject { ["verb"] = "participant/done", ["do"] = "save", ["journey"] = journey, ["step"] = "Touchpoints", ["isDone"] = isDone ? "true" : "false" };
            await app.PostAsync(TeamsChannel.Journeys.Invoke("task/submit", person, new() { ["data"] = data }, card, app.Connector.ServiceUrl, "f:same"));
            return (await app.Services.GetRequiredService<JourneyDesk>().FindAsync(new(journey), CancellationToken.None))!.CountDoneWith(Step.Touchpoints);
        }
    }

    [Fact]
    public async Task What_was_taken_back_since_does_not_come_back_when_it_is_delivered_again()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var form = await app.OpenTouchpointAsync(Bob, card);
        var added = app.Activity(Bob, form.Button("touchpoint/add", ("another", "true")), Workshop.Touchpoint("Ik bel"), card, null, "f:once");
        var first = await app.PostAsync(added);
        var mine = app.Connector.Card(card)!.Button("touchpoint/mine");
        var change = (await app.PressAsync(Bob, mine, null, card)).Form.Button("touchpoint/edit");
        var delete = (await app.PressAsync(Bob, (await app.PressAsync(Bob, change, null, card)).Form.Button("touchpoint/delete"), null, card)).Form.Button("touchpoint/delete");
        await app.PressAsync(Bob, delete, null, card);

        Assert.Equal(first.Status, (await app.PostAsync(added)).Status);

        Assert.False((await app.PressAsync(Bob, mine, null, card)).Form.HasButton("touchpoint/edit"));
    }

    [Fact]
    public async Task A_journey_that_is_set_up_twice_by_redelivery_is_one()
    {
        await using var app = await AppFixture.StartAsync();
        var welcome = await app.SayAsync(Sanne, "start");
        var form = (await app.PressAsync(Sanne, welcome.Card!.Button("journey/create"), null, welcome.MessageId)).Form;
        var activity = app.Activity(Sanne, form.Button("journey/create"), Workshop.SetUp("Rondreis"), welcome.MessageId, null, "f:once");
        Assert.Equal(await app.PostAsync(activity), await app.PostAsync(activity));
        Assert.Single((await app.SayAsync(Bob, "start")).Card!.Actions(), action => action.VerbOf() == "journey/activate");
    }

    [Fact]
    public async Task A_typed_next_that_is_delivered_again_goes_one_step()
    {
        await using var app = await AppFixture.StartAsync();
        await app.BeginAsync(Sanne);
        var next = TeamsChannel.Journeys.Message(Sanne, "volgende", app.Connector.ServiceUrl, "f:next");
        await app.PostAsync(next);
        await app.PostAsync(next);
        await app.Connector.WaitUntilAsync(calls => calls.Any(call => call.Card?.HasButton("touchpoint/add") is true), "the card of step 1");
        Assert.True((await app.SayAsync(Sanne, "status")).Card!.HasButton("touchpoint/add"));
    }

    [Fact]
    public async Task What_is_delivered_again_is_not_answered_again()
    {
        await using var app = await AppFixture.StartAsync();
        var asked = TeamsChannel.Journeys.Message(Sanne, "help", app.Connector.ServiceUrl, "f:help");
        var added = TeamsChannel.Journeys.Activity("installationUpdate", Sanne, app.Connector.ServiceUrl, "f:added");
        added["action"] = "add";
        foreach (var activity in new[] { asked, asked, added, added })
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await app.PostAsync(activity)).Status);
        }

        await app.SayAsync(Bob, "help");
        Assert.Equal(3, app.Connector.Calls.Count(call => call.IsPost));
    }

    [Theory]
    [InlineData("start", "nl-NL", "journey/create")]
    [InlineData("Nieuw!", "nl-NL", "journey/create")]
    [InlineData("START please", "en-US", "journey/create")]
    [InlineData("status", "fr-FR", "journey/create")]
    [InlineData("kaart", "nl-BE", "journey/create")]
    public async Task Before_there_is_a_journey_every_command_offers_to_begin_one(string text, string locale, string verb)
    {
        await using var app = await AppFixture.StartAsync();
        Assert.True((await app.SayAsync(Sanne with { Locale = locale }, text)).Card!.HasButton(verb));
    }

    [Theory]
    [InlineData("nl-NL", "volgende")]
    [InlineData("en-GB", "next")]
    [InlineData("xx", "next")]
    public async Task Nonsense_and_help_are_answered_with_what_can_be_typed_in_the_persons_language(string locale, string word)
    {
        await using var app = await AppFixture.StartAsync();
        var person = Sanne with { Locale = locale };
        foreach (var text in new[] { "help", "wat kan ik hier eigenlijk mee?", "", "🤷 <b>x</b> {{DATE(2026)}}", new string('x', 20_000) })
        {
            Assert.Contains(word, (await app.SayAsync(person, text)).Card!.AllText(), StringComparison.Ordinal);
        }

        app.AssertNoFaults();
    }

    [Fact]
    public async Task Typed_commands_lead_the_team_in_both_languages()
    {
        await using var app = await AppFixture.StartAsync();
        await app.BeginAsync(Sanne);
        Assert.Contains("Contactmomenten", (await app.SayAsync(Sanne, "volgende")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty((await app.SayAsync(Sanne.InEnglish(), "next")).Text);
        Assert.NotEmpty((await app.SayAsync(Sanne.InEnglish(), "back")).Text);
        Assert.NotNull((await app.SayAsync(Sanne, "kaart")).Card);
        Assert.True((await app.SayAsync(Sanne, "status")).Card!.HasButton("step/next"));
        Assert.Contains("Sanne", (await app.SayAsync(Bob, "terug")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verb_that_nobody_knows_gets_a_clear_answer()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginAsync(Sanne);
        foreach (var verb in new[] { "journey/destroy", "", "JOURNEY/CREATE", "journey/create\0" })
        {
            var inline = await app.PressAsync(Sanne, new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject() }, null, card);
            var dialog = await app.PressAsync(Sanne, new JsonObject { ["type"] = "Action.Submit", ["data"] = new JsonObject { ["verb"] = verb } }, null, card);
            Assert.NotEmpty(inline.Text);
            Assert.Equal(inline.Text, dialog.Text);
        }
    }

    [Fact]
    public async Task A_form_of_an_older_card_is_refused_clearly_and_changes_nothing()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var form = await app.OpenTouchpointAsync(Bob, card);
        var older = (JsonObject)form.Button("touchpoint/add").DeepClone();
        older["data"]!.AsObject().Remove("do");
        var answer = await app.PressAsync(Bob, older, new JsonObject { ["touchpointText"] = "Ik bel" }, card);
        Assert.Contains("⚠", answer.Form.AllText(), StringComparison.Ordinal);
        var wrongTypes = await app.PressAsync(Bob, older, new JsonObject { ["text"] = new JsonArray(1, "a"), ["phase"] = new JsonObject() }, card);
        Assert.Contains("⚠", wrongTypes.Form.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_click_on_back_does_not_go_back_twice()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var facilitate = (await app.PressAsync(Sanne, app.Connector.Card(card)!.Button("journey/facilitate"), null, card)).Form;
        var back = (await app.PressAsync(Sanne, facilitate.Button("step/back"), null, card)).Form.Button("step/back");
        Assert.True((await app.PressAsync(Sanne, back, null, card)).IsClosed);
        Assert.NotEmpty((await app.PressAsync(Sanne, back, null, card)).Text);
    }

    [Fact]
    public async Task In_a_personal_or_group_chat_it_says_where_it_works()
    {
        await using var app = await AppFixture.StartAsync();
        var personal = await app.SayAsync(Sanne, "start", TeamsChannel.Personal);
        var group = await app.SayAsync(Sanne, "start", TeamsChannel.GroupChat);
        Assert.NotEmpty(personal.Text);
        Assert.Equal(personal.Text, group.Text);
        Assert.Equal("a:personal", personal.Conversation);
    }

    [Fact]
    public async Task From_a_personal_chat_a_member_reaches_the_journey_of_the_team_and_a_stranger_does_not()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var button = app.Connector.Card(card)!.Button("touchpoint/add");
        Assert.NotNull((await app.PressAsync(Bob, button, null, "m9", TeamsChannel.Personal)).Card);
        Assert.Null((await app.PressAsync(Stranger, button, null, "m9", TeamsChannel.Personal)).Card);
    }

    [Fact]
    public async Task When_it_is_installed_it_says_hello_in_the_channel_that_was_chosen()
    {
        await using var app = await AppFixture.StartAsync();
        var install = new TeamsChannel(TeamsChannel.TeamId, "channel").Activity("installationUpdate", Sanne, app.Connector.ServiceUrl, "f:install");
        install["action"] = "add";
        install["channelData"]!.AsObject().Remove("channel");
        install["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = "19:cx@thread.tacv2" } };
        await app.PostAsync(install);
        var hello = await app.Connector.WaitForAsync(calls => calls.Count > 0 ? calls[0] : null, "a greeting");
        Assert.Equal("19:cx@thread.tacv2", hello.Conversation);
        Assert.True(hello.Card!.HasButton("journey/create"));
    }

    [Fact]
    public async Task A_store_that_takes_nothing_does_not_fail_the_installation()
    {
        using var folder = new TemporaryFolder();
        await using var tables = SqliteTables.Open(folder.File("full.db"));
        var isFull = false;
        var wire = new Cutter(null, new HashSet<(string, int)>()) { Hold = _ => isFull ? throw new RequestFailedException(507, "The disk is full.") : Task.CompletedTask };
        await using var app = await AppFixture.StartAsync(replace: services => services.AddSingleton<TableClient>(new CutTable(tables.GetTableClient(Rows.TableName), wire)));
        isFull = true;
        var install = TeamsChannel.Journeys.Activity("installationUpdate", Sanne, app.Connector.ServiceUrl, "f:install");
        install["action"] = "add";

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(install)).Status);
        Assert.True(Assert.Single(app.Connector.Calls).Card!.HasButton("journey/create"));
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("event")]
    [InlineData("typing")]
    [InlineData("somethingNew")]
    [InlineData("installationUpdate")]
    public async Task Kinds_that_are_none_of_its_business_are_taken_quietly(string type)
    {
        await using var app = await AppFixture.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(TeamsChannel.Journeys.Activity(type, Sanne, app.Connector.ServiceUrl, "1"))).Status);
        Assert.Equal(HttpStatusCode.NotImplemented, (await app.PostAsync(TeamsChannel.Journeys.Invoke("config/fetch", Sanne, [], "m1", app.Connector.ServiceUrl, "1"))).Status);
        Assert.Empty(app.Connector.Calls);
        app.AssertNoFaults();
    }

    [Fact]
    public async Task The_five_hundredth_and_first_touchpoint_is_refused_clearly_and_the_cards_stay_small()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var form = await app.OpenTouchpointAsync(Bob, card);
        var save = form.Actions().Last(action => action.VerbOf() == "touchpoint/add" && action["data"]?["another"] is null);
        var text = new string('w', 180);
        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(number => app.PressAsync(Bob, save, Workshop.Touchpoint($"Ik {number} {text}", number % 2 == 0 ? "use" : "buying"), card)));
        Assert.All(answers, answer => Assert.True(answer.IsClosed, answer.Body));

        var refused = await app.PressAsync(Bob, save, Workshop.Touchpoint("Ik ben te veel"), card);
        Assert.Contains("500", refused.Form.AllText(), StringComparison.Ordinal);
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains("● 250", StringComparison.Ordinal), "250 in a phase on the card");
        var mine = (await app.PressAsync(Bob, app.Connector.Card(card)!.Button("touchpoint/mine"), null, card)).Form;
        Assert.All([mine, refused.Form, app.Connector.Card(card)!], one => Assert.InRange(one.ToJsonString().Length * 2, 1, 28 * 1024));
        app.Connector.Limits.AssertKept();
    }
}
