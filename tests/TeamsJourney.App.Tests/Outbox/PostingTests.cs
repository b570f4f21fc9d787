using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Faults;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Tests.Clock;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Outbox;

/// <summary>A card is posted once, as far as Teams allows.</summary>
public sealed class PostingTests
{
    [Fact]
    public async Task After_a_start_nobody_waits_until_all_that_was_left_is_looked_at()
    {
        using var folder = new TemporaryFolder();
        await using var connector = await FakeConnector.StartAsync();
        await using var tables = SqliteTables.Open(folder.File("left.db"), connector.Time);
        var looking = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = new Cutter(null, new HashSet<(string, int)>())
        {
            Hold = call => call.StartsWith("query", StringComparison.Ordinal) && call.Contains("'watch'", StringComparison.Ordinal) ? looking.Task : Task.CompletedTask,
        };
        await using var app = await AppFixture.StartAsync(connector: connector, replace: services => services.AddSingleton<TableClient>(new CutTable(tables.GetTableClient(Rows.TableName), slow)));
        var card = await app.BeginTouchpointsAsync(Sanne);
        await app.AddTouchpointAsync(Sanne, card, "Ik bel");
        await connector.WaitUntilAsync(_ => connector.Card(card)!.AllText().Contains("Sanne", StringComparison.Ordinal), "her name on the card");
        looking.SetResult();
    }

    [Fact]
    public async Task Two_instances_that_find_the_same_work_post_one_card()
    {
        using var folder = new TemporaryFolder();
        await using var connector = await FakeConnector.StartAsync();
        await using var tables = SqliteTables.Open(folder.File("shared.db"), connector.Time);
        var table = tables.GetTableClient(Rows.TableName);
        var held = new Cutter(null, new HashSet<(string, int)>());
        await using var one = await AppFixture.StartAsync(connector: connector, replace: services => services.AddSingleton<TableClient>(new CutTable(table, held)));
        var card = await one.BeginTouchpointsAsync(Sanne);
        var isPosting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        held.Hold = async call =>
        {
            if (call.StartsWith("upsert", StringComparison.Ordinal) && call.EndsWith("p-step2", StringComparison.Ordinal) && isPosting.TrySetResult())
            {
                // No time passes meanwhile.
                using var underway = ((ImpatientClock)connector.Time).Underway();
                await goOn.Task;
            }
        };
        var journey = await GoOnAsync(one, card);
        await isPosting.Task.WaitAsync(FakeConnector.Patience);

        var seen = new Cutter(null, new HashSet<(string, int)>());
        await using var other = await AppFixture.StartAsync(connector: connector, idPrefix: "other", replace: services => services.AddSingleton<TableClient>(new CutTable(table, seen)));
        while (!seen.Seen.Any(call => call.Call.EndsWith(" lease", StringComparison.Ordinal)))
        {
            await seen.Next.WaitAsync(FakeConnector.Patience);
        }

        goOn.SetResult();
        var store = new JourneyStore(table);
        for (var next = Task.WhenAny(held.Next, seen.Next);
            (await store.ReadAsync(new JourneyId(journey), 0, CancellationToken.None)).Intents.Count > 0;
            next = Task.WhenAny(held.Next, seen.Next))
        {
            await next.WaitAsync(FakeConnector.Patience);
        }

        Assert.Single(connector.Messages, message => message.Activity["attachments"]?[0]?["content"] is JsonObject shown && IsSecondStep(shown));
    }

    [Fact]
    public async Task A_card_whose_posting_was_never_answered_goes_when_someone_presses_a_button_on_it()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var lost = 0;
        app.Connector.Fault = (method, path) => method == "POST" && path.EndsWith("/activities", StringComparison.Ordinal) && Interlocked.Increment(ref lost) == 1
            ? new ConnectorFault(504, IsDone: true)
            : null;
        var journey = await GoOnAsync(app, card);
        await app.Connector.WaitUntilAsync(calls => calls.Count(call => call.IsPost && call.Card is { } shown && IsSecondStep(shown)) == 2, "the card to be posted again");
        // Only what storage knows can be told from what it does not.
        await app.Services.GetRequiredService<OutboxWorker>().WhenQuietAsync(new JourneyId(journey)).WaitAsync(FakeConnector.Patience);
        var (forgotten, kept) = app.Connector.Messages.Where(message => message.Activity["attachments"]?[0]?["content"] is JsonObject shown && IsSecondStep(shown)).Select(message => message.Id).ToArray() switch
        {
            [var first, var second] => (first, second),
            var others => throw new InvalidOperationException($"There are {others.Length}."),
        };

        // Pressing on the one that we know changes nothing.
        Assert.NotNull((await app.PressAsync(Sanne, app.Connector.Card(kept)!.Button("journey/facilitate"), null, kept)).Card);
        Assert.NotNull(app.Connector.Card(forgotten));
        Assert.NotNull((await app.PressAsync(Sanne, app.Connector.Card(forgotten)!.Button("journey/facilitate"), null, forgotten)).Card);
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(forgotten) is null, "the forgotten card to go");
        Assert.NotNull(app.Connector.Card(kept));
        app.AssertNoFaults();
    }

    private static bool IsSecondStep(JsonObject card) => card.Actions().Any(action => (string?)action["data"]?["posting"] == "step2");

    private static async Task<string> GoOnAsync(AppFixture app, string card)
    {
        await app.AddTouchpointAsync(Bob, card, "Ik bel");
        var journey = (string)app.Connector.Card(card)!.Button("touchpoint/add")["data"]!["journey"]!;
        var next = new JsonObject
        {
            ["type"] = "Action.Submit",
            ["data"] = new JsonObject { ["verb"] = "step/next", ["do"] = "save", ["journey"] = journey, ["from"] = "Touchpoints", ["withEmptyPhases"] = "true" },
        };
        Assert.Equal(System.Net.HttpStatusCode.OK, (await app.PressAsync(Sanne, next, null, card)).Status);
        return journey;
    }
}
