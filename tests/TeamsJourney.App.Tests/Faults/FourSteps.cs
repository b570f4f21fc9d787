using System.Text.Json.Nodes;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>A team's way through the four steps, from the first touchpoint to the task in Planner, and what is to be there of it in the end.</summary>
internal sealed class FourSteps(CutWorkshop workshop, JourneyId id)
{
    private const string Searching = "Ik zoek een reis", Calling = "Ik bel het reisbureau", Improvement = "Sneller opnemen";

    /// <summary>Two touchpoints, the second of which hurts.</summary>
    public async Task AddTouchpointsAsync(string firstPhase, string secondPhase)
    {
        await workshop.DoAsync(Sanne, "touchpoint/add", With(("text", Searching), ("phase", firstPhase)));
        await workshop.DoAsync(Bob, "touchpoint/add", With(("text", Calling), ("phase", secondPhase)));
    }

    /// <summary>Those who have not contributed are reminded.</summary>
    public Task NudgeAsync() => workshop.DoAsync(Sanne, "participant/nudge", With(("step", Step.Touchpoints.ToString())));

    /// <summary>From the touchpoints on to what these people say of the one that hurts, the improvement, and Planner.</summary>
    public async Task GoOnToPlannerAsync(params (Person Person, string Thought)[] thoughts)
    {
        await NextAsync(Step.Touchpoints);
        await NextAsync(Step.Channels);
        var pain = (await workshop.JourneyAsync(id)).Touchpoints.Values.Single(touchpoint => touchpoint.Text == Calling).Id.Value;
        foreach (var (person, thought) in thoughts)
        {
            await workshop.DoAsync(person, "experience/save", With(
                ("touchpoint", pain), ("thought", thought), ("valence", "Negative"), ("emotions", "Angry"), ("verdict", "Au"), ("evidence", "OwnShoes")));
        }

        await workshop.DoAsync(Sanne, "experience/reveal", With());
        await NextAsync(Step.Experience);
        await workshop.DoAsync(Bob, "improvement/save", With(
            ("pain", pain), ("title", Improvement), ("cause", "ServiceLevel"), ("why1", "Te weinig mensen"), ("actions", "Rooster maken"), ("cost", "Small"), ("effect", "Large"), ("what", "true")));
        await workshop.DoAsync(Sanne, "planner/publish", With());
    }

    /// <summary>All of it is there once: in the journey, in Planner and in the channel.</summary>
    public async Task AssertOnceAsync(params (Person Person, string Thought)[] thoughts)
    {
        var journey = await workshop.JourneyAsync(id);
        Assert.Equal(Step.FollowUp, journey.Step);
        Assert.Equal([Calling, Searching], journey.Touchpoints.Values.Select(touchpoint => touchpoint.Text).Order());
        Assert.True(journey.HasRevealed);
        var improvement = Assert.Single(journey.Improvements.Values);
        Assert.All(thoughts, said => Assert.Equal(said.Thought, journey.OwnExperience(workshop.KnownAs(said.Person, journey), improvement.PainPoint)?.Thought));
        Assert.Empty(journey.Publication.LastReport!.Problems);
        await AssertTaskOnceAsync();
        await AssertCardsOnceAsync();
    }

    private Task NextAsync(Step from) => workshop.DoAsync(Sanne, "step/next", With(("from", from.ToString()), ("withEmptyPhases", "true")));

    private JsonObject With(params (string Name, string Value)[] data) => CutWorkshop.With(id, data);

    private async Task AssertTaskOnceAsync()
    {
        var plan = Assert.Single(await workshop.Planner.ListAsync("/groups/33333333-3333-3333-3333-333333333333/planner/plans"));
        var task = Assert.Single(await workshop.Planner.ListAsync($"/planner/plans/{plan.GetProperty("id").GetString()}/tasks?$expand=details"));
        Assert.Equal(Improvement, task.GetProperty("title").GetString());
    }

    // In the order in which they came: who presses a button on a card that stands there twice, takes the forgotten one away.
    private async Task AssertCardsOnceAsync()
    {
        var cards = (await workshop.FindAsync(id)).Posted;
        var lost = CountLost(workshop.Cutter, cards);
        var known = cards.ToDictionary(card => card.Key, card => card.ActivityId);
        foreach (var (messageId, message) in workshop.Connector.Messages.Where(message => message.Activity["summary"] is not null))
        {
            var posting = workshop.Connector.Card(messageId)!.Actions().Select(action => (string?)action["data"]?["posting"]).FirstOrDefault(key => key is not null);
            if (posting is not null && known[posting] != messageId)
            {
                Assert.True(lost-- > 0, $"There twice without need: {message["summary"]}");
                await workshop.PressAnythingAsync(Bob, messageId);
                Assert.Null(workshop.Connector.Card(messageId));
            }
        }

        var inChannel = workshop.Connector.Messages.Where(message => message.Activity["summary"] is not null && (string?)message.Activity["conversation"]?["id"] != "a:29:3");
        Assert.Equal(
            known.Where(card => !card.Key.StartsWith("nudge-", StringComparison.Ordinal)).Select(card => card.Value).Order(),
            inChannel.Select(message => message.Id).Order());
        Assert.Equal(["reveal", "step0", "step1", "step2", "step3", "step4", "step5", "summary"], known.Keys.Select(key => key.Split('-')[0]).Where(key => key != "nudge").Order());
    }

    // A lost answer is the one thing that Teams leaves us in the dark about. A death is the same when it comes between a posting and its note,
    // at whichever call of whichever lane: what was noted before the posting tells.
    private static int CountLost(Cutter cutter, IEnumerable<PostedCard> cards) => cutter.Cut switch
    {
        Cut.AnswerLost => cutter.Hit.Count(hit => hit.Call.StartsWith("teams POST", StringComparison.Ordinal)),
        Cut.DiesBefore or Cut.DiesAfter => cards.Sum(card => card.Unheard),
        _ => 0,
    };
}
