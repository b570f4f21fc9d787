using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Conversation.Turns;

/// <summary>A team walks from the mention to the second step, over HTTP, in both languages and where forms open in both places.</summary>
public sealed class WalkTests
{
    public static TheoryData<string, string> Everywhere => new() { { "Dialog", "Dutch" }, { "Dialog", "English" }, { "Inline", "Dutch" }, { "Inline", "English" } };

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_team_walks_from_the_mention_to_the_second_step(string style, string language)
    {
        await using var app = await AppFixture.StartAsync(Enum.Parse<FormStyle>(style));
        var person = language == "Dutch" ? Sanne : Sanne.InEnglish();
        var first = await app.BeginTouchpointsAsync(person, "Rondreis", new() { ["language"] = language });
        Assert.Contains(language == "Dutch" ? "Stap 1" : "Step 1", app.Connector.Card(first)!.AllText(), StringComparison.OrdinalIgnoreCase);

        foreach (var phase in new[] { "orientation", "comparison", "buying", "use", "after-sales" })
        {
            await app.AddTouchpointAsync(Bob, first, $"Ik bel over {phase}", phase);
        }

        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(first)!.AllText().Split("●\n").Length > 4, "all five phases filled on the card");
        var facilitate = await app.PressAsync(person, app.Connector.Card(first)!.Button("journey/facilitate"), null, first);
        var second = await app.GoOnAsync(person, first, facilitate.Form.Button("step/next"), "journey/facilitate");
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(first)!.Actions().Any() is false, "the card of the first step closed");
        Assert.NotEqual(first, second);
        app.AssertNoFaults();
        app.Connector.Limits.AssertKept();
    }

    [Fact]
    public async Task Only_the_facilitator_goes_on()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginAsync(Sanne);
        var form = (await app.PressAsync(Bob, app.Connector.Card(card)!.Button("step/next"), null, card)).Form;
        Assert.Contains("Sanne", form.AllText(), StringComparison.Ordinal);
        Assert.Contains("Sanne", (await app.PressAsync(Bob, form.Button("step/next"), [], card)).Form.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_outside_the_team_is_told_so_and_changes_nothing()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var button = app.Connector.Card(card)!.Button("touchpoint/add");
        var answer = await app.PressAsync(Stranger, button, null, card);
        Assert.Null(answer.Card);
        Assert.NotEmpty(answer.Text);
        var said = await app.SayAsync(Stranger, "status");
        Assert.Equal(answer.Text, said.Text);
    }

    [Fact]
    public async Task Someone_who_just_joined_the_team_can_take_part()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var button = app.Connector.Card(card)!.Button("touchpoint/add");
        Assert.Null((await app.PressAsync(Stranger, button, null, card)).Card);

        app.Connector.Members = [.. Team, Stranger];
        var joined = TeamsChannel.Journeys.Activity("conversationUpdate", Stranger, app.Connector.ServiceUrl, app.NewId());
        joined["membersAdded"] = new System.Text.Json.Nodes.JsonArray(Stranger.ToAccount());
        joined["channelData"]!["eventType"] = "teamMemberAdded";
        await app.PostAsync(joined);
        Assert.NotNull((await app.PressAsync(Stranger, button, null, card)).Card);
    }

    [Fact]
    public async Task A_closed_step_says_where_the_team_is_and_shows_what_was_typed()
    {
        await using var app = await AppFixture.StartAsync();
        var first = await app.BeginTouchpointsAsync(Sanne);
        var form = await app.OpenTouchpointAsync(Bob, first);
        await app.AddTouchpointAsync(Bob, first, "Ik bel");
        var facilitate = await app.PressAsync(Sanne, app.Connector.Card(first)!.Button("journey/facilitate"), null, first);
        await app.GoOnAsync(Sanne, first, facilitate.Form.Button("step/next"), "journey/facilitate");
        var second = (await app.PressAsync(Sanne, (await app.PressAsync(Sanne, facilitate.Form.Button("journey/hand-over"), null, first)).Form.Button("journey/hand-over"), new() { ["to"] = Bob.ObjectId }, first));
        Assert.True(second.IsClosed, second.Body);

        facilitate = await app.PressAsync(Bob, app.Connector.Calls.Last(call => call.Card?.HasButton("journey/facilitate") is true).Card!.Button("journey/facilitate"));
        await app.GoOnAsync(Bob, "m1", facilitate.Form.Button("step/next"), "journey/facilitate");
        var late = await app.PressAsync(Bob, form.Button("touchpoint/add"), Workshop.Touchpoint("Ik kom te laat"), first);
        Assert.Equal("Ik kom te laat", late.Form.ValueOf("text"));
        Assert.Contains("⚠", late.Form.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_long_comes_back_with_everything_that_was_typed()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var form = await app.OpenTouchpointAsync(Bob, card);
        var text = new string('x', 2000);
        var answer = await app.PressAsync(Bob, form.Button("touchpoint/add"), Workshop.Touchpoint(text, "buying"), card);
        Assert.Equal(text, answer.Form.ValueOf("text"));
        Assert.Equal("buying", answer.Form.ValueOf("phase"));
        Assert.Contains("⚠", answer.Form.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journeys_of_another_channel_look_like_none()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var button = app.Connector.Card(card)!.Button("touchpoint/add");
        var elsewhere = await app.PressAsync(Bob, button, null, card, TeamsChannel.Other);
        var invented = (System.Text.Json.Nodes.JsonObject)button.DeepClone();
        invented["data"]!["journey"] = new string('0', 32);
        Assert.NotEmpty(elsewhere.Text);
        Assert.Equal((await app.PressAsync(Bob, invented, null, card)).Text, elsewhere.Text);
    }

    [Fact]
    public async Task A_channel_has_several_journeys_and_one_is_active()
    {
        await using var app = await AppFixture.StartAsync();
        await app.BeginAsync(Sanne, "Rondreis");
        await app.BeginAsync(Sanne, "Strandhuis");
        Assert.Contains("Strandhuis", (await app.SayAsync(Bob, "status")).Card!.AllText(), StringComparison.Ordinal);

        var welcome = await app.SayAsync(Bob, "nieuw");
        var rows = welcome.Card!.Actions().Where(action => action.VerbOf() == "journey/activate").ToList();
        Assert.Equal(2, rows.Count);
        await app.PressAsync(Bob, rows[1], null, welcome.MessageId);
        Assert.Contains("Rondreis", (await app.SayAsync(Bob, "status")).Card!.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acting_on_the_shared_card_is_answered_with_inline_forms_also_where_forms_are_dialogs()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var done = app.Connector.Card(card)!.Button("participant/done");
        Assert.Equal("Action.Execute", (string?)done["type"]);
        await app.AddTouchpointAsync(Bob, card, "Ik bel");
        var facilitate = await app.PressAsync(Sanne, app.Connector.Card(card)!.Button("journey/facilitate"), null, card);
        await app.GoOnAsync(Sanne, card, facilitate.Form.Button("step/next"), "journey/facilitate");

        // Of a step that is over: the answer is a form in the place of the card, where only Action.Execute comes back to us.
        var answer = await app.PressAsync(Bob, done, null, card);
        Assert.All(answer.Form.Actions(), action => Assert.Equal("Action.Execute", (string?)action["type"]));
    }
}
