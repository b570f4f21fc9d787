using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Storage;
using TeamsJourney.Core.Journeys;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Journeys;

/// <summary>Two instances of the app on one table service.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TwoInstancesTests(AzuriteFixture fixture)
{
    [Fact]
    public async Task Five_hundred_commands_through_both_instances_at_once_are_each_applied_once()
    {
        var settings = new Dictionary<string, string?> { ["Storage:ConnectionString"] = fixture.Azurite.ConnectionString };
        await using var connector = await FakeConnector.StartAsync();
        await using var one = await AppFixture.StartAsync(settings: settings, connector: connector);
        await using var other = await AppFixture.StartAsync(settings: settings, connector: connector);
        var card = await one.BeginTouchpointsAsync(Sanne);
        var save = StormTests.Save(await one.OpenTouchpointAsync(Bob, card));
        var answers = await Task.WhenAll(
            from number in Enumerable.Range(0, 500)
            let activity = one.Activity(Team[number % 60], save, Workshop.Touchpoint($"Ik bel {number}"), card, null, $"f:two {number}")
            let first = number % 2 == 0 ? one : other
            // Every fifth is delivered again, to the other one: at the same moment, or after the first has answered.
            select number % 5 != 0 ? first.PostAsync(activity) : DeliverTwiceAsync(first, first == one ? other : one, activity, isAtOnce: number % 10 == 0));
        Assert.All(answers, answer => Assert.True(answer.IsClosed, answer.Body));

        await connector.WaitUntilAsync(_ => connector.Card(card)!.AllText().Contains("● 500", StringComparison.Ordinal), "five hundred on the card");
        foreach (var app in new[] { one, other })
        {
            var journey = (await app.Services.GetRequiredService<JourneyDesk>().ReadNewestAsync(new JourneyId((string)save["data"]!["journey"]!), CancellationToken.None)).Journey!;
            Assert.Equal(Enumerable.Range(0, 500).Select(number => $"Ik bel {number}").Order(), journey.Touchpoints.Values.Select(touchpoint => touchpoint.Text).Order());
            app.AssertNoFaults();
        }

        // Both had reason to post it.
        Assert.Single(connector.Messages, message => message.Activity["attachments"]?[0]?["content"]?.AsObject().HasButton("touchpoint/add") is true);
    }

    private static async Task<Answer> DeliverTwiceAsync(AppFixture first, AppFixture second, JsonObject activity, bool isAtOnce)
    {
        var before = first.PostAsync(activity);
        if (!isAtOnce)
        {
            await before;
        }

        var again = await second.PostAsync(activity);
        Assert.Equal(await before, again);
        return again;
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
