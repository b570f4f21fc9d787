using System.Text.Json.Nodes;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>
/// A workshop with the app as a process of its own, which is killed (SIGKILL) when its counterpart takes a call: before that does anything, or
/// after it has and before it answers. Then another process begins on the same store, and Teams delivers again what got no answer.
/// </summary>
/// <remarks>
/// Why so much is enough, where every death costs the start of a process. Every call to Teams and to Graph is hit, with the journeys in a file;
/// whatever only reads is hit once, because its counterpart is the same before and after. Of calls to storage see
/// <see cref="KilledAtStorageCallTests"/>. A process lives until the next death; each run has every second of them.
/// </remarks>
public sealed class KilledAtEveryCallTests
{
    internal const int RunsPerDeath = 2;

    private static readonly Lazy<Task<IReadOnlyList<(string Call, int Time)>>> InAFile = EveryCall.WithoutCuts(async cutter =>
    {
        await RunAsync(cutter, new KilledHome(cutter));
        return 0;
    });

    public static TheoryData<Cut> Deaths => [Cut.DiesBefore, Cut.DiesAfter];

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task Killed_at_whichever_call_to_Teams_or_Graph_nothing_is_lost_and_nothing_is_there_twice(Cut death)
    {
        var calls = Hit(await InAFile.Value, death);
        Assert.Equal(["graph", "teams"], calls.Select(call => call.Call.Split(' ')[0]).Distinct().Order());
        await EveryCall.CutAsync(death, calls, RunsPerDeath, cutter => RunAsync(cutter, new KilledHome(cutter)));
    }

    internal static List<(string Call, int Time)> Hit(IEnumerable<(string Call, int Time)> calls, Cut death) =>
        [.. calls.Where(call => death is Cut.DiesBefore || call.Call.Split(' ')[1] is not "GET")];

    internal static async Task RunAsync(Cutter cutter, CutHome home)
    {
        await using var workshop = await CutWorkshop.StartAsync(cutter, [Sanne, Bob], home: home);
        // A single phase makes a single bucket in Planner.
        var id = await workshop.BeginAsync(Sanne, "Rondreis", null, ("phases", "Own"), ("ownPhases", "Onderweg"));
        JsonObject Of(params (string Name, string Value)[] data) => CutWorkshop.With(id, data);
        Task NextAsync(Step from) => workshop.DoAsync(Sanne, "step/next", Of(("from", from.ToString()), ("withEmptyPhases", "true")));

        await workshop.DoAsync(Sanne, "touchpoint/add", Of(("text", "Ik zoek een reis"), ("phase", "phase1")));
        await workshop.DoAsync(Bob, "touchpoint/add", Of(("text", "Ik bel het reisbureau"), ("phase", "phase1")));
        await NextAsync(Step.Touchpoints);
        await NextAsync(Step.Channels);
        var pain = (await workshop.JourneyAsync(id)).Touchpoints.Values.Single(touchpoint => touchpoint.Text == "Ik bel het reisbureau").Id.Value;
        await workshop.DoAsync(Bob, "experience/save", Of(
            ("touchpoint", pain), ("thought", "Ik wacht te lang"), ("valence", "Negative"), ("emotions", "Angry"), ("verdict", "Au"), ("evidence", "OwnShoes")));
        await workshop.DoAsync(Sanne, "experience/reveal", Of());
        await NextAsync(Step.Experience);
        await workshop.DoAsync(Bob, "improvement/save", Of(
            ("pain", pain), ("title", "Sneller opnemen"), ("cause", "ServiceLevel"), ("why1", "Te weinig mensen"), ("actions", "Rooster maken"), ("cost", "Small"), ("effect", "Large"), ("what", "true")));
        await workshop.DoAsync(Sanne, "planner/publish", Of());
        await AssertOnceAsync(workshop, id);
    }

    private static async Task AssertOnceAsync(CutWorkshop workshop, JourneyId id)
    {
        var journey = await workshop.JourneyAsync(id);
        Assert.Equal(Step.FollowUp, journey.Step);
        Assert.Equal(["Ik bel het reisbureau", "Ik zoek een reis"], journey.Touchpoints.Values.Select(touchpoint => touchpoint.Text).Order());
        Assert.True(journey.HasRevealed);
        var improvement = Assert.Single(journey.Improvements.Values);
        Assert.Equal("Ik wacht te lang", journey.OwnExperience(workshop.KnownAs(Bob, journey), improvement.PainPoint)?.Thought);
        Assert.Empty(journey.Publication.LastReport!.Problems);
        await FaultAtEveryCallTests.AssertTaskOnceAsync(workshop, "Sneller opnemen");
        await FaultAtEveryCallTests.AssertCardsOnceAsync(workshop, id);
    }
}
