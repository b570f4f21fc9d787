using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Privacy;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>
/// Someone is taken out of a journey, and then it becomes anonymous, while something goes wrong at every call: in the end not a byte is left of
/// them, and everything of the others.
/// </summary>
public sealed class FaultWhileErasingTests
{
    // More than one transaction takes, so that what is stored is rewritten in several, and there is something between them.
    private const int Many = 130;

    private static readonly Lazy<Task<IReadOnlyList<(string Call, int Time)>>> Small = EveryCall.WithoutCuts(cutter => PlayAsync(cutter, 0)), Large = EveryCall.WithoutCuts(cutter => PlayAsync(cutter, Many));

    public static TheoryData<Cut> Cuts => [.. Enum.GetValues<Cut>()];

    [Fact]
    public async Task What_is_small_is_rewritten_in_one_transaction_and_what_is_large_in_several()
    {
        // The erasing itself is one more.
        Assert.Equal(2, CountWritings((await Small.Value).TakeWhile(call => !call.Call.Contains("clear", StringComparison.Ordinal))));
        Assert.Equal(3, CountWritings(await Large.Value));
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task Whatever_goes_wrong_nothing_is_left_of_who_goes_and_everything_of_who_stays(Cut cut) =>
        await EveryCall.CutAsync(cut, await Small.Value, runs: 3, cutter => PlayAsync(cutter, 0));

    [Theory]
    [InlineData(Cut.AnswerLost)]
    [InlineData(Cut.Unavailable)]
    [InlineData(Cut.DiesBefore)]
    [InlineData(Cut.DiesAfter)]
    public async Task Nor_when_it_takes_several_transactions(Cut cut) =>
        await EveryCall.CutAsync(cut, await Large.Value, runs: 2, cutter => PlayAsync(cutter, Many), IsWriting);

    private static int CountWritings(IEnumerable<(string Call, int Time)> calls) => calls.Count(call => IsWriting(call.Call));

    // Writes events, or writes them anew.
    private static bool IsWriting(string call) => call.Contains(" head,e", StringComparison.Ordinal);

    /// <summary>Plays it; gives how many calls came before anything could be cut.</summary>
    private static async Task<int> PlayAsync(Cutter cutter, int more)
    {
        var team = new SmallTeam();
        await using var workshop = await CutWorkshop.StartAsync(cutter, team.Everyone);
        var id = await workshop.BeginAsync(team.Pia, "Rondreis");
        await ContributeAsync(workshop, team, id, more);
        var before = await workshop.JourneyAsync(id);
        string[] quint = [.. NamesOf(team.Quint), workshop.KnownAs(team.Quint, before).Value, "Ik bel met de winkel", "Dat had ik niet willen zeggen"];
        foreach (var text in quint.Except([team.Quint.Id, team.Quint.ObjectId, team.Quint.PrincipalName]))
        {
            Assert.NotEmpty(await Stores.FindAsync(workshop.App.StoragePath, workshop.App.Table, text));
        }

        var begun = cutter.Seen.Count;
        await workshop.DoAsync(team.Quint, "member/erase", CutWorkshop.With(id));
        await AssertGoneAsync(workshop, quint);
        await AssertOthersAsync(workshop, team, id, before);
        if (more > 0)
        {
            return begun;
        }

        await workshop.DoAsync(team.Pia, "journey/change", Anonymous(id));
        await AssertGoneAsync(workshop, [.. quint, .. NamesOf(team.Rosa), .. NamesOf(team.Pia)]);
        await AssertOthersAsync(workshop, team, id, before);
        return begun;
    }

    private static async Task ContributeAsync(CutWorkshop workshop, SmallTeam team, JourneyId id, int more)
    {
        Task NextAsync(Step from) => workshop.DoAsync(team.Pia, "step/next", CutWorkshop.With(id, ("from", from.ToString()), ("withEmptyPhases", "true")));
        await workshop.DoAsync(team.Quint, "touchpoint/add", CutWorkshop.With(id, ("text", "Ik bel met de winkel"), ("phase", "orientation")));
        var own = (await workshop.JourneyAsync(id)).Touchpoints.Values.Single().Id.Value;
        await workshop.DoAsync(team.Quint, "touchpoint/edit", CutWorkshop.With(id, ("touchpoint", own), ("text", "Ik bel met het magazijn"), ("phase", "orientation")));
        await workshop.DoAsync(team.Rosa, "touchpoint/add", CutWorkshop.With(id, ("text", "Ik haal de kast op"), ("phase", "buying")));
        var quint = new Member(workshop.KnownAs(team.Quint, await workshop.JourneyAsync(id)), team.Quint.Name);
        var desk = workshop.App.Now.Services.GetRequiredService<JourneyDesk>();
        var added = await Task.WhenAll(Enumerable.Range(0, more).Select(number => desk.SubmitAsync(
            id,
            new Submission(new TouchpointCommand.AddTouchpoint(quint, JumpingClock.Morning, new TouchpointId($"t{number}"), new PhaseId("use"), $"Ik bel {number}"), $"cause {number}"),
            CancellationToken.None)));
        Assert.All(added, outcome => Assert.IsType<Outcome.Accepted>(outcome));
        await NextAsync(Step.Touchpoints);
        await NextAsync(Step.Channels);
        foreach (var (person, thought) in new[] { (team.Quint, "Dat had ik niet willen zeggen"), (team.Rosa, "Eindelijk iemand") })
        {
            await workshop.DoAsync(person, "experience/save", CutWorkshop.With(
                id, ("touchpoint", own), ("thought", thought), ("valence", "Negative"), ("emotions", "Angry"), ("verdict", "Au"), ("evidence", "OwnShoes")));
        }
    }

    private static System.Text.Json.Nodes.JsonObject Anonymous(JourneyId id)
    {
        var setUp = Workshop.SetUp("Rondreis");
        setUp["naming"] = "Anonymous";
        setUp["journey"] = id.Value;
        return setUp;
    }

    private static IEnumerable<string> NamesOf(Person person) => [person.Id, person.ObjectId, person.Name, person.PrincipalName];

    private static async Task AssertGoneAsync(CutWorkshop workshop, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Assert.Empty(await Stores.FindAsync(workshop.App.StoragePath, workshop.App.Table, text));
        }
    }

    private static async Task AssertOthersAsync(CutWorkshop workshop, SmallTeam team, JourneyId id, Journey before)
    {
        var now = await workshop.JourneyAsync(id);
        Assert.Equal(Worded(before), Worded(now));
        Assert.Equal(before.Step, now.Step);
        var rosa = workshop.KnownAs(team.Rosa, now);
        Assert.Equal("Eindelijk iemand", Assert.Single(before.Touchpoints.Values, touchpoint => now.OwnExperience(rosa, touchpoint.Id) is not null) is { Id: var own }
            ? now.OwnExperience(rosa, own)!.Thought
            : "");
        Assert.Equal("Ik haal de kast op", Assert.Single(now.TouchpointsBy(rosa)).Text);
        Assert.Equal([rosa, workshop.KnownAs(team.Pia, now)], now.Participants.Keys.OrderBy(member => member != rosa));
    }

    private static IEnumerable<string> Worded(Journey journey) => journey.Touchpoints.Values.Select(touchpoint => $"{touchpoint.Id} {touchpoint.Phase} {touchpoint.Text}").Order();
}
