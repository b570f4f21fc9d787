using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Outbox;

/// <summary>The card in the channel: however Teams behaves, it ends up showing how things are, and Teams is never asked too often.</summary>
public sealed class CardUpdateTests
{
    [Fact]
    public async Task A_hundred_changes_are_shown_with_a_few_updates_within_what_Teams_takes()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var before = app.Connector.Calls.Count;
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => app.AddTouchpointAsync(Team[number % 60], card, $"Ik bel {number}")));
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains("● 100", StringComparison.Ordinal), "all hundred on the card");
        Assert.InRange(app.Connector.Calls.Count - before, 1, 20);
        app.Connector.Limits.AssertKept();
        app.AssertNoFaults();
    }

    [Theory]
    [InlineData(404, "ActivityNotFoundInConversation")]
    // What Teams answers about a message that was there once (microsoft/BotFramework-Services#269).
    [InlineData(403, "ServiceError")]
    public async Task A_card_that_someone_deleted_is_posted_again(int status, string code)
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var form = await app.OpenTouchpointAsync(Bob, card);
        app.Connector.Lose(card);
        app.Connector.Fault = (method, path) => method == "PUT" && path.EndsWith($"/{card}", StringComparison.Ordinal) ? new ConnectorFault(status, Code: code) : null;
        await app.PressAsync(Bob, form.Button("touchpoint/add"), Workshop.Touchpoint("Ik bel"), card);
        var posted = await app.Connector.WaitForAsync(
            calls => calls.LastOrDefault(call => call.IsPost && call.MessageId != card && call.Card?.HasButton("touchpoint/add") is true), "a new card");
        await app.AddTouchpointAsync(Bob, posted.MessageId, "Ik mail");
        await app.Connector.WaitUntilAsync(calls => calls.Any(call => !call.IsPost && call.MessageId == posted.MessageId), "the new card to be kept up to date");
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(502, "")]
    [InlineData(503, "ServiceUnavailable")]
    [InlineData(412, "PreconditionFailed")]
    public async Task While_Teams_is_down_people_go_on_and_the_card_comes_later(int status, string code)
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var failures = 0;
        app.Connector.Fault = (method, _) => method == "PUT" && Interlocked.Increment(ref failures) <= 3 ? new ConnectorFault(status, Code: code) : null;
        Assert.True((await app.AddTouchpointAsync(Bob, card, "Ik bel")).IsClosed);
        await app.Connector.WaitUntilAsync(calls => app.Connector.Card(card)!.AllText().Contains("Bob", StringComparison.Ordinal), "Bob on the card");
        Assert.Equal(4, failures);
    }

    [Fact]
    public async Task Teams_is_left_alone_for_as_long_as_it_asks()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var time = app.Connector.Time;
        var throttled = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var again = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Connector.Fault = (method, _) => method != "PUT" ? null
            : throttled.TrySetResult(time.GetTimestamp()) ? new ConnectorFault(429, RetryAfter: 3)
            : Ignore(again.TrySetResult(time.GetTimestamp()));
        await app.AddTouchpointAsync(Bob, card, "Ik bel");
        var first = await throttled.Task;
        await app.AddTouchpointAsync(Sanne, card, "Ik mail");
        Assert.InRange(time.GetElapsedTime(first, await again.Task.WaitAsync(FakeConnector.Patience)).TotalSeconds, 2.9, 30);
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains("Bob, Sanne", StringComparison.Ordinal), "both on the card");
    }

    [Fact]
    public async Task A_refusal_for_good_is_given_up_and_the_next_change_tries_again()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Connector.Fault = (method, _) => method == "PUT" && refused.TrySetResult() ? new ConnectorFault(403, Code: "BotNotInConversationRoster") : null;
        await app.AddTouchpointAsync(Bob, card, "Ik bel");
        await refused.Task.WaitAsync(FakeConnector.Patience);
        await app.AddTouchpointAsync(Sanne, card, "Ik mail");
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains("Bob, Sanne", StringComparison.Ordinal), "both on the card");
    }

    [Fact]
    public async Task What_was_not_shown_before_a_restart_is_shown_after_it()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        app.Connector.Fault = (_, _) => new ConnectorFault(503);
        var form = app.Connector.Card(card)!;
        await app.AddTouchpointAsync(Bob, card, "Ik bel");
        await app.RestartAsync();
        app.Connector.Fault = (_, _) => null;
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains("Bob", StringComparison.Ordinal), "Bob on the card");
        Assert.NotEqual(form.AllText(), app.Connector.Card(card)!.AllText());
    }

    private static ConnectorFault? Ignore(bool _) => null;
}
