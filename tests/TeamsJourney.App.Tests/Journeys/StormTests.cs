using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Journeys;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Journeys;

/// <summary>Everyone at once, everything twice, a power cut in the middle, and what it costs.</summary>
public sealed class StormTests
{
    [Fact]
    public async Task Fifty_people_at_once_with_everything_delivered_twice_is_every_contribution_once()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var save = Save(await app.OpenTouchpointAsync(Bob, card));
        var answers = await Task.WhenAll(
            from person in Team.Take(50)
            let activity = app.Activity(person, save, Workshop.Touchpoint($"Ik ben {person.Name}"), card, null, $"f:{person.Id}")
            from delivery in new[] { 1, 2 }
            select app.PostAsync(activity));
        Assert.All(answers, answer => Assert.True(answer.IsClosed, answer.Body));

        var journey = await ReadAsync(app, save);
        Assert.Equal(50, journey.Touchpoints.Count);
        Assert.Equal(50, journey.Touchpoints.Values.Select(touchpoint => touchpoint.AddedBy).Distinct().Count());
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains("● 50", StringComparison.Ordinal), "all fifty on the card");
        app.Connector.Limits.AssertKept();
        app.AssertNoFaults();
    }

    [Fact]
    public async Task A_contribution_to_a_warm_journey_costs_one_transaction()
    {
        // Real time: a jump to where the journey rests would be a write of its own.
        await using var app = await AppFixture.StartAsync(time: TimeProvider.System);
        var card = await app.BeginTouchpointsAsync(Sanne);
        var save = Save(await app.OpenTouchpointAsync(Bob, card));
        await app.PressAsync(Bob, save, Workshop.Touchpoint("Ik ben de eerste"), card);
        // Effects of a journey take turns: once this shows, the card's own message has been stored.
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains("Bob", StringComparison.Ordinal), "Bob on the card");

        var transactions = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, all) =>
            {
                if (instrument is { Meter.Name: StorageMeter.Name, Name: "teamsjourney.storage.transactions" })
                {
                    all.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag.Key == "storage.file" && app.StoragePath.EndsWith(tag.Value?.ToString() ?? "-", StringComparison.Ordinal))
                {
                    Interlocked.Add(ref transactions, count);
                }
            }
        });
        listener.Start();
        for (var number = 1; number <= 20; number++)
        {
            Assert.True((await app.PressAsync(Bob, save, Workshop.Touchpoint($"Ik bel {number}"), card)).IsClosed);
            Assert.Equal(number, Interlocked.Read(ref transactions));
        }
    }

    [Fact]
    public async Task A_command_whose_caller_went_away_is_carried_out_and_shown_all_the_same()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var save = Save(await app.OpenTouchpointAsync(Bob, card));
        var desk = app.Services.GetRequiredService<JourneyDesk>();
        var journey = await ReadAsync(app, save);
        var submissions = Enumerable.Range(0, 20).Select(number => new Submission(
            new Core.Touchpoints.TouchpointCommand.AddTouchpoint(
                new Member(new MemberId(Bob.ObjectId), "Bob"), journey.CreatedAt, new TouchpointId($"t{number}"), new PhaseId("use"), $"Ik bel {number}"),
            $"cause {number}")).ToList();
        await Task.WhenAll(submissions.Select(async submission =>
        {
            using var gone = new CancellationTokenSource();
            var answer = desk.SubmitAsync(journey.Id, submission, gone.Token);
            await gone.CancelAsync();
            await Task.WhenAny(answer);
        }));
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains("● 20", StringComparison.Ordinal), "all twenty on the card");
    }

    [Fact]
    public async Task Killed_in_the_middle_of_a_storm_it_has_everything_it_acknowledged_once_and_shows_it()
    {
        await using var app = await AppFixture.StartAsync(isProcess: true);
        var card = await app.BeginTouchpointsAsync(Sanne);
        var save = Save(await app.OpenTouchpointAsync(Bob, card));
        var acknowledged = new ConcurrentDictionary<int, bool>();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var activities = Enumerable.Range(0, 400)
            .Select(number => app.Activity(Team[number % 60], save, Workshop.Touchpoint($"Ik bel {number}."), card, null, $"f:storm {number}")).ToList();
        var numbers = new ConcurrentQueue<int>(Enumerable.Range(0, 400));
        var senders = Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            while (numbers.TryDequeue(out var number))
            {
                if ((await app.PostAsync(activities[number])).IsClosed)
                {
                    acknowledged[number] = true;
                    if (acknowledged.Count > 60)
                    {
                        enough.TrySetResult();
                    }
                }
            }
        })).ToList();
        await enough.Task.WaitAsync(FakeConnector.Patience);
        await app.KillAsync();
        await Task.WhenAny(Task.WhenAll(senders));
        Assert.InRange(acknowledged.Count, 60, 399);

        // Looked at before anything is delivered again, which would hide a loss.
        var stored = await ReadTextsAsync(app.StoragePath, save);
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Subset(stored.ToHashSet(), acknowledged.Keys.Select(number => $"Ik bel {number}.").ToHashSet());

        await app.RestartAsync();
        // What got no answer is delivered again, as Teams does, and so is everything else.
        foreach (var batch in activities.Chunk(50))
        {
            Assert.All(await Task.WhenAll(batch.Select(activity => app.PostAsync(activity))), answer => Assert.True(answer.IsClosed, answer.Body));
        }

        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains("● 400", StringComparison.Ordinal), "four hundred on the card");
        app.Connector.Limits.AssertKept();
    }

    [Fact]
    public async Task Killed_and_started_again_it_shows_what_it_had_not_shown_yet()
    {
        await using var app = await AppFixture.StartAsync(isProcess: true);
        var card = await app.BeginTouchpointsAsync(Sanne);
        var save = Save(await app.OpenTouchpointAsync(Bob, card));
        app.Connector.Fault = (method, _) => method == "PUT" ? new ConnectorFault(503) : null;
        Assert.True((await app.PressAsync(Bob, save, Workshop.Touchpoint("Ik bel"), card)).IsClosed);
        await app.KillAsync();
        app.Connector.Fault = (_, _) => null;
        await app.RestartAsync();
        // A power cut between Teams' answer and our note of it can cost a second card, never the news.
        await app.Connector.WaitUntilAsync(calls => calls.Any(call => call.Card?.AllText().Contains("Bob", StringComparison.Ordinal) is true), "Bob on a card");
    }

    private static async Task<IReadOnlyList<string>> ReadTextsAsync(string path, JsonObject button)
    {
        await using var tables = SqliteTables.Open(path);
        var journey = await new JourneyStore(tables.GetTableClient(Rows.TableName)).ReadAsync(new JourneyId((string)button["data"]!["journey"]!), 0, CancellationToken.None);
        return [.. journey.Events.Select(stored => stored.Event).OfType<Core.Touchpoints.TouchpointAdded>().Select(added => added.Text)];
    }

    internal static JsonObject Save(JsonObject form) => form.Actions().Last(action => action.VerbOf() == "touchpoint/add" && action["data"]?["another"] is null);

    internal static async Task<Journey> ReadAsync(AppFixture app, JsonObject button) =>
        await app.Services.GetRequiredService<JourneyDesk>().FindAsync(new JourneyId((string)button["data"]!["journey"]!), CancellationToken.None)
        ?? throw new InvalidOperationException("There is no journey.");
}
