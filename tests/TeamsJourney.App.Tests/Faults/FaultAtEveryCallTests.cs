using TeamsJourney.App.Tests.Fixture;
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

    private static async Task RunAsync(Cutter cutter)
    {
        await using var workshop = await CutWorkshop.StartAsync(cutter, Members);
        var steps = new FourSteps(workshop, await workshop.BeginAsync(Sanne, "Rondreis"));
        await steps.AddTouchpointsAsync("orientation", "buying");
        await steps.NudgeAsync();
        (Person, string)[] thoughts = [.. new[] { Sanne, Bob }.Select(person => (person, $"{person.Name} wacht te lang"))];
        await steps.GoOnToPlannerAsync(thoughts);
        await steps.AssertOnceAsync(thoughts);
    }
}
