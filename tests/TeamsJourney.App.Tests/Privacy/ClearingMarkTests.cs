using Azure;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Privacy.Retention;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Tests.Clock;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>What is kept of a deleted journey, to take its cards out of the channel by, goes in its turn.</summary>
public sealed class ClearingMarkTests
{
    [Fact]
    public async Task What_is_kept_to_do_it_by_goes_an_hour_after_it_is_done()
    {
        var calendar = new ImpatientClock();
        await using var workshop = await WorkshopOfThree.BeginAsync("Named", time: calendar);
        await workshop.SettleAsync();
        await workshop.DeleteAsync(workshop.Team.Pia);
        await workshop.ClearedAsync();

        await GoesAfterAsync(workshop, calendar, TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task What_Teams_never_takes_is_not_tried_for_ever()
    {
        var calendar = new ImpatientClock();
        await using var workshop = await WorkshopOfThree.BeginAsync("Named", time: calendar);
        await workshop.SettleAsync();
        workshop.App.Connector.Fault = (method, _) => method == "DELETE" ? new ConnectorFault(503) : null;
        await workshop.DeleteAsync(workshop.Team.Pia);
        await workshop.TriedAsync();

        await GoesAfterAsync(workshop, calendar, TimeSpan.FromDays(6.9), TimeSpan.FromDays(0.2));
        Assert.NotEmpty(workshop.Left);
    }

    [Fact]
    public async Task What_a_reader_of_the_file_kept_from_going_goes_with_the_next_round()
    {
        var calendar = new ImpatientClock();
        await using var workshop = await WorkshopOfThree.BeginAsync("Named", time: calendar);
        await workshop.SettleAsync();
        await workshop.DeleteAsync(workshop.Team.Pia);
        await workshop.ClearedAsync();
        calendar.Skip(TimeSpan.FromHours(2));
        await using (var reader = new SqliteConnection($"Data Source={workshop.App.StoragePath};Mode=ReadOnly;Pooling=False"))
        {
            await reader.OpenAsync();
            await using var reading = reader.BeginTransaction(deferred: true);
            await using var look = reader.CreateCommand();
            look.CommandText = "SELECT count(*) FROM entities";
            await look.ExecuteScalarAsync();
            await Assert.ThrowsAsync<RequestFailedException>(() => RoundAsync(workshop));
        }

        await RoundAsync(workshop);

        Assert.Empty(await workshop.App.FindAsync(workshop.Journey));
    }

    private static async Task GoesAfterAsync(WorkshopOfThree workshop, ImpatientClock calendar, TimeSpan stays, TimeSpan more)
    {
        calendar.Skip(stays);
        await RoundAsync(workshop);
        await workshop.TriedAsync();
        Assert.NotEmpty(await workshop.App.FindAsync(workshop.Journey));
        calendar.Skip(more);
        await RoundAsync(workshop);
        Assert.Empty(await workshop.App.FindAsync(workshop.Journey));
    }

    private static Task RoundAsync(WorkshopOfThree workshop) => workshop.App.Services.GetRequiredService<RetentionWorker>().RunOnceAsync(CancellationToken.None);
}
