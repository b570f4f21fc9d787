using Azure.Data.Tables;
using Microsoft.Extensions.Time.Testing;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Faults;
using TeamsJourney.App.Tests.Storage.Embedded;

namespace TeamsJourney.App.Tests.Storage;

/// <summary>Of several instances one has the lease, as long as it says so, and the next one has it soon after.</summary>
public sealed class LeasesTests : IAsyncLifetime
{
    private const string Partition = "post-j1";

    private static readonly LeaseTerm Term = new(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(5));

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Bookcase.At);
    private readonly Cutter _wire = new(null, new HashSet<(string, int)>());
    private SqliteTables _tables = null!;

    private TableClient Table => _tables.GetTableClient(Rows.TableName);

    public async Task InitializeAsync()
    {
        _tables = SqliteTables.Open(_folder.File("leases.db"), _clock);
        await Table.CreateIfNotExistsAsync();
    }

    public async Task DisposeAsync()
    {
        await _tables.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Whoever_comes_second_waits_until_it_runs_out_and_then_has_it()
    {
        await TakeAsync();
        _clock.Advance(TimeSpan.FromSeconds(12));
        Assert.Equal(TimeSpan.FromSeconds(8), await RefusedAsync());

        _clock.Advance(TimeSpan.FromSeconds(8));
        await TakeAsync();
        Assert.Equal(Term.Length, await RefusedAsync());
    }

    [Fact]
    public async Task What_is_given_back_is_had_at_once()
    {
        await (await TakeAsync()).ReleaseAsync();
        await TakeAsync();
    }

    [Fact]
    public async Task Who_goes_on_says_so_and_keeps_it()
    {
        var lease = await TakeAsync();
        for (var minute = 0; minute < 3; minute++)
        {
            _clock.Advance(TimeSpan.FromSeconds(19));
            await lease.HoldAsync(default);
            Assert.Equal(Term.Length, await RefusedAsync());
        }

        await lease.ReleaseAsync();
        await TakeAsync();
    }

    [Fact]
    public async Task What_is_young_is_not_written_again()
    {
        var lease = await TakeAsync();
        var row = (await Table.GetEntityAsync<TableEntity>(Partition, Rows.Lease)).Value;
        _clock.Advance(Term.RenewAfter - TimeSpan.FromSeconds(1));
        await lease.HoldAsync(default);
        Assert.Equal(row.ETag, (await Table.GetEntityAsync<TableEntity>(Partition, Rows.Lease)).Value.ETag);
    }

    [Fact]
    public async Task Who_was_away_too_long_hears_so_before_making_anything_and_takes_nothing_from_the_next()
    {
        var late = await TakeAsync();
        _clock.Advance(Term.Length);
        await TakeAsync();

        await Assert.ThrowsAsync<LeaseLostException>(() => late.HoldAsync(default));
        await late.ReleaseAsync();
        Assert.Equal(Term.Length, await RefusedAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_who_take_it_at_the_same_moment_one_has_it(bool hasRunOut)
    {
        if (hasRunOut)
        {
            await TakeAsync();
            _clock.Advance(Term.Length);
        }

        var isFirst = true;
        _wire.Hold = async call =>
        {
            // After it was looked up, and before it is written.
            if (isFirst && !call.StartsWith("find", StringComparison.Ordinal))
            {
                isFirst = false;
                await TakeAsync();
            }
        };
        var (lease, wait) = await new Leases(new CutTable(Table, _wire), _clock).TakeAsync(Partition, Term, default);

        Assert.False(isFirst);
        Assert.Null(lease);
        Assert.True(wait > TimeSpan.Zero);
    }

    private async Task<Leases.Held> TakeAsync()
    {
        var (lease, wait) = await new Leases(Table, _clock).TakeAsync(Partition, Term, default);
        Assert.Equal(TimeSpan.Zero, wait);
        return Assert.IsType<Leases.Held>(lease);
    }

    private async Task<TimeSpan> RefusedAsync()
    {
        var (lease, wait) = await new Leases(Table, _clock).TakeAsync(Partition, Term, default);
        Assert.Null(lease);
        return wait;
    }
}
