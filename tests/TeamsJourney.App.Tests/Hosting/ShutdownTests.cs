using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Hosting;

/// <summary>The service is asked to end (SIGTERM), as every new version does.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task The_turn_in_hand_gets_its_answer_and_what_was_acknowledged_is_there_afterwards()
    {
        await using var app = await AppFixture.StartAsync(isProcess: true);
        var card = await app.BeginTouchpointsAsync(Sanne);
        var save = Journeys.StormTests.Save(await app.OpenTouchpointAsync(Bob, card));
        // A new process has no roster yet, and Teams is slow to give it.
        await app.KillAsync();
        await app.RestartAsync();
        using var goOn = new ManualResetEventSlim();
        var isAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Connector.Fault = (_, path) =>
        {
            if (path.EndsWith("pagedmembers", StringComparison.Ordinal))
            {
                isAsked.TrySetResult();
                goOn.Wait(FakeConnector.Patience);
            }

            return null;
        };
        var turn = app.PressAsync(Bob, save, Workshop.Touchpoint("Ik bel nog net"), card);
        await isAsked.Task.WaitAsync(FakeConnector.Patience);

        var end = app.AskToEndAsync();
        Assert.False(turn.IsCompleted);
        goOn.Set();

        Assert.True((await turn).IsClosed);
        Assert.Equal(0, await end.WaitAsync(FakeConnector.Patience));
        app.Connector.Fault = (_, _) => null;
        await app.RestartAsync();
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains("Bob", StringComparison.Ordinal), "Bob on the card");
    }

    [Fact]
    public async Task What_is_being_brought_out_is_brought_out_to_its_end_and_not_once_more_afterwards()
    {
        await using var app = await AppFixture.StartAsync(isProcess: true);
        app.Connector.Members = [Sanne, Bob];
        var card = await app.BeginTouchpointsAsync(Sanne);
        var facilitate = (await app.PressAsync(Sanne, app.Connector.Card(card)!.Button("journey/facilitate"), null, card)).Form;
        using var goOn = new ManualResetEventSlim();
        var isUnderway = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Connector.Fault = (method, path) =>
        {
            if (method == "POST" && path.Contains($"a:{Bob.Id}", StringComparison.Ordinal))
            {
                isUnderway.TrySetResult();
                goOn.Wait(FakeConnector.Patience);
            }

            return null;
        };
        await app.PressAsync(Sanne, facilitate.Button("participant/nudge"), null, card);
        await isUnderway.Task.WaitAsync(FakeConnector.Patience);

        var end = app.AskToEndAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => end.WaitAsync(TimeSpan.FromSeconds(2)));
        goOn.Set();

        Assert.Equal(0, await end.WaitAsync(FakeConnector.Patience));
        await app.RestartAsync();
        Assert.True((await app.AddTouchpointAsync(Bob, card, "Ik kom al")).IsClosed);
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains("Bob", StringComparison.Ordinal), "Bob on the card");
        Assert.Single(app.Connector.Calls, call => call.Conversation == $"a:{Bob.Id}");
    }
}
