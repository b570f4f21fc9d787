using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Steps;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Conversation.Cards.Walks;

/// <summary>Step 1, the message action, and what the facilitator can do.</summary>
internal static class TouchpointsWalk
{
    /// <returns>The form for tidying up, to which the end of step 1 leads.</returns>
    public static async Task<JsonObject> RunAsync(CardWalk walk, string setUp)
    {
        var app = walk.App;
        var first = await app.GoOnAsync(walk.Person, setUp, app.Connector.Card(setUp)!.Button("step/next"), "touchpoint/add");
        var card = await walk.SeeStepAsync("touchpoints-card-empty", Step.Touchpoints, first, _ => true);
        var form = await walk.OpenAsync("touchpoint-form", card.Button("touchpoint/add"));
        await walk.OpenAsync("touchpoint-form-saved", form.Button("touchpoint/add", ("another", "true")), Workshop.Touchpoint("Ik zie een <b>advertentie</b>"));
        await walk.OpenAsync("touchpoint-form-tip", form.Button("touchpoint/add", ("another", "true")), Workshop.Touchpoint("De folder komt"));
        await app.AddTouchpointAsync(walk.Person, first, "I call the shop", "buying");
        await app.AddTouchpointAsync(Bob, first, "I call the shop!", "buying");
        await app.AddTouchpointAsync(Bob, first, "Ik zet hem in elkaar", "use");
        card = await walk.SeeStepAsync("touchpoints-card", Step.Touchpoints, first, shown => shown.AllText() is var text && text.Split("\n●●\n").Length == 3 && text.Split("\n●\n").Length == 2);
        await OwnAsync(walk, card);
        await MessageAsync(walk);

        var facilitate = await walk.OpenAsync("facilitate", card.Button("journey/facilitate"));
        await walk.OpenAsync("hand-over-form", facilitate.Button("journey/hand-over"));
        await walk.OpenAsync("back-form", facilitate.Button("step/back"));
        await walk.ActAsync(facilitate.Button("participant/nudge"));
        await walk.SeePostAsync("nudge-card", call => call.Conversation == "a:29:3");
        var next = await walk.OpenAsync("next-form", facilitate.Button("step/next"));
        await walk.OpenAsync("next-form-refused", next.Button("step/next"), []);
        await walk.SayAsync("next-typed", "next");
        var tidy = await walk.OpenAsync("tidy-up", next.Button("step/next"), new JsonObject { ["withEmptyPhases"] = "true" });
        await walk.SeeStepAsync("touchpoints-card-closed", Step.Touchpoints, first, closed => !closed.Actions().Any());
        return tidy;
    }

    private static async Task OwnAsync(CardWalk walk, JsonObject card)
    {
        var mine = await walk.OpenAsync("touchpoints-mine", card.Button("touchpoint/mine"));
        var edit = await walk.OpenAsync("touchpoint-edit-form", mine.Button("touchpoint/edit"));
        await walk.OpenAsync("touchpoint-delete-form", edit.Button("touchpoint/delete"));
    }

    private static async Task MessageAsync(CardWalk walk)
    {
        var chosen = new JsonObject
        {
            ["commandId"] = "addToJourney",
            ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<p>Drie dagen <b>gewacht</b> op antwoord</p>" } },
        };
        var offered = await walk.App.PostAsync(TeamsChannel.Journeys.Invoke(
            "composeExtension/fetchTask", walk.Person, chosen, "m1", walk.App.Connector.ServiceUrl, walk.App.NewId()));
        var words = await walk.OpenAsync("message-words", walk.See("message-touchpoint", offered.Form).Button("message/add-words"));
        await walk.OpenAsync("message-touchpoint-again", words.Button("message/add-touchpoint"));
    }
}
