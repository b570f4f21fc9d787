using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Storage;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Journeys;

/// <summary>Two instances of the app on one table service.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TwoInstancesTests(AzuriteFixture fixture)
{
    [Fact]
    public async Task Two_hundred_commands_through_both_instances_at_once_are_each_applied_once()
    {
        var settings = new Dictionary<string, string?> { ["Storage:ConnectionString"] = fixture.Azurite.ConnectionString };
        await using var connector = await FakeConnector.StartAsync();
        await using var one = await AppFixture.StartAsync(settings: settings, connector: connector);
        await using var other = await AppFixture.StartAsync(settings: settings, connector: connector);
        var card = await one.BeginTouchpointsAsync(Sanne);
        var save = StormTests.Save(await one.OpenTouchpointAsync(Bob, card));
        var answers = await Task.WhenAll(
            from number in Enumerable.Range(0, 200)
            let activity = one.Activity(Team[number % 60], save, Workshop.Touchpoint($"Ik bel {number}"), card, null, $"f:two {number}")
            // Every fifth is delivered to both.
            from app in number % 5 == 0 ? new[] { one, other } : [number % 2 == 0 ? one : other]
            select app.PostAsync(activity));
        Assert.All(answers, answer => Assert.True(answer.IsClosed, answer.Body));

        await connector.WaitUntilAsync(_ => connector.Card(card)!.AllText().Contains("● 200", StringComparison.Ordinal), "two hundred on the card");
        // What an instance shows may be a second old; what it writes is never on an older state.
        Assert.True((await one.PressAsync(Bob, save, Workshop.Touchpoint("Ik bel nog eens"), card)).IsClosed);
        Assert.Equal(201, (await StormTests.ReadAsync(one, save)).Touchpoints.Count);
        one.AssertNoFaults();
        other.AssertNoFaults();
    }

    [Fact]
    public async Task A_card_of_an_instance_that_is_slow_does_not_stay_over_a_newer_one()
    {
        var settings = new Dictionary<string, string?> { ["Storage:ConnectionString"] = fixture.Azurite.ConnectionString };
        await using var connector = await FakeConnector.StartAsync();
        await using var slow = await AppFixture.StartAsync(settings: settings, connector: connector, idPrefix: "slow");
        await using var quick = await AppFixture.StartAsync(settings: settings, connector: connector, idPrefix: "quick");
        // A channel of its own: the store is shared with other tests.
        var place = TeamsChannel.Other;
        var card = await slow.BeginTouchpointsAsync(Sanne, place: place);
        var save = StormTests.Save(await slow.OpenTouchpointAsync(Bob, card, place));
        using var arrives = new SemaphoreSlim(0);
        var isHeld = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        connector.Fault = (method, _) =>
        {
            if (method == "PUT" && isHeld.TrySetResult())
            {
                arrives.Wait();
            }

            return null;
        };
        await slow.PressAsync(Bob, save, Workshop.Touchpoint("Ik bel"), card, place);
        await isHeld.Task.WaitAsync(FakeConnector.Patience);
        await quick.PressAsync(Bob, save, Workshop.Touchpoint("Ik mail"), card, place);
        await connector.WaitUntilAsync(_ => connector.Card(card)!.AllText().Contains("●●", StringComparison.Ordinal), "both on the card");
        // So that the other comes to rest first, and notes that nothing is left to do.
        await Task.Delay(TimeSpan.FromSeconds(1), connector.Time);
        var before = connector.Calls.Count;
        arrives.Release();
        await connector.WaitUntilAsync(calls => calls.Count > before, "the old card");
        await connector.WaitUntilAsync(_ => connector.Card(card)!.AllText().Contains("●●", StringComparison.Ordinal), "both on the card again");
    }
}
