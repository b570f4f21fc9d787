using System.Net;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Privacy.Retention;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Faults;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Tests.Clock;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>A card that is noted while its journey is being deleted goes from the channel like the others, in whichever moment that is.</summary>
public sealed class LateCardTests : IAsyncLifetime
{
    // The first in the second thing that is done.
    private const string WriteOfMark = "store update removing *";
    private const int FirstOfSecond = 1001;

    private readonly TemporaryFolder _folder = new();
    private readonly ImpatientClock _calendar = new();
    private readonly Cutter _cutter = new(Cut.Fails, new HashSet<(string, int)> { (WriteOfMark, FirstOfSecond) });
    private SqliteTables _tables = null!;
    private WorkshopOfThree _workshop = null!;

    private TableClient Table => _tables.GetTableClient(Rows.TableName);

    public async Task InitializeAsync()
    {
        _tables = SqliteTables.Open(_folder.File("late.db"), _calendar);
        _workshop = await WorkshopOfThree.BeginAsync("Named", time: _calendar, replace: services => services.AddSingleton<TableClient>(new CutTable(Table, _cutter)));
        await _workshop.RestAsync();
    }

    public async Task DisposeAsync()
    {
        await _workshop.DisposeAsync();
        await _tables.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Noted_after_the_journey_was_read_and_before_it_is_gone()
    {
        _cutter.Hold = Once($"delete j-{_workshop.Journey} head", () => NoteAsync());
        Assert.Equal(HttpStatusCode.NoContent, await _workshop.DeleteAsync(_workshop.Team.Pia));
        await AssertClearedAsync();
    }

    [Fact]
    public async Task Found_later_by_a_round_that_the_store_cuts_off()
    {
        await DeleteAsync();
        await NoteAsync();

        _cutter.BeginDeed();
        await Assert.ThrowsAsync<RequestFailedException>(RoundAsync);
        Assert.NotEmpty(_cutter.Hit);
        await RoundAsync();
        await AssertClearedAsync();
    }

    [Fact]
    public async Task Found_later_while_another_instance_finds_another()
    {
        await DeleteAsync();
        await NoteAsync();

        _cutter.Hold = Once($"update removing {_workshop.Journey}", async () =>
        {
            var mark = (await Table.GetEntityAsync<TableEntity>("removing", _workshop.Journey)).Value;
            mark["Messages"] = _workshop.App.Connector.Post();
            await Table.UpdateEntityAsync(mark, mark.ETag, TableUpdateMode.Replace);
        });
        await RoundAsync();
        await AssertClearedAsync();
    }

    private async Task DeleteAsync()
    {
        await _workshop.DeleteAsync(_workshop.Team.Pia);
        await AssertClearedAsync();
    }

    private async Task AssertClearedAsync()
    {
        await _workshop.ClearedAsync();
        Assert.Empty(_workshop.App.Connector.Messages);
    }

    private static Func<string, Task> Once(string at, Func<Task> act)
    {
        var isDone = 0;
        return call => call == at && Interlocked.Exchange(ref isDone, 1) == 0 ? act() : Task.CompletedTask;
    }

    // As another instance does that had the journey in hand.
    private Task NoteAsync() =>
        Table.UpsertEntityAsync(new TableEntity($"j-{_workshop.Journey}", "p-step2") { ["ActivityId"] = _workshop.App.Connector.Post() }, TableUpdateMode.Replace);

    private Task RoundAsync() => _workshop.App.Services.GetRequiredService<RetentionWorker>().RunOnceAsync(CancellationToken.None);
}
