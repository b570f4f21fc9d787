using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Storage.Embedded;

namespace TeamsJourney.App.Tests.Storage;

/// <summary>What only one instance makes at a time, while clocks are put right.</summary>
public sealed class LeasesAndClocksTests : IAsyncLifetime
{
    private static readonly LeaseTerm Term = new(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(5));

    private readonly TemporaryFolder _folder = new();
    private readonly MovableTime _ours = new(), _theirs = new();
    private SqliteTables _tables = null!;
    private Leases _here = null!, _there = null!;

    public async Task InitializeAsync()
    {
        _tables = SqliteTables.Open(_folder.File("leases.db"));
        var table = _tables.GetTableClient(Rows.TableName);
        await table.CreateIfNotExistsAsync();
        (_here, _there) = (new Leases(table, _ours), new Leases(table, _theirs));
    }

    public async Task DisposeAsync()
    {
        await _tables.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_lease_of_who_died_is_over_after_its_length_also_when_our_clock_was_put_back()
    {
        await _there.TakeAsync("post-j", Term, CancellationToken.None);
        _ours.Put(TimeSpan.FromHours(-1));

        var (lease, wait) = await _here.TakeAsync("post-j", Term, CancellationToken.None);
        Assert.Null(lease);
        Assert.InRange(wait, TimeSpan.FromSeconds(15), Term.Length);

        _ours.Advance(wait);
        Assert.NotNull((await _here.TakeAsync("post-j", Term, CancellationToken.None)).Lease);
    }

    [Fact]
    public async Task A_lease_that_another_renews_is_theirs_however_our_clock_was_put_back()
    {
        var (held, _) = await _there.TakeAsync("post-j", Term, CancellationToken.None);
        _ours.Put(TimeSpan.FromHours(-1));
        for (var times = 0; times < 4; times++)
        {
            Assert.Null((await _here.TakeAsync("post-j", Term, CancellationToken.None)).Lease);
            _ours.Advance(TimeSpan.FromSeconds(8));
            _theirs.Advance(TimeSpan.FromSeconds(8));
            await held!.HoldAsync(CancellationToken.None);
        }

        Assert.Null((await _here.TakeAsync("post-j", Term, CancellationToken.None)).Lease);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(24)]
    public async Task Whoever_was_away_too_long_finds_out_also_when_their_clock_was_put(int hours)
    {
        var (held, _) = await _here.TakeAsync("post-j", Term, CancellationToken.None);
        _ours.Put(TimeSpan.FromHours(hours));
        _ours.Advance(TimeSpan.FromSeconds(25));
        _theirs.Advance(TimeSpan.FromSeconds(25));
        Assert.NotNull((await _there.TakeAsync("post-j", Term, CancellationToken.None)).Lease);

        await Assert.ThrowsAsync<LeaseLostException>(() => held!.HoldAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_was_suspended_and_measured_nothing_of_it_finds_out_by_the_calendar()
    {
        var (held, _) = await _here.TakeAsync("post-j", Term, CancellationToken.None);
        _ours.Put(TimeSpan.FromSeconds(25));
        _theirs.Advance(TimeSpan.FromSeconds(25));
        Assert.NotNull((await _there.TakeAsync("post-j", Term, CancellationToken.None)).Lease);

        await Assert.ThrowsAsync<LeaseLostException>(() => held!.HoldAsync(CancellationToken.None));
    }
}
