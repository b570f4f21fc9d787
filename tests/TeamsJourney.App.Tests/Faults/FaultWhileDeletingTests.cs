using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Privacy.Removal;
using TeamsJourney.App.Privacy.Retention;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Privacy;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>
/// A journey goes, because whoever leads it says so or because its time is up, while something goes wrong at every call: in the end nothing is
/// left of it, its channel was told once, and the journey beside it is as it was.
/// </summary>
public sealed class FaultWhileDeletingTests
{
    private const string Offering = "Rondreis", OtherOffering = "Camping";

    private static readonly Lazy<Task<IReadOnlyList<(string Call, int Time)>>> ByHand = EveryCall.WithoutCuts(DeleteAsync), ByAge = EveryCall.WithoutCuts(GrowOldAsync);

    // Longer than a round that died keeps others waiting.
    private static readonly TimeSpan UntilNextRound = TimeSpan.FromMinutes(10);

    // Longer than a mark stays.
    private static readonly TimeSpan UntilLastLook = TimeSpan.FromHours(2);

    public static TheoryData<Cut> Cuts => [.. Enum.GetValues<Cut>()];

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task What_is_deleted_is_gone_whatever_goes_wrong(Cut cut) => await EveryCall.CutAsync(cut, await ByHand.Value, runs: 2, DeleteAsync);

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task So_is_what_grew_too_old_and_its_channel_is_told_once(Cut cut) => await EveryCall.CutAsync(cut, await ByAge.Value, runs: 2, GrowOldAsync);

    private static async Task<int> DeleteAsync(Cutter cutter)
    {
        var (team, clock) = (new SmallTeam(), new JumpingClock(JumpingClock.Morning));
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.Time = clock;
        await using var workshop = await CutWorkshop.StartAsync(cutter, team.Everyone, clock, issuer.Settings);
        var id = await BeginAsync(workshop, team, Offering, TeamsChannel.Journeys);
        var other = await ReadOtherAsync(workshop, await BeginAsync(workshop, team, OtherOffering, TeamsChannel.Other));
        var begun = cutter.Seen.Count;

        cutter.BeginDeed();
        // Pressed again when told to, it may turn out to be gone.
        await workshop.App.TryAsync(
            async app => await app.DeleteJourneyAsync(id.Value, issuer.TokenFor(team.Pia)) is HttpStatusCode.NoContent or HttpStatusCode.NotFound ? "gone" : null, "deleting it");
        Assert.Empty((await workshop.FindAsync(id)).Events);
        await LastRoundsAsync(workshop, clock);
        await AssertGoneAsync(workshop, id, other, unknown: 0);
        return begun;
    }

    private static async Task<int> GrowOldAsync(Cutter cutter)
    {
        var (team, clock) = (new SmallTeam(), new JumpingClock(JumpingClock.Morning));
        await using var workshop = await CutWorkshop.StartAsync(cutter, team.Everyone, clock, new() { ["Privacy:RetentionDays"] = "60" });
        var id = await BeginAsync(workshop, team, Offering, TeamsChannel.Journeys);
        clock.Advance(TimeSpan.FromDays(40));
        var other = await ReadOtherAsync(workshop, await BeginAsync(workshop, team, OtherOffering, TeamsChannel.Other));
        clock.Advance(TimeSpan.FromDays(10));
        var begun = cutter.Seen.Count;

        cutter.BeginDeed();
        // Told once more for each time that nobody could know that it was told.
        var lost = await RoundsAsync(workshop, rows => rows.Any(row => row.RowKey == Rows.Warned(id)), () => CountUnknownAsync(workshop, id))
            + (cutter.Cut is Cut.AnswerLost ? cutter.Hit.Count(hit => hit.Call.StartsWith("teams POST", StringComparison.Ordinal)) : 0);
        Assert.Equal(1 + lost, FindWarnings(workshop).Count);

        // Not a day before the channel was promised.
        clock.Advance(RetentionWorker.Notice - TimeSpan.FromDays(1));
        await RoundsAsync(workshop, _ => true);
        Assert.NotEmpty((await workshop.FindAsync(id)).Events);
        Assert.Equal(1 + lost, FindWarnings(workshop).Count);

        cutter.BeginDeed();
        clock.Advance(TimeSpan.FromDays(1));
        await RoundsAsync(workshop, rows => rows.All(row => row.PartitionKey != Rows.Partition(id)));
        await LastRoundsAsync(workshop, clock);
        await AssertGoneAsync(workshop, id, other, lost);
        return begun;
    }

