using System.Text.Json.Nodes;
using Counterparts;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Tests.Conversation.Cards.Walks;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Planner;
using TeamsJourney.Core.Steps;
using TeamsJourney.Tests.Clock;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Conversation.Cards;

/// <summary>Every card and form of a whole workshop, as they go over the wire. A new verb or step needs a place in the walk.</summary>
[Collection(OfficialRendererCollection.Name)]
public sealed class GoldenCardTests(OfficialRenderer renderer)
{
    // What these do shows in the channel, or as a sentence.
    private static readonly string[] WithoutForm = ["card/show", "journey/activate", "journey/keep", "journey/take-over", "participant/done", "participant/nudge"];

    [Theory]
    [InlineData("Dialog", "Dutch")]
    [InlineData("Dialog", "English")]
    [InlineData("Inline", "Dutch")]
    [InlineData("Inline", "English")]
    public async Task The_cards_and_forms_are_as_reviewed(string style, string language)
    {
        await using var planner = await PlannerStandIn.StartAsync();
        await using var app = await AppFixture.StartAsync(
            Enum.Parse<FormStyle>(style),
            new()
            {
                ["Graph:BaseUrl"] = planner.Graph.ToString(),
                ["App:PublicUrl"] = "https://journeys.contoso.example",
                ["Planner:PlanUrl"] = "https://planner.example/{plan}",
                ["Planner:TaskUrl"] = "https://planner.example/task/{task}",
            },
            time: new ImpatientClock { Calendar = new(2026, 8, 20, 9, 0, 0, TimeSpan.Zero) });
        app.Connector.Members = [Sanne with { Role = "owner" }, .. Team.Skip(1).Take(4)];
        var walk = new CardWalk(app, language == "Dutch" ? Sanne : Sanne.InEnglish());

        await WalkAsync(walk, language);

        var verbs = app.Services.GetRequiredService<CardActions>().Verbs;
        foreach (var (name, card) in walk.Seen)
        {
            Assert.All(card.Actions().Where(action => (string?)action["type"] is "Action.Execute" or "Action.Submit"), action => Assert.Contains(action.VerbOf(), verbs));
            await Golden.VerifyAsync(card, $"{language}/{name}.{style}", renderer);
        }

        AssertNothingIsForgotten(walk, verbs, style, language);
        Assert.All(walk.StepCards, seen => AssertWhatMattersIsInSight(seen.Step, seen.Card));
        app.AssertNoFaults();
    }

    // At most three buttons, and the one with which the facilitator goes on is none of those behind "…".
    private static void AssertWhatMattersIsInSight(Step step, JsonObject card)
    {
        var inSight = card["actions"]?.AsArray().Select(action => action!.AsObject()).Where(action => (string?)action["mode"] != "secondary").ToList() ?? [];
        Assert.InRange(inSight.Count, 0, 3);
        string goesOn = step is Step.SetUp ? "step/next" : "journey/facilitate";
        Assert.True(inSight.Count == 0 || inSight.Exists(action => action.VerbOf() == goesOn || action.VerbOf() == "planner/publish"), card.ToJsonString());
    }

    private static async Task WalkAsync(CardWalk walk, string language)
    {
        var setUp = await SetUpWalk.RunAsync(walk, language);
        var tidy = await TouchpointsWalk.RunAsync(walk, setUp);
        // Where forms take the place of the card, each has a button back to it; dialogs are closed.
        await walk.ActAsync(tidy.HasButton("card/show") ? tidy.Button("card/show") : new JsonObject { ["type"] = "Action.Submit", ["data"] = new JsonObject { ["verb"] = "card/show" } });
        var facilitate = await ChannelsWalk.RunAsync(walk, tidy);
        facilitate = await ExperienceWalk.RunAsync(walk, facilitate);
        await ImproveWalk.RunAsync(walk, facilitate);
    }

    private static void AssertNothingIsForgotten(CardWalk walk, IReadOnlyCollection<string> verbs, string style, string language)
    {
        Assert.Equal(walk.Seen.Select(seen => seen.Name).Distinct().Count(), walk.Seen.Count);
        Assert.Equal(verbs.Except(WithoutForm).Order(StringComparer.Ordinal), walk.ShownVerbs.Order(StringComparer.Ordinal));
        Assert.Subset(walk.ActedVerbs.ToHashSet(), WithoutForm.ToHashSet());
        // Whatever folder a card is in: each button was seen on one. In dialogs nothing leads back to the shared card.
        Assert.Equal(
            verbs.Except(style == "Dialog" ? ["card/show"] : []).Order(StringComparer.Ordinal),
            walk.Seen.SelectMany(seen => seen.Card.Actions()).Where(action => (string?)action["type"] is "Action.Execute" or "Action.Submit").Select(action => action.VerbOf()).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<Step>(), walk.StepCards.Select(seen => seen.Step).Distinct().Order());
        Assert.Equal(walk.Seen.Select(seen => $"{seen.Name}.{style}.golden.json").Order(StringComparer.Ordinal), Golden.Files(language, $"*.{style}.golden.json"));
    }
}
