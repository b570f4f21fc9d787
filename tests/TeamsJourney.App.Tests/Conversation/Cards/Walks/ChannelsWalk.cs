using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Tests.Conversation.Cards.Walks;

/// <summary>Step 2: tidying up, the nine questions, gaps, channels and the order.</summary>
internal static class ChannelsWalk
{
    /// <returns>The facilitator's form, to go on from.</returns>
    public static async Task<JsonObject> RunAsync(CardWalk walk, JsonObject tidy)
    {
        var (message, card) = await walk.SeePostAsync("channels-card-begin", call => call.Card!.HasButton("channel/questions"));
        await TidyAsync(walk, tidy);

        var questions = await walk.OpenAsync("channel-questions", card.Button("channel/questions"));
        var gaps = await walk.OpenAsync("channel-gaps", questions.Button("channel/questions"), new JsonObject { ["uses-Telephone"] = "true", ["uses-Radio"] = "true", ["uses-Email"] = "false" });
        var gap = await walk.OpenAsync("channel-gap", gaps.Button("channel/gap"));
        await walk.OpenAsync("channel-gap-filled", gap.Button("channel/gap"), Workshop.Touchpoint("Ik vraag hoe het moet", "after-sales"));

        var list = await walk.OpenAsync("touchpoint-list", card.Button("touchpoint/list"));
        var moved = await walk.OpenAsync("touchpoint-moved", list.Button("touchpoint/move", ("earlier", "false")));
        await walk.OpenAsync("touchpoint-moved-to-another-phase", moved.Button("touchpoint/move", ("earlier", "true"), ("fromPhase", "buying")));
        var channels = await walk.OpenAsync("touchpoint-channels", list.Button("touchpoint/channels"));
        var chosen = new JsonObject { ["channels"] = "Website,Email" };
        var directions = await walk.OpenAsync("touchpoint-directions", channels.Button("touchpoint/channels"), chosen);
        (chosen["direction-Website"], chosen["direction-Email"]) = ("ToCustomer", "FromCustomer");
        await walk.OpenAsync("touchpoint-channels-saved", directions.Button("touchpoint/channels"), chosen);

        card = await walk.SeeStepAsync("channels-card", Step.Channels, message, shown => shown.AllText().Contains("Website, E-mail", StringComparison.Ordinal));
        await walk.ActAsync(card.Button("participant/done"));
        return await walk.OpenAsync("facilitate-channels", card.Button("journey/facilitate"));
    }

    private static async Task TidyAsync(CardWalk walk, JsonObject tidy)
    {
        var merge = await walk.OpenAsync("merge", tidy.Button("touchpoint/merge"));
        var merged = await walk.OpenAsync("merged", merge.Button("touchpoint/merge"), new JsonObject { ["touchpoints"] = merge.ValueOf("touchpoints"), ["text"] = "I call the shop" });
        var split = await walk.OpenAsync("split", merged.Button("touchpoint/split"));
        await walk.OpenAsync("split-done", split.Button("touchpoint/split"));
        await walk.OpenAsync("tidy-up-again", split.Button("touchpoint/tidy"));
        var reword = await walk.OpenAsync("reword-list", merged.Button("touchpoint/rename"));
        await walk.OpenAsync("reword", reword.Button("touchpoint/rename"));

        var steps = await walk.OpenAsync("journey-steps-none", merged.Button("journey-step/list"));
        await walk.OpenAsync("journey-step", steps.Button("journey-step/save"));
        var suggested = await walk.OpenAsync("journey-steps-suggested", steps.Button("journey-step/suggest"));
        var grouped = await walk.OpenAsync("journey-steps", suggested.Button("journey-step/suggest"));
        await walk.OpenAsync("journey-step-change", grouped.Button("journey-step/save"));
        await walk.OpenAsync("journey-step-deleted", grouped.Button("journey-step/delete"));
    }
}
