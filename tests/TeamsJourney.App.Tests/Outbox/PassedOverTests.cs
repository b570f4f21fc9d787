using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Tests.Clock;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Outbox;

/// <summary>A card that its service cannot take does not keep everything else from the channel, and does not stay for ever.</summary>
public sealed class PassedOverTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task What_comes_after_a_card_that_Teams_does_not_take_is_brought_all_the_same(int status)
    {
        await using var app = await AppFixture.StartAsync();
        app.Connector.Members = [Sanne, Bob];
        var card = await app.BeginTouchpointsAsync(Sanne);
        var button = app.Connector.Card(card)!.Button("touchpoint/add");
        var tries = Channel.CreateUnbounded<int>();
        app.Connector.Fault = (method, _) => method == "PUT" && tries.Writer.TryWrite(0) ? new ConnectorFault(status) : null;
        await app.AddTouchpointAsync(Sanne, card, "Ik bel");
        // Until its turns in the channel are not what it waits for.
        await TriedAsync(tries, PassedOver.After + 1);

        await NudgeAsync(app, card, button);
        await app.Connector.WaitUntilAsync(_ => app.Connector.Messages.Any(IsNudge), "the nudge");

        // And the card itself once it is taken.
        app.Connector.Fault = (_, _) => null;
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains("Sanne", StringComparison.Ordinal), "her name on the card");
    }

    [Fact]
    public async Task A_card_of_before_that_cannot_be_closed_does_not_keep_the_next_one_from_the_channel()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        await app.AddTouchpointAsync(Sanne, card, "Ik bel");
        var journey = (string)app.Connector.Card(card)!.Button("touchpoint/add")["data"]!["journey"]!;
        app.Connector.Fault = (method, path) => method == "PUT" && path.EndsWith($"/{card}", StringComparison.Ordinal) ? new ConnectorFault(500) : null;

        Assert.Equal(HttpStatusCode.OK, (await app.PressAsync(
            Sanne, Command(("verb", "step/next"), ("journey", journey), ("from", "Touchpoints"), ("withEmptyPhases", "true")), null, card)).Status);

        await app.Connector.WaitForAsync(calls => calls.FirstOrDefault(call => call.IsPost && call.Card?.Actions().Any(action => (string?)action["data"]?["posting"] == "step2") is true), "the next card");
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(503, true)]
    // Whoever comes back, or asks to wait, takes it.
    [InlineData(0, false)]
    [InlineData(429, false)]
    // The bot's secret, or a clock: a repair helps, and nothing is lost meanwhile.
    [InlineData(401, false)]
    public async Task After_days_it_is_given_up_where_Teams_answers_and_the_alarm_ends(int status, bool isGivenUp)
    {
        var calendar = new ImpatientClock();
        await using var app = await AppFixture.StartAsync(time: calendar);
        var card = await app.BeginTouchpointsAsync(Sanne);
        var journey = new JourneyId((string)app.Connector.Card(card)!.Button("touchpoint/add")["data"]!["journey"]!);
        var tries = Channel.CreateUnbounded<int>();
        app.Connector.Fault = (method, _) => method == "PUT" && tries.Writer.TryWrite(0) ? new ConnectorFault(status) : null;
        await app.AddTouchpointAsync(Sanne, card, "Ik bel");
        await TriedAsync(tries, PassedOver.After);
        Assert.Equal("ready", (await app.AskReadyAsync(calendar)).Word);

        // Not by how long a process has tried it.
        calendar.Skip(TimeSpan.FromDays(2));
        Assert.Equal("outbox", (await app.AskReadyAsync(calendar)).Word);
        await app.RestartAsync(calendar);
        await TriedAsync(tries, PassedOver.After + 1);
        calendar.Skip(TimeSpan.FromDays(2));

        if (isGivenUp)
        {
            await app.LoggedAsync("is given up: for 3 days Teams has not taken it");
            await app.Services.GetRequiredService<OutboxWorker>().WhenQuietAsync(journey).WaitAsync(FakeConnector.Patience);
            Assert.Equal("ready", (await app.AskReadyAsync(calendar)).Word);
        }
        else
        {
            await app.RestartAsync(calendar);
            await TriedAsync(tries, PassedOver.After + 1);
            Assert.Equal("outbox", (await app.AskReadyAsync(calendar)).Word);
        }
    }

    private static async Task TriedAsync(Channel<int> tries, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await tries.Reader.ReadAsync().AsTask().WaitAsync(FakeConnector.Patience);
        }
    }

    private static async Task NudgeAsync(AppFixture app, string card, JsonObject button) => Assert.Equal(
        HttpStatusCode.OK,
        (await app.PressAsync(Sanne, Command(("verb", "participant/nudge"), ("journey", (string)button["data"]!["journey"]!), ("step", "Touchpoints")), null, card)).Status);

    private static JsonObject Command(params (string Name, string Value)[] data)
    {
        var all = new JsonObject { ["do"] = "save" };
        foreach (var (name, value) in data)
        {
            all[name] = value;
        }

        return new JsonObject { ["type"] = "Action.Submit", ["data"] = all };
    }

    private static bool IsNudge((string Id, JsonObject Activity) message) => ((string?)message.Activity["conversation"]?["id"] ?? "").StartsWith("a:", StringComparison.Ordinal);
}
