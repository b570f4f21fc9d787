using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Steps;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Conversation.Cards.Walks;

/// <summary>Step 4 and what follows: voting, improving, parking, publishing, and the consolidated journey.</summary>
internal static class ImproveWalk
{
    public static async Task RunAsync(CardWalk walk, JsonObject facilitate)
    {
        var (message, card) = await walk.GoOnAsync("improve-card-begin", Step.Improve, facilitate, "pain/vote");
        var vote = await walk.OpenAsync("vote", card.Button("pain/vote"));
        var field = (string)vote.Inputs().First()["id"]!;
        await walk.OpenAsync("vote-refused", vote.Button("pain/vote"), new JsonObject { [field] = "99" });
        await walk.ActAsync(vote.Button("pain/vote"), new JsonObject { [field] = "2" });

        var list = await walk.OpenAsync("pains", card.Button("pain/list"));
        await ImproveAsync(walk, await walk.OpenAsync("pain", list.Button("pain/show")));
        await ParkAsync(walk, await walk.OpenAsync("pain-open", list.Actions().Last(action => action.VerbOf() == "pain/show")));
        card = await walk.SeeStepAsync("improve-card", Step.Improve, message, shown => shown.HasButton("planner/publish") && shown.AllText().Contains('Ⅱ', StringComparison.Ordinal));
        await walk.OpenAsync("facilitate-improve", card.Button("journey/facilitate"));
        await PublishAsync(walk, card);
    }

    private static async Task ImproveAsync(CardWalk walk, JsonObject pain)
    {
        var filled = new JsonObject { ["why1"] = "Niemand belt terug", ["why2"] = "", ["cause"] = "ServiceLevel" };
        var why = await walk.OpenAsync("improvement-why", pain.Button("improvement/save"));
        await walk.OpenAsync("improvement-why-again", why.Button("improvement/save", ("whys", "2")), Of(filled));
        var what = await walk.OpenAsync("improvement-what", why.Button("improvement/save", ("what", "true")), Of(filled));
        await walk.OpenAsync("improvement-refused", what.Button("improvement/save", ("do", "save")), Of(filled));
        (filled["title"], filled["actions"], filled["cost"], filled["effect"]) = ("Binnen een dag *terugbellen*", "Rooster maken\nMeten", "Small", "Large");
        (filled["due"], filled["kpi"], filled["owner"]) = ("2026-09-30", "Half zoveel klachten", OwnerIn(what));
        var saved = await walk.OpenAsync("improvement-saved", what.Button("improvement/save", ("do", "save")), Of(filled));
        var change = await walk.OpenAsync("improvement-change", saved.Button("improvement/save"));
        await walk.OpenAsync("improvement-delete", change.Button("improvement/delete"));
    }

    private static async Task ParkAsync(CardWalk walk, JsonObject pain)
    {
        var park = await walk.OpenAsync("park", pain.Button("pain/park"));
        var reason = new JsonObject { ["reason"] = "Nu te duur" };
        var parked = await walk.OpenAsync("parked", park.Button("pain/park"), Of(reason));
        await walk.OpenAsync("resumed", parked.Button("pain/resume"));
        await walk.ActAsync(park.Button("pain/park"), reason);
    }

    private static async Task PublishAsync(CardWalk walk, JsonObject card)
    {
        await walk.SayAsync("map", "map");
        var publish = await walk.OpenAsync("publish", card.Button("planner/publish"));
        await walk.ActAsync(publish.Button("planner/publish"));
        var posted = await walk.App.Connector.WaitForAsync(
            calls => calls.LastOrDefault(call => call.IsPost && call.Card?.HasButton("journey/facilitate") is true && call.Card.HasButton("pain/list") && !call.Card.HasButton("pain/vote")), "the card of the follow-up");
        await walk.SeeStepAsync("follow-up-card", Step.FollowUp, posted.MessageId, shown => shown.HasButton("planner/publish"));
        // The consolidated journey comes by itself, so that it is announced; what answers typed words is not.
        await walk.SeePostAsync("journey-card", call => call.Activity["summary"] is not null && !call.Card!.HasButton("journey/facilitate") && call.Card!.Actions().Any(IsLink));
        await TakeOverAsync(walk, card, await walk.OpenAsync("facilitate-follow-up", card.Button("journey/facilitate")));
    }

    // An owner of the team may take the journey over from whom it was handed to.
    private static async Task TakeOverAsync(CardWalk walk, JsonObject card, JsonObject facilitate)
    {
        var handOver = (await walk.App.PressAsync(walk.Person, facilitate.Button("journey/hand-over"))).Form;
        await walk.ActAsync(handOver.Button("journey/hand-over"), new JsonObject { ["to"] = Bob.ObjectId });
        var offer = await walk.OpenAsync("take-over", card.Button("journey/facilitate"));
        await walk.ActAsync(offer.Button("journey/take-over"));
    }

    private static bool IsLink(JsonObject action) => (string?)action["type"] == "Action.OpenUrl";

    // A people picker gives the id of Entra; a plain list says who stands in it.
    private static string OwnerIn(JsonObject form) =>
        form.Inputs().First(input => (string?)input["id"] == "owner")["choices"]?.AsArray().FirstOrDefault(choice => (string?)choice!["title"] == Bob.Name)?["value"]?.ToString() ?? Bob.ObjectId;

    private static JsonObject Of(JsonObject inputs) => inputs.DeepClone().AsObject();
}