    private static async Task<JourneyId> BeginAsync(CutWorkshop workshop, SmallTeam team, string offering, TeamsChannel place)
    {
        var id = await workshop.BeginAsync(team.Pia, offering, place);
        await workshop.DoAsync(team.Quint, "touchpoint/add", CutWorkshop.With(id, ("text", $"Ik bel over {offering}"), ("phase", "orientation")), place: place);
        return id;
    }

    private static async Task LastRoundsAsync(CutWorkshop workshop, JumpingClock clock)
    {
        await RoundsAsync(workshop, rows => rows.All(row => row.PartitionKey != Rows.RemovingPartition || row.GetString("Messages") is not { Length: > 0 }));
        clock.Advance(UntilLastLook);
        await RoundsAsync(workshop, rows => rows.All(row => row.PartitionKey != Rows.RemovingPartition));
    }

    /// <summary>Lets rounds pass until they have come to something.</summary>
    /// <returns>What was counted when a process had died in the last one that did not.</returns>
    private static async Task<int> RoundsAsync(CutWorkshop workshop, Func<IReadOnlyList<Azure.Data.Tables.TableEntity>, bool> isDone, Func<Task<int>>? count = null)
    {
        var (lost, life) = (0, workshop.Cutter.Life);
        await workshop.App.TryAsync(
            async app =>
            {
                (lost, life) = (workshop.Cutter.Life == life || count is null ? lost : await count(), workshop.Cutter.Life);
                workshop.App.Clock.Advance(UntilNextRound);
                await app.Services.GetRequiredService<RetentionWorker>().RunOnceAsync(CancellationToken.None);
                await app.Services.GetRequiredService<ChannelClearing>().WhenQuietAsync().WaitAsync(FakeConnector.Patience);
                return isDone(await workshop.ReadRowsAsync()) ? "done" : null;
            },
            "a round");
        await workshop.SettleAsync();
        return lost;
    }

    // What stands in the channel without being known to the journey, when the process that posted it is dead: nobody can ever know of it.
    private static async Task<int> CountUnknownAsync(CutWorkshop workshop, JourneyId id)
    {
        var known = (await workshop.FindAsync(id)).Posted.Select(card => card.ActivityId).ToHashSet();
        return FindWarnings(workshop).Count(message => !known.Contains(message.Id));
    }

    private static IReadOnlyList<(string Id, System.Text.Json.Nodes.JsonObject Activity)> FindWarnings(CutWorkshop workshop) =>
        [.. workshop.Connector.Messages.Where(message => workshop.Connector.Card(message.Id)?.HasButton("journey/keep") is true)];

    // The watch list forgets journeys at rest by itself.
    private static async Task<IReadOnlyList<string>> ReadOtherAsync(CutWorkshop workshop, JourneyId other) =>
        [.. from row in await workshop.ReadRowsAsync()
            where row.PartitionKey != Rows.WatchPartition && row.Any(pair => $"{pair.Value}".Contains(other.Value, StringComparison.Ordinal))
            select $"{row.PartitionKey} {row.RowKey} {string.Join(' ', row.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"))}"];

    private static async Task AssertGoneAsync(CutWorkshop workshop, JourneyId id, IReadOnlyList<string> other, int unknown)
    {
        foreach (var text in new[] { id.Value, $"Ik bel over {Offering}" })
        {
            Assert.Empty(await Stores.FindAsync(workshop.App.StoragePath, workshop.App.Table, text));
        }

        var stays = Assert.Single(await workshop.FindJourneysAsync());
        Assert.NotEmpty(other);
        Assert.Equal(other, await ReadOtherAsync(workshop, stays));
        // What nobody knows of stays in the channel, too.
        Assert.Equal(unknown, CountCards(workshop, Offering));
        Assert.Equal(2, CountCards(workshop, OtherOffering));
        Assert.InRange(workshop.Connector.Messages.Count(message => WorkshopOfThree.IsNotice(message.Activity)), 0, 1);
    }

    private static int CountCards(CutWorkshop workshop, string offering) =>
        workshop.Connector.Messages.Count(message => message.Activity.ToJsonString().Contains(offering, StringComparison.Ordinal));
}
