using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Privacy.Retention;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Faults;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Tests.Clock;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>Looking for journeys that are due, when something stands in its way: one instance looks, and one journey does not keep the others.</summary>
public sealed class RetentionFaultTests : IAsyncLifetime
{
    private static readonly LeaseTerm Term = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1));

    private readonly TemporaryFolder _folder = new();
    private readonly ImpatientClock _calendar = new();
    private readonly Cutter _wire = new(null, new HashSet<(string, int)>());
    private SqliteTables _tables = null!;
    private WorkshopOfThree _workshop = null!;

    private TableClient Table => _tables.GetTableClient(Rows.TableName);

    private FakeConnector Connector => _workshop.App.Connector;

    public async Task InitializeAsync()
    {
        _tables = SqliteTables.Open(_folder.File("retention.db"), _calendar);
        _workshop = await WorkshopOfThree.BeginAsync(
            "Named", new() { ["Privacy:RetentionDays"] = "60" }, _calendar, services => services.AddSingleton<TableClient>(new CutTable(Table, _wire)));
        await _workshop.SettleAsync();
        _calendar.Skip(TimeSpan.FromDays(50));
    }

    public async Task DisposeAsync()
    {
        await _workshop.DisposeAsync();
        await _tables.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task While_another_instance_looks_this_one_does_not()
    {
        await TakeTurnAsync();
        await RoundAsync();
        Assert.DoesNotContain(Connector.Calls, IsWarning);

        _calendar.Skip(Term.Length);
        await RoundAsync();
        Assert.Single(Connector.Calls, IsWarning);
    }

    [Fact]
    public async Task Who_was_away_for_too_long_in_the_middle_leaves_the_rest_to_the_next()
    {
        var isFirst = true;
        _wire.Hold = async call =>
        {
            // After it got the turn, while it looks which journeys are due.
            if (isFirst && call.StartsWith("query", StringComparison.Ordinal) && call.Contains($"'{Rows.Head}'", StringComparison.Ordinal))
            {
                isFirst = false;
                _calendar.Pass(Term.Length);
                await TakeTurnAsync();
            }
        };
        await RoundAsync();

        Assert.False(isFirst);
        Assert.DoesNotContain(Connector.Calls, IsWarning);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_told_keeps_nothing_for_ever()
    {
        Connector.Fault = (method, _) => method == "POST" ? new ConnectorFault(403, Code: "BotNotInConversationRoster") : null;
        await RoundAsync();
        _calendar.Skip(RetentionWorker.Notice - TimeSpan.FromDays(1));
        await RoundAsync();
        Assert.NotEmpty(await HeadsAsync());

        _calendar.Skip(TimeSpan.FromDays(1));
        await RoundAsync();
        Assert.Empty(await HeadsAsync());
    }

    [Theory]
    [InlineData(200, "text/html", "<html>Sign in</html>")]
    [InlineData(403, "text/html", "<html>Blocked</html>")]
    [InlineData(404, "text/plain", "404 page not found")]
    [InlineData(302, "", "")]
    public async Task A_channel_is_not_told_by_what_something_on_the_way_answers(int status, string contentType, string body)
    {
        Connector.Odd = request => request.Method == "POST" ? new OddAnswer.Instead(status, contentType, body) : null;
        await RoundAsync();
        _calendar.Skip(RetentionWorker.Notice + TimeSpan.FromDays(1));
        Connector.Odd = _ => null;
        await RoundAsync();
        Assert.NotEmpty(await HeadsAsync());
        Assert.Single(Connector.Calls, IsWarning);
    }

    [Fact]
    public async Task A_journey_that_cannot_be_read_is_kept_and_does_not_keep_the_others()
    {
        await _workshop.App.BeginAsync(_workshop.Team.Pia, "Camping", place: TeamsChannel.Other);
        await _workshop.SettleAsync();
        _calendar.Skip(TimeSpan.FromDays(50));
        // The first to be looked at.
        var damaged = (await HeadsAsync())[0];
        var row = (await Table.GetEntityAsync<TableEntity>(damaged, Rows.Event(1))).Value;
        row["Type"] = "of-a-newer-version";
        await Table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
        await _workshop.App.RestartAsync(_calendar);

        await RoundAsync();
        _calendar.Skip(RetentionWorker.Notice);
        await RoundAsync();

        Assert.Single(Connector.Calls, IsWarning);
        Assert.Equal([damaged], await HeadsAsync());
    }

    private async Task TakeTurnAsync() => Assert.NotNull((await new Leases(Table, _calendar).TakeAsync(Rows.RetentionPartition, Term, default)).Lease);

    // The partitions of the journeys that are there, in their order.
    private async Task<IReadOnlyList<string>> HeadsAsync()
    {
        List<string> heads = [];
        await foreach (var row in Table.QueryAsync<TableEntity>())
        {
            if (row.RowKey == Rows.Head)
            {
                heads.Add(row.PartitionKey);
            }
        }

        return heads;
    }

    private static bool IsWarning(ConnectorCall call) => call.IsPost && call.Card?.HasButton("journey/keep") is true;

    private Task RoundAsync() => _workshop.App.Services.GetRequiredService<RetentionWorker>().RunOnceAsync(CancellationToken.None);
}
