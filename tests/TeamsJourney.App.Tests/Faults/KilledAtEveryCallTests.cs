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
        var steps = new FourSteps(workshop, await workshop.BeginAsync(Sanne, "Rondreis", null, ("phases", "Own"), ("ownPhases", "Onderweg")));
        await steps.AddTouchpointsAsync("phase1", "phase1");
        await steps.GoOnToPlannerAsync((Bob, "Ik wacht te lang"));
        await steps.AssertOnceAsync((Bob, "Ik wacht te lang"));
    }
}
