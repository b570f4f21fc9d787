using System.Text.Json.Nodes;
using Counterparts;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Tests.Clock;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Conversation.Cards;

/// <summary>The cards and forms that lead a team through the set-up and the first step, as they go over the wire.</summary>
[Collection(OfficialRendererCollection.Name)]
public sealed class GoldenCardTests(OfficialRenderer renderer)
{
    [Theory]
    [InlineData("Dialog", "Dutch")]
    [InlineData("Dialog", "English")]
    [InlineData("Inline", "Dutch")]
    [InlineData("Inline", "English")]
    public async Task The_cards_and_forms_are_as_reviewed(string style, string language)
    {
        await using var app = await AppFixture.StartAsync(Enum.Parse<FormStyle>(style), time: new ImpatientClock { Calendar = new(2026, 8, 20, 9, 0, 0, TimeSpan.Zero) });
        var verbs = app.Services.GetRequiredService<CardActions>().Verbs;
        await foreach (var (name, card) in WalkAsync(app, language == "Dutch" ? Sanne : Sanne.InEnglish(), language))
        {
            Assert.All(card.Actions().Where(action => (string?)action["type"] is "Action.Execute" or "Action.Submit"), action => Assert.Contains(action.VerbOf(), verbs));
            await Golden.VerifyAsync(card, $"{language}/{name}.{style}", renderer);
        }

        app.AssertNoFaults();
    }

    private static async IAsyncEnumerable<(string Name, JsonObject Card)> WalkAsync(AppFixture app, Person person, string language)
    {
        yield return ("help", (await app.SayAsync(person, "help")).Card!);
        yield return ("not-understood", (await app.SayAsync(person, "hmm")).Card!);
        var welcome = await app.SayAsync(person, "start");
        yield return ("welcome", welcome.Card!);
        var setUpForm = (await PressAsync(welcome.Card!.Button("journey/create"))).Form;
        yield return ("set-up-form", setUpForm);
        yield return ("set-up-form-refused", (await PressAsync(setUpForm.Button("journey/create"), With(Workshop.SetUp(""), "language", language))).Form);

        await PressAsync(setUpForm.Button("journey/create"), With(Workshop.SetUp("Rondreis *met* [link](x)"), "language", language), welcome.MessageId);
        await app.Connector.WaitUntilAsync(calls => calls.Any(call => !call.IsPost && call.MessageId == welcome.MessageId), "the journey's card");
        var setUp = app.Connector.Card(welcome.MessageId)!;
        yield return ("set-up-card", setUp);
        yield return ("welcome-with-a-journey", (await app.SayAsync(person, "start")).Card!);
        yield return ("change-form", (await PressAsync(setUp.Button("journey/change"))).Form);

        var first = await app.GoOnAsync(person, welcome.MessageId, setUp.Button("step/next"), "touchpoint/add");
        yield return ("touchpoints-card-empty", app.Connector.Card(first)!);
        yield return ("touchpoint-form", (await PressAsync(app.Connector.Card(first)!.Button("touchpoint/add"))).Form);
        foreach (var (text, phase) in new[] { ("Ik zie een <b>advertentie</b>", "orientation"), ("De folder komt", "orientation"), ("I call the shop", "buying") })
        {
            await app.AddTouchpointAsync(person, first, text, phase);
        }

        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(first)!.AllText() is var text && text.Contains("●●", StringComparison.Ordinal) && text.Split("\n●\n").Length == 2, "three on the card");
        yield return ("touchpoints-card", app.Connector.Card(first)!);
        var mine = (await PressAsync(app.Connector.Card(first)!.Button("touchpoint/mine"))).Form;
        yield return ("touchpoints-mine", mine);
        var edit = (await PressAsync(mine.Button("touchpoint/edit"))).Form;
        yield return ("touchpoint-edit-form", edit);
        yield return ("touchpoint-delete-form", (await PressAsync(edit.Button("touchpoint/delete"))).Form);

        var facilitate = (await PressAsync(app.Connector.Card(first)!.Button("journey/facilitate"))).Form;
        yield return ("facilitate", facilitate);
        yield return ("hand-over-form", (await PressAsync(facilitate.Button("journey/hand-over"))).Form);
        yield return ("back-form", (await PressAsync(facilitate.Button("step/back"))).Form);
        var next = (await PressAsync(facilitate.Button("step/next"))).Form;
        yield return ("next-form", next);
        yield return ("next-form-refused", (await PressAsync(next.Button("step/next"), [])).Form);
        yield return ("next-typed", (await app.SayAsync(person, "next")).Card!);

        await app.GoOnAsync(person, first, facilitate.Button("step/next"), "journey/facilitate");
        await app.Connector.WaitUntilAsync(_ => !app.Connector.Card(first)!.Actions().Any(), "the closed card");
        yield return ("touchpoints-card-closed", app.Connector.Card(first)!);

        Task<Answer> PressAsync(JsonObject button, JsonObject? inputs = null, string message = "m1") => app.PressAsync(person, button, inputs, message);
    }

    private static JsonObject With(JsonObject inputs, string name, string value)
    {
        inputs[name] = value;
        return inputs;
    }
}
