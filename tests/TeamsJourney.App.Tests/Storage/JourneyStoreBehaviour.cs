using Azure.Data.Tables;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Tests.Storage;

/// <summary>How the journey store behaves, on every table.</summary>
public abstract class JourneyStoreBehaviour
{
    private static readonly DateTimeOffset At = new(2026, 8, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly JourneyId Id = new("j1");
    private static readonly JourneyHead Empty = new(0, default, new JourneyConversation("https://smba.example/", "19:x@thread.tacv2;messageid=1", "28:bot") { RosterId = "19:team" });

    [Fact]
    public async Task What_was_written_is_read_as_it_was()
    {
        var store = await NewStoreAsync();
        var head = await store.AppendAsync(Id, Empty, Events(1, 2), [new Intent("cards", ""), new Intent("nudge-1-0", "member")], [new PostedCard("step1", "m1", false)], default);
        await store.SavePostedAsync(Id, new PostedCard("step0", "m0", true), default);

        var read = await store.ReadAsync(Id, 0, default);
        Assert.Equal(head, read.Head);
        Assert.Equal(Events(1, 2), read.Events);
        Assert.Equal([new Intent("cards", ""), new Intent("nudge-1-0", "member")], read.Intents);
        Assert.Equal([new PostedCard("step0", "m0", true), new PostedCard("step1", "m1", false)], read.Posted);
        Assert.Equal([2], (await store.ReadAsync(Id, 1, default)).Events.Select(stored => stored.Version));
    }

    [Fact]
    public async Task Nothing_is_known_of_a_journey_that_is_not_there()
    {
        var read = await (await NewStoreAsync()).ReadAsync(new JourneyId("none"), 0, default);
        Assert.Equal(0, read.Head.Version);
        Assert.Empty(read.Events);
    }

    [Fact]
    public async Task Who_comes_second_is_told_so_and_changes_nothing()
    {
        var store = await NewStoreAsync();
        var first = await store.AppendAsync(Id, Empty, Events(1, 1), [], [], default);
        await Assert.ThrowsAsync<JourneyMovedException>(() => store.AppendAsync(Id, Empty, Events(1, 1), [], [], default));
        var second = await store.AppendAsync(Id, first, Events(2, 1), [], [], default);
        await Assert.ThrowsAsync<JourneyMovedException>(() => store.AppendAsync(Id, first, Events(2, 3), [new Intent("cards", "")], [], default));

        var read = await store.ReadAsync(Id, 0, default);
        Assert.Equal(second, read.Head);
        Assert.Equal(2, read.Events.Count);
        Assert.Empty(read.Intents);
    }

    [Fact]
    public async Task An_intent_is_called_done_only_while_the_journey_stands_still()
    {
        var store = await NewStoreAsync();
        var first = await store.AppendAsync(Id, Empty, Events(1, 1), [new Intent("cards", "")], [], default);
        var second = await store.AppendAsync(Id, first, Events(2, 1), [new Intent("cards", "")], [], default);
        await Assert.ThrowsAsync<JourneyMovedException>(() => store.RemoveIntentsAsync(Id, first, ["cards"], default));
        Assert.Single((await store.ReadAsync(Id, 0, default)).Intents);

        var done = await store.RemoveIntentsAsync(Id, second, ["cards"], default);
        Assert.Empty((await store.ReadAsync(Id, 0, default)).Intents);
        await store.AppendAsync(Id, done, Events(3, 1), [], [], default);
        Assert.Equal(3, (await store.ReadAsync(Id, 0, default)).Events.Count);
    }

    [Fact]
    public async Task A_journey_of_more_than_a_page_is_read_whole_and_in_order()
    {
        var store = await NewStoreAsync();
        var head = Empty;
        for (var version = 1; version < 1200; version += 90)
        {
            head = await store.AppendAsync(Id, head, Events(version, 90), [], [], default);
        }

        var read = await store.ReadAsync(Id, 0, default);
        Assert.Equal(Enumerable.Range(1, 1260).Select(version => (long)version), read.Events.Select(stored => stored.Version));
        Assert.Equal(head.Version, read.Head.Version);
    }

    private protected abstract TableClient NewTable();

    private async Task<JourneyStore> NewStoreAsync()
    {
        var table = NewTable();
        await table.CreateIfNotExistsAsync();
        return new(table);
    }

    private static StoredEvent[] Events(int version, int count) =>
        [.. Enumerable.Range(version, count).Select(one => new StoredEvent(one, $"cause {one}", new DoneSaid(new MemberId($"member {one}"), At, Step.Touchpoints, true)))];
}

/// <summary>The journey store on the embedded file.</summary>
public sealed class JourneyStoreOnSqliteTests : JourneyStoreBehaviour, IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SqliteTables> _open = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var tables in _open)
        {
            await tables.DisposeAsync();
        }

        _folder.Dispose();
    }

    private protected override TableClient NewTable()
    {
        _open.Add(SqliteTables.Open(_folder.File($"{_open.Count}.db")));
        return _open[^1].GetTableClient(Rows.TableName);
    }
}

/// <summary>The journey store on Microsoft's emulator of the Table service.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class JourneyStoreOnAzuriteTests(AzuriteFixture fixture) : JourneyStoreBehaviour
{
    private protected override TableClient NewTable() => new(fixture.Azurite.ConnectionString, $"t{Guid.NewGuid():n}");
}
