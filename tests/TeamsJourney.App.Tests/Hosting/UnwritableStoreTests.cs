using System.Net;
using Azure.Data.Tables;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Journeys;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Core.Touchpoints;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Hosting;

/// <summary>
/// A store that can be read and not written: people are told, nothing is damaged, and it goes on when it can be written again. A full disk is
/// in <see cref="ReadinessTests"/>. The operating system itself refuses here, which is done to a process of its own.
/// </summary>
public sealed class UnwritableStoreTests
{
    private const UnixFileMode ReadFile = UnixFileMode.UserRead, WriteFile = ReadFile | UnixFileMode.UserWrite;

    // An administrator may write everywhere, whatever the rights say, unless that right is taken away.
    private static readonly IReadOnlyList<string> Ordinary = Environment.IsPrivilegedProcess ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"] : [];

    // Whoever writes more than it may is ended by default, before it hears of the refusal.
    private static readonly IReadOnlyList<string> Hearing = ["sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"];

    [Fact]
    public async Task When_the_disk_takes_no_byte_more_people_are_told_and_it_goes_on_when_it_does()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await using var app = await AppFixture.StartAsync(isProcess: true, under: Hearing);
        var press = await BeginAsync(app);
        Assert.True((await press("Ik bel")).IsClosed);

        await app.LetWriteAsync(false);
        await AssertToldAsync(app, await press("Ik mail"));

        await app.LetWriteAsync(true);
        await AssertGoesOnAsync(app, press);
    }

    [Fact]
    public async Task On_a_file_that_it_may_only_read_people_are_told_and_it_goes_on_when_it_may_write()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var app = await AppFixture.StartAsync(isProcess: true, under: Ordinary);
        var press = await BeginAsync(app);
        Assert.True((await press("Ik bel")).IsClosed);
        Assert.Equal(0, await app.AskToEndAsync());

        // As someone else put it back.
        File.SetUnixFileMode(app.StoragePath, ReadFile);
        await app.RestartAsync();
        await AssertToldAsync(app, await press("Ik mail"));

        File.SetUnixFileMode(app.StoragePath, WriteFile);
        await AssertGoesOnAsync(app, press);
    }

    [Fact]
    public async Task In_a_folder_that_it_may_only_read_it_does_not_start_and_says_why()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        var data = Directory.CreateDirectory(folder.File("data"), ReadFile | UnixFileMode.UserExecute).FullName;
        foreach (var path in new[] { Path.Combine(data, "journeys.db"), Path.Combine(data, "deeper", "journeys.db") })
        {
            var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => AppProcess.StartAsync([new("Storage:Path", path), new("Privacy:Key", AppFixture.PrivacyKey)], Ordinary));
            Assert.Contains($"The folder of the storage file '{path}' cannot be written. Give the service's account write access to it", failure.Message, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFileSystemEntries(data));
    }

    private static async Task<Func<string, Task<Answer>>> BeginAsync(AppFixture app)
    {
        var card = await app.BeginTouchpointsAsync(Sanne);
        var save = StormTests.Save(await app.OpenTouchpointAsync(Bob, card));
        return text => app.PressAsync(Bob, save, Workshop.Touchpoint(text), card);
    }

    private static async Task AssertToldAsync(AppFixture app, Answer answer)
    {
        Assert.Equal("Dat lukte niet: onze opslag antwoordt niet. Probeer het zo nog eens.", answer.Text);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "store"), await app.AskReadyAsync());
        using var live = await app.Http.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    private static async Task AssertGoesOnAsync(AppFixture app, Func<string, Task<Answer>> press)
    {
        Assert.True((await press("Ik ga langs")).IsClosed);
        using var patience = new CancellationTokenSource(FakeConnector.Patience);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        // An answer holds for some seconds.
        while (await app.AskReadyAsync() is not (HttpStatusCode.OK, "ready"))
        {
            await again.WaitForNextTickAsync(patience.Token);
        }

        await app.Connector.WaitUntilAsync(
            calls => calls.Any(call => call.Card?.AllText().Contains("●●", StringComparison.Ordinal) is true), "both on the card");
        Assert.Equal(0, await app.AskToEndAsync());
        Assert.Equal(["Ik bel", "Ik ga langs"], await ReadTextsAsync(app.StoragePath));
    }

    // Opening it looks at every page.
    private static async Task<IReadOnlyList<string>> ReadTextsAsync(string path)
    {
        await using var tables = SqliteTables.Open(path);
        var table = tables.GetTableClient(Rows.TableName);
        List<string> texts = [];
        await foreach (var head in table.QueryAsync<TableEntity>().Where(row => row.RowKey == Rows.Head))
        {
            var stored = await new JourneyStore(table).ReadAsync(Rows.JourneyOf(head.PartitionKey), 0, CancellationToken.None);
            texts.AddRange(stored.Events.Select(one => one.Event).OfType<TouchpointAdded>().Select(added => added.Text));
        }

        return texts;
    }
}
