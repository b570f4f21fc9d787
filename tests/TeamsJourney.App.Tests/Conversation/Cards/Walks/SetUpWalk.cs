using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Privacy.Removal;
using TeamsJourney.App.Privacy.Retention;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Tests.Conversation.Cards.Walks;

/// <summary>Typed words, the example, and the set-up.</summary>
internal static class SetUpWalk
{
    /// <returns>The message with the card of the set-up.</returns>
    public static async Task<string> RunAsync(CardWalk walk, string language)
    {
        await walk.SayAsync("help", "help");
        await walk.SayAsync("not-understood", "hmm");
        var welcome = await walk.App.SayAsync(walk.Person, "start");
        walk.See("welcome", welcome.Card!);
        var example = await walk.OpenAsync("example-journey", welcome.Card!.Button("example/show"));
        var felt = await walk.OpenAsync("example-experience", example.Button("example/show", ("view", "Experience")));
        await walk.OpenAsync("example-improve", felt.Button("example/show", ("view", "Improve")));

        var form = await walk.OpenAsync("set-up-form", welcome.Card!.Button("journey/create"));
        await walk.OpenAsync("set-up-form-refused", form.Button("journey/create"), With(Workshop.SetUp(""), "language", language));
        var inputs = With(Workshop.SetUp("Rondreis *met* [link](x)"), "language", language);
        inputs["targetGroup"] = "Gezinnen";
        await walk.ActAsync(form.Button("journey/create"), inputs, welcome.MessageId);
        var setUp = await walk.SeeStepAsync("set-up-card-vague", Step.SetUp, welcome.MessageId, card => card.HasButton("journey/change"));
        var change = await walk.OpenAsync("change-form", setUp.Button("journey/change"));
        inputs["targetGroup"] = "Gezin Bakker, eerste verre reis met twee tieners";
        await walk.ActAsync(change.Button("journey/change"), inputs);
        await walk.SeeStepAsync("set-up-card", Step.SetUp, welcome.MessageId, card => card.AllText().Contains("Bakker", StringComparison.Ordinal));

        var again = await walk.SayAsync("welcome-with-a-journey", "start");
        await walk.ActAsync(again.Button("journey/activate"));
        var help = await walk.SayAsync("help-with-a-journey", "help");
        var own = help.Button("member/erase");
        await walk.OpenAsync("own-data", own);
        await KeepAsync(walk, new JourneyId((string)own["data"]!["journey"]!));
        return welcome.MessageId;
    }

    // The card that comes after months in which nothing happened, and the one that a deleted journey leaves.
    private static async Task KeepAsync(CardWalk walk, JourneyId id)
    {
        var services = walk.App.Services;
        var snapshot = await services.GetRequiredService<JourneyDesk>().ReadAsync(id, CancellationToken.None);
        var goesAt = services.GetRequiredService<TimeProvider>().GetUtcNow() + RetentionWorker.Notice;
        await services.GetRequiredService<RetentionWarning>().PostAsync(snapshot, snapshot.Journey!, goesAt, CancellationToken.None);
        var (message, card) = await walk.SeePostAsync("going", call => call.Card!.HasButton("journey/keep"));
        await walk.ActAsync(card.Button("journey/keep"), message: message);
        using var spoken = Languages.Speak(snapshot.Journey!.SetUp.Language);
        walk.See("gone", JsonNode.Parse(RemovalNotice.Draw().ToJsonElement().GetRawText())!.AsObject());
    }

    private static JsonObject With(JsonObject inputs, string name, string value)
    {
        inputs[name] = value;
        return inputs;
    }
}
