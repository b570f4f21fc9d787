using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Conversation.Turns;

/// <summary>
/// Forms in the place of the card, for hosts without dialogs. A change of the card in the channel takes away what stands in its place for one
/// person, as Microsoft's Playground does it.
/// </summary>
public sealed class InlineFormTests
{
    [Fact]
    public async Task The_channels_card_is_changed_before_the_answer_so_that_the_next_form_stays()
    {
        await using var app = await AppFixture.StartAsync(FormStyle.Inline, time: new Unhurried());
        var card = await app.BeginTouchpointsAsync(Sanne);
        foreach (var text in (string[])["Ik bel", "Ik wacht", "Ik mail", "Ik klik", "Ik lees"])
        {
            var form = await app.OpenTouchpointAsync(Bob, card);
            var answer = await app.PressAsync(Bob, form.Button("touchpoint/add", ("another", "true")), Workshop.Touchpoint(text), card);
            var shown = app.Connector.Calls.Count;
            Assert.True(answer.Form.HasButton("touchpoint/add"), answer.Body);
            await app.SayAsync(Sanne, "help");
            // Nothing but the answer to Sanne came after the answer to Bob.
            Assert.Equal(shown + 1, app.Connector.Calls.Count);
        }
    }

    [Theory]
    [InlineData("Dialog")]
    [InlineData("Inline")]
    public async Task A_card_that_the_team_left_behind_stays_the_card_of_its_step(string style)
    {
        await using var app = await AppFixture.StartAsync(Enum.Parse<FormStyle>(style));
        var setUp = await app.BeginAsync(Sanne);
        var button = app.Connector.Card(setUp)!.Button("step/next");

        var answer = await app.PressAsync(Sanne, button, null, setUp);
        Assert.Contains("Contactmomenten", answer.Card!.AllText(), StringComparison.Ordinal);
        Assert.Empty(answer.Card!.Actions());

        await app.Connector.WaitForAsync(calls => calls.LastOrDefault(call => call.IsPost && call.Card?.HasButton("touchpoint/add") is true), "the card of step 1");
        Assert.Contains("Voorbereiding", answer.Card!.AllText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("journey/create")]
    [InlineData("example/show")]
    public async Task Before_there_is_a_journey_a_form_leads_back_to_the_welcome(string verb)
    {
        await using var app = await AppFixture.StartAsync(FormStyle.Inline);
        var welcome = await app.SayAsync(Sanne, "start");
        var form = (await app.PressAsync(Sanne, welcome.Card!.Button(verb), null, welcome.MessageId)).Form;
        var back = await app.PressAsync(Sanne, form.Button("card/show"), null, welcome.MessageId);
        Assert.Equal(welcome.Card!.ToJsonString(), back.Card!.ToJsonString());
    }

    // What Teams takes in a second is more than a test sends.
    private sealed class Unhurried : TimeProvider
    {
        public override long GetTimestamp() => System.GetTimestamp() * 10_000;
    }
}
