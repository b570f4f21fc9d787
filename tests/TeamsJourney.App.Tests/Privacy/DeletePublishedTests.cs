using System.Net;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Privacy.Removal;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Faults;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>A journey that was published goes as a whole; its tasks are the team's and stay, and so does another journey of the channel.</summary>
public sealed class DeletePublishedTests
{
    private const string Group = "33333333-3333-3333-3333-333333333333";

    [Fact]
    public async Task Nothing_of_it_is_left_and_its_tasks_stay()
    {
        var clock = new JumpingClock(JumpingClock.Morning);
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.Time = clock;
        await using var workshop = await CutWorkshop.StartAsync(new Cutter(null, new HashSet<(string, int)>()), [Sanne, Bob], clock, issuer.Settings);
        var other = await workshop.BeginAsync(Sanne, "Camping");
        var id = await workshop.BeginAsync(Sanne, "Rondreis");
        var steps = new FourSteps(workshop, id);
        await steps.AddTouchpointsAsync("orientation", "buying");
        await steps.GoOnToPlannerAsync((Bob, "Ik wacht te lang"));
        // As an instance leaves them that ends in the middle of posting and publishing.
        foreach (var lease in new[] { Rows.PublishingPartition(id), Rows.PostingPartition(id) })
        {
            await workshop.App.Table.AddEntityAsync(new TableEntity(lease, Rows.Lease) { ["Until"] = clock.GetUtcNow() });
        }

        Assert.NotEmpty(await PlansOfAsync(workshop));

        await DeleteAsync(workshop.App.Now, issuer.TokenFor(Sanne), id.Value);

        Assert.Equal([$"{Rows.RemovingPartition} {id.Value}"], from row in await workshop.ReadRowsAsync() where Names(row, id.Value) select $"{row.PartitionKey} {row.RowKey}");
        Assert.Empty(await PlansOfAsync(workshop));
        Assert.Equal([other], await workshop.FindJourneysAsync());
        Assert.Contains(await workshop.ReadRowsAsync(), row => row.RowKey == Rows.Listed(other));
        var plan = Assert.Single(await workshop.Planner.ListAsync($"/groups/{Group}/planner/plans"));
        Assert.Single(await workshop.Planner.ListAsync($"/planner/plans/{plan.GetProperty("id").GetString()}/tasks"));
    }

    private static async Task DeleteAsync(AppFixture app, string token, string id)
    {
        Assert.Equal(HttpStatusCode.NoContent, await app.DeleteJourneyAsync(id, token));
        await app.Services.GetRequiredService<ChannelClearing>().WhenQuietAsync().WaitAsync(FakeConnector.Patience);
    }

    private static async Task<IEnumerable<TableEntity>> PlansOfAsync(CutWorkshop workshop) =>
        (await workshop.ReadRowsAsync()).Where(row => row.PartitionKey.StartsWith("plan-", StringComparison.Ordinal));

    private static bool Names(TableEntity row, string id) =>
        row.Any(pair => $"{pair.Value}".Contains(id, StringComparison.Ordinal)) || $"{row.PartitionKey} {row.RowKey}".Contains(id, StringComparison.Ordinal);
}
