using System.Text.Json.Nodes;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>
/// A whole small workshop, from the mention to the tasks in Planner, in which something goes wrong at every call to storage, to Teams and to
/// Graph, and at every such call the process dies. In the end the journey is whole, and people see everything once.
/// </summary>
public sealed class FaultAtEveryCallTests
{
    private const int RunsPerFault = 6;

    private static readonly IReadOnlyList<Person> Members = [Sanne, Bob, Team[2]];

    private static readonly Lazy<Task<IReadOnlyList<(string Call, int Time)>>> Clean = EveryCall.WithoutCuts(async cutter =>
    {
        await RunAsync(cutter);
        return 0;
    });

    public static TheoryData<Cut> Cuts => [.. Enum.GetValues<Cut>()];

    [Fact]
    public async Task Without_a_fault_everything_is_there_once()
    {
        var clean = await Clean.Value;
        Assert.InRange(clean.Count, 100, 400);
        Assert.Equal(["graph", "store", "teams"], clean.Select(call => call.Call.Split(' ')[0]).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task Whatever_goes_wrong_at_whichever_call_nothing_is_lost_and_nothing_is_there_twice(Cut cut)
    {
        await EveryCall.CutAsync(cut, await Clean.Value, RunsPerFault, RunAsync);
    }

    // A lost answer is the one thing that Teams leaves us in the dark about. A death is the same when it comes between a posting and its note,
    // at whichever call of whichever lane: what was noted before the posting tells.
    private static int CountLost(Cutter cutter, IEnumerable<PostedCard> cards) => cutter.Cut switch
    {
        Cut.AnswerLost => cutter.Hit.Count(hit => hit.Call.StartsWith("teams POST", StringComparison.Ordinal)),
        Cut.DiesBefore or Cut.DiesAfter => cards.Sum(card => card.Unheard),
        _ => 0,
    };

    private static async Task RunAsync(Cutter cutter)
    {
        await using var workshop = await CutWorkshop.StartAsync(cutter, Members);
        await AssertOnceAsync(workshop, await PlayAsync(workshop));
    }

    private static async Task<JourneyId> PlayAsync(CutWorkshop workshop)
    {
        var id = await workshop.BeginAsync(Sanne, "Rondreis");
        JsonObject Of(params (string Name, string Value)[] data) => CutWorkshop.With(id, data);
        Task NextAsync(Step from) => workshop.DoAsync(Sanne, "step/next", Of(("from", from.ToString()), ("withEmptyPhases", "true")));

        await workshop.DoAsync(Sanne, "touchpoint/add", Of(("text", "Ik zoek een reis"), ("phase", "orientation")));
        await workshop.DoAsync(Bob, "touchpoint/add", Of(("text", "Ik bel het reisbureau"), ("phase", "buying")));
        await workshop.DoAsync(Sanne, "participant/nudge", Of(("step", Step.Touchpoints.ToString())));
        await NextAsync(Step.Touchpoints);
        await NextAsync(Step.Channels);
        var pain = (await workshop.JourneyAsync(id)).Touchpoints.Values.Single(touchpoint => touchpoint.Text == "Ik bel het reisbureau").Id.Value;
        foreach (var person in new[] { Sanne, Bob })
        {
            await workshop.DoAsync(person, "experience/save", Of(
                ("touchpoint", pain), ("thought", $"{person.Name} wacht te lang"), ("valence", "Negative"), ("emotions", "Angry"), ("verdict", "Au"), ("evidence", "OwnShoes")));
        }

        await workshop.DoAsync(Sanne, "experience/reveal", Of());
        await NextAsync(Step.Experience);
        await workshop.DoAsync(Bob, "improvement/save", Of(
            ("pain", pain), ("title", "Sneller opnemen"), ("cause", "ServiceLevel"), ("why1", "Te weinig mensen"), ("actions", "Rooster maken"), ("cost", "Small"), ("effect", "Large"), ("what", "true")));
        await workshop.DoAsync(Sanne, "planner/publish", Of());
        return id;
    }

    private static async Task AssertOnceAsync(CutWorkshop workshop, JourneyId id)
    {
        var journey = await workshop.JourneyAsync(id);
        Assert.Equal(Step.FollowUp, journey.Step);
        Assert.Equal(["Ik bel het reisbureau", "Ik zoek een reis"], journey.Touchpoints.Values.Select(touchpoint => touchpoint.Text).Order());
        Assert.True(journey.HasRevealed);
        var improvement = Assert.Single(journey.Improvements.Values);
        Assert.All([Sanne, Bob], person => Assert.NotNull(journey.OwnExperience(workshop.KnownAs(person, journey), improvement.PainPoint)));
        Assert.Empty(journey.Publication.LastReport!.Problems);

        await AssertTaskOnceAsync(workshop, improvement.Title);
        await AssertCardsOnceAsync(workshop, id);
    }

    internal static async Task AssertTaskOnceAsync(CutWorkshop workshop, string title)
    {
        var plan = Assert.Single(await workshop.Planner.ListAsync("/groups/33333333-3333-3333-3333-333333333333/planner/plans"));
        var task = Assert.Single(await workshop.Planner.ListAsync($"/planner/plans/{plan.GetProperty("id").GetString()}/tasks?$expand=details"));
        Assert.Equal(title, task.GetProperty("title").GetString());
    }

    // In the order in which they came: who presses a button on a card that stands there twice, takes the forgotten one away.
    internal static async Task AssertCardsOnceAsync(CutWorkshop workshop, JourneyId id)
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
}
