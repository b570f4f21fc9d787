using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Export;
using TeamsJourney.App.Export.Drawing;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.JourneyTab.Api;
using TeamsJourney.App.JourneyTab.Views;
using TeamsJourney.App.Planner;
using TeamsJourney.App.Privacy;
using TeamsJourney.App.Privacy.Erasing;
using TeamsJourney.App.Privacy.Removal;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Privacy;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.Benchmarks.Size;

/// <summary>
/// What a journey costs at its limits, beside a quarter of it in the same run: four times as much is to cost about four times as much. What grows
/// with the square shows as sixteen.
/// </summary>
internal sealed class Growth(IServiceProvider services)
{
    private const int Times = 4;

    private static readonly JourneyPlace Place = new("t", "19:team@thread.tacv2", "19:size@thread.tacv2");

    private readonly JourneyStore _store = services.GetRequiredService<JourneyStore>();
    private int _written;

    public async Task RunAsync()
    {
        var (quarter, full) = (LargeJourney.Full.Quarter, LargeJourney.Full);
        // Several times, and the least of each: the first times compile, and a machine that grows busy only adds.
        var (small, large) = (await LeastAsync(quarter), await LeastAsync(full));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-34}{quarter.Events(new("j"), Place).Count,9:n0}{full.Events(new("j"), Place).Count,12:n0} events"));
        foreach (var (name, took) in large)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34}{small[name].TotalMilliseconds,9:n1} ms{took.TotalMilliseconds,9:n1} ms{took / small[name],8:n1} times"));
        }
    }

    private async Task<Dictionary<string, TimeSpan>> LeastAsync(LargeJourney size)
    {
        List<Dictionary<string, TimeSpan>> all = [];
        while (all.Count < Times)
        {
            all.Add(await MeasureAsync(size));
        }

        return all[0].Keys.ToDictionary(name => name, name => all.Min(one => one[name]));
    }

    private async Task<Dictionary<string, TimeSpan>> MeasureAsync(LargeJourney size)
    {
        Dictionary<string, TimeSpan> took = [];
        var id = new JourneyId($"size-{++_written}");
        var events = size.Events(id, Place);
        Journey journey = null!;
        Measure("events into a journey", () => journey = JourneyEvolution.Replay(events)!);
        await WriteAsync(id, size);

        var desk = services.GetRequiredService<JourneyDesk>();
        await MeasureAsync("first read", () => desk.ReadAsync(id, CancellationToken.None));
        journey = (await desk.FindAsync(id, CancellationToken.None))!;
        var roster = new Roster([.. Enumerable.Range(0, size.Members).Select(member => new RosterMember(LargeJourney.MemberNumber(member), $"29:{member}", $"Member {member}"))]);
        var around = new Surroundings(roster, services.GetRequiredService<Pseudonyms>(), services.GetRequiredService<PlannerLinks>());
        Measure("first view for the tab", () => View(journey, around));
        Measure("a view for the tab", () => View(journey, around));
        await MeasureAsync("a turn", () => desk.SubmitAsync(
            id, new Submission(new StepCommand.SayDone(LargeJourney.Facilitator, LargeJourney.At, Step.Improve, true), "turn"), CancellationToken.None));
        foreach (var format in ExportFormat.All.Where(format => !format.Name.StartsWith("blank", StringComparison.Ordinal)))
        {
            Measure($"export {format.Name}", () => format.Write(ExportSubject.Of(journey), CultureInfo.InvariantCulture, LargeJourney.At, Theme.Light));
        }

        var erased = new Member(LargeJourney.MemberNumber(1), "");
        await desk.SubmitAsync(id, new Submission(new PrivacyCommand.EraseMember(erased, LargeJourney.At, new("nobody"), erased.Id), "erase"), CancellationToken.None);
        var snapshot = await desk.ReadAsync(id, CancellationToken.None);
        var settle = services.GetServices<App.Outbox.IEffect>().OfType<SettleErasure>().Single();
        await MeasureAsync("erasing a person", () => settle.CarryOutAsync(id, snapshot, snapshot.Intents.Values.Single(intent => settle.IsFor(intent.Key)), CancellationToken.None));
        snapshot = await desk.ReadNewestAsync(id, CancellationToken.None);
        await MeasureAsync("deleting it", () => services.GetRequiredService<JourneyRemoval>().RemoveAsync(snapshot.Journey!, snapshot, CancellationToken.None));
        desk.Forget(id);
        return took;

        void Measure(string name, Action act)
        {
            var began = Stopwatch.GetTimestamp();
            act();
            took[name] = Stopwatch.GetElapsedTime(began);
        }

        async Task MeasureAsync(string name, Func<Task> act)
        {
            var began = Stopwatch.GetTimestamp();
            await act();
            took[name] = Stopwatch.GetElapsedTime(began);
        }
    }

    private static byte[] View(Journey journey, Surroundings around) =>
        JsonSerializer.SerializeToUtf8Bytes(JourneyView.Of(journey, 1, LargeJourney.Facilitator, around), TabJson.Wire.JourneyView);

    private async Task WriteAsync(JourneyId id, LargeJourney size)
    {
        var head = new JourneyHead(0, default, JourneyConversation.Unknown);
        foreach (var some in size.Stored(id, Place).Chunk(90))
        {
            head = await _store.AppendAsync(id, head, some, [], [], CancellationToken.None);
        }
    }
}
