using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Journeys;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Outbox;

/// <summary>
/// However odd Teams answers: the team goes on, the channel ends up showing how things are, no card stands there more often than it was posted in
/// vain, and the log keeps quiet about what was in the answer.
/// </summary>
public sealed class OddTeamsTests : IAsyncLifetime
{
    private AppFixture _app = null!;

    public static TheoryData<string> Passing => [.. OddTeamsAnswers.Passing.Keys];

    public static TheoryData<string> Final => [.. OddTeamsAnswers.Final.Keys];

    public static TheoryData<string> Done => [.. OddTeamsAnswers.Done.Keys];

    public static TheoryData<string> Lost => [.. OddTeamsAnswers.Lost.Keys];

    public static TheoryData<string> Unnamed => [.. OddTeamsAnswers.Unnamed.Keys];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_card_that_cannot_be_updated_or_posted_for_a_moment_is_and_once(string name)
    {
        var card = await _app.BeginTouchpointsAsync(Sanne);
        var left = new Dictionary<string, int> { ["PUT activities"] = 2, ["POST activities"] = 2 };
        _app.Connector.Odd = request => OddTeamsAnswers.KindOf(request) is var kind && left.TryGetValue(kind, out var times) && (left[kind] = times - 1) >= 0
            ? OddTeamsAnswers.Passing[name]
            : null;

        Assert.True((await _app.AddTouchpointAsync(Bob, card, "Ik bel")).IsClosed);
        await _app.Connector.WaitUntilAsync(_ => _app.Connector.Card(card)!.AllText().Contains("Bob", StringComparison.Ordinal), "Bob on the card");
        await GoOnAsync(card);
        await PostedAsync();
        await SayDoneAsync();
        await _app.Connector.WaitUntilAsync(calls => calls.Any(call => !call.IsPost && IsOf(2, call.Card)), "the card to be kept up to date");

        Assert.All(left.Values, times => Assert.True(times < 0));
        Assert.Equal((1, 1), (CountOf(1), CountOf(2)));
        AssertQuiet();
    }

    [Theory]
    [MemberData(nameof(Final))]
    public async Task A_card_that_is_refused_for_good_is_tried_again_with_the_next_change(string name)
    {
        var card = await _app.BeginTouchpointsAsync(Sanne);
        var calls = 0;
        _app.Connector.Odd = Meeting("PUT activities", () => ++calls == 1 ? OddTeamsAnswers.Final[name] : null);
        Assert.True((await _app.AddTouchpointAsync(Bob, card, "Ik bel")).IsClosed);
        await _app.LoggedAsync("is given up");

        await _app.AddTouchpointAsync(Sanne, card, "Ik mail");

        await _app.Connector.WaitUntilAsync(_ => _app.Connector.Card(card)!.AllText().Contains("Bob, Sanne", StringComparison.Ordinal), "both on the card");
        Assert.Equal(2, calls);
        Assert.Equal(1, CountOf(1));
        AssertQuiet();
    }

    [Theory]
    [MemberData(nameof(Done))]
    public async Task An_answer_that_is_good_in_an_odd_way_is_good(string name)
    {
        var card = await _app.BeginTouchpointsAsync(Sanne);
        await _app.AddTouchpointAsync(Bob, card, "Ik bel");
        _app.Connector.Odd = request => OddTeamsAnswers.KindOf(request) is "POST activities" or "PUT activities" ? OddTeamsAnswers.Done[name] : null;

        await GoOnAsync(card);

        await PostedAsync();
        await SayDoneAsync();
        await _app.Connector.WaitUntilAsync(calls => calls.Any(call => !call.IsPost && IsOf(2, call.Card)), "the card to be kept up to date");
        Assert.Equal(1, CountOf(2));
        AssertQuiet();
    }

    [Theory]
    [MemberData(nameof(Unnamed))]
    public async Task A_card_that_Teams_does_not_name_is_posted_once_and_known_when_someone_presses_a_button_on_it(string name)
    {
        var card = await _app.BeginTouchpointsAsync(Sanne);
        await _app.AddTouchpointAsync(Bob, card, "Ik bel");
        _app.Connector.Odd = request => OddTeamsAnswers.KindOf(request) == "POST activities" ? OddTeamsAnswers.Unnamed[name] : null;
        await GoOnAsync(card);
        var posted = await PostedAsync();
        _app.Connector.Odd = _ => null;

        await SayDoneAsync();
        await _app.Services.GetRequiredService<OutboxWorker>().WhenQuietAsync(new JourneyId(JourneyOf())).WaitAsync(FakeConnector.Patience);
        Assert.Equal(1, CountOf(2));

        await _app.PressAsync(Sanne, _app.Connector.Card(posted)!.Button("journey/facilitate"), null, posted);
        await _app.Connector.WaitUntilAsync(calls => calls.Any(call => !call.IsPost && call.MessageId == posted), "the card to be brought up to date");
        Assert.Equal(1, CountOf(2));
        AssertQuiet();
    }

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task Cards_whose_answers_are_always_lost_do_not_fill_the_channel_and_become_one_when_it_is_over(string name)
    {
        var card = await _app.BeginTouchpointsAsync(Sanne);
        await _app.AddTouchpointAsync(Bob, card, "Ik bel");
        _app.Connector.Odd = Meeting("POST activities", () => OddTeamsAnswers.Lost[name]);
        await GoOnAsync(card);
        await TriedAgainAsync(times: 6);
        Assert.Equal(3, CountOf(2));
        _app.Connector.Odd = _ => null;

        var stand = _app.Connector.Messages.Where(message => IsOf(2, message.Activity["attachments"]?[0]?["content"]?.AsObject())).Select(message => message.Id).ToArray();
        foreach (var message in stand)
        {
            await _app.PressAsync(Sanne, _app.Connector.Card(message)!.Button("journey/facilitate"), null, message);
        }

        await SayDoneAsync();
        await _app.Connector.WaitUntilAsync(calls => calls.Any(call => !call.IsPost && IsOf(2, call.Card)), "one of them to be kept up to date");
        await _app.Connector.WaitUntilAsync(_ => _app.Connector.Messages.Count(message => stand.Contains(message.Id)) == 1, "the others to go");
        AssertQuiet();
    }

    [Theory]
    [InlineData("PUT activities")]
    [InlineData("POST activities")]
    public async Task An_answer_without_end_is_cut_off(string kind)
    {
        var card = await _app.BeginTouchpointsAsync(Sanne);
        var piece = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
        var left = 1;
        await AssertGoesOnAsync(card, kind, () => left-- > 0 ? new OddAnswer.Endless(_ => Task.FromResult(piece)) : null);
    }

    [Theory]
    [InlineData("PUT activities")]
    [InlineData("POST activities")]
    public async Task An_answer_that_drips_is_not_waited_for(string kind)
    {
        var card = await _app.BeginTouchpointsAsync(Sanne);
        var left = 1;
        await AssertGoesOnAsync(card, kind, () => left-- > 0 ? new OddAnswer.Endless(async cancellationToken =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            return [(byte)' '];
        }) : null);
    }

    [Fact]
    public async Task A_journey_that_gets_odd_answers_for_ever_does_not_hold_up_another()
    {
        var card = await _app.BeginTouchpointsAsync(Sanne);
        var (stuck, other) = ("19:cx@thread.tacv2;messageid=1699999999999", TeamsChannel.Other);
        var answers = OddTeamsAnswers.Passing.Values.Where(answer => answer is OddAnswer.Instead { Status: not (401 or 429) }).ToArray();
        var calls = 0;
        _app.Connector.Odd = request => OddTeamsAnswers.KindOf(request) == "PUT activities" && Uri.UnescapeDataString(request.Path.Value!).Contains(stuck, StringComparison.Ordinal)
            ? answers[calls++ % answers.Length]
            : null;
        await _app.AddTouchpointAsync(Bob, card, "Ik bel");
        var second = await _app.BeginTouchpointsAsync(Sanne, place: other);
        var form = (await _app.PressAsync(Bob, _app.Connector.Card(second)!.Button("touchpoint/add"), null, second, other)).Form;
        await _app.PressAsync(Bob, form.Actions().Last(action => action.VerbOf() == "touchpoint/add" && action["data"]?["another"] is null), Workshop.Touchpoint("Ik mail"), second, other);
        await _app.Connector.WaitUntilAsync(_ => _app.Connector.Card(second)!.AllText().Contains("Bob", StringComparison.Ordinal), "Bob on the other card");
        AssertQuiet();
    }

    public async Task InitializeAsync() => _app = await AppFixture.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    private async Task AssertGoesOnAsync(string card, string kind, Func<OddAnswer?> next)
    {
        if (kind.StartsWith("POST", StringComparison.Ordinal))
        {
            await _app.AddTouchpointAsync(Bob, card, "Ik bel");
            _app.Connector.Odd = Meeting(kind, next);
            await GoOnAsync(card);
            await PostedAsync();
        }
        else
        {
            _app.Connector.Odd = Meeting(kind, next);
            Assert.True((await _app.AddTouchpointAsync(Bob, card, "Ik bel")).IsClosed);
            await _app.Connector.WaitUntilAsync(_ => _app.Connector.Card(card)!.AllText().Contains("Bob", StringComparison.Ordinal), "Bob on the card");
        }

        AssertQuiet();
    }

    private static Func<HttpRequest, OddAnswer?> Meeting(string kind, Func<OddAnswer?> next) => request => OddTeamsAnswers.KindOf(request) == kind ? next() : null;

    private async Task TriedAgainAsync(int times)
    {
        using var patience = new CancellationTokenSource(FakeConnector.Patience);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (_app.LogLines.Count(line => line.Contains("Effect cards is tried again later", StringComparison.Ordinal)) < times)
        {
            await again.WaitForNextTickAsync(patience.Token);
        }
    }

    private async Task GoOnAsync(string card) => Assert.Equal(HttpStatusCode.OK, (await _app.PressAsync(Sanne, Step("step/next", "Touchpoints"), null, card)).Status);

    private async Task<string> PostedAsync() =>
        (await _app.Connector.WaitForAsync(calls => calls.FirstOrDefault(call => call.IsPost && IsOf(2, call.Card)), "the card of step 2")).MessageId;

    // Changes the card of step 2.
    private async Task SayDoneAsync() => Assert.Equal(HttpStatusCode.OK, (await _app.PressAsync(
        Bob,
        new JsonObject
        {
            ["type"] = "Action.Submit", ["data"] = new JsonObject { ["verb"] = "participant/done", ["do"] = "save", ["journey"] = JourneyOf(), ["step"] = "Channels", ["isDone"] = "true" },
        },
        null,
        "m1")).Status);

    private JsonObject Step(string verb, string from) => new()
    {
        ["type"] = "Action.Submit",
        ["data"] = new JsonObject { ["verb"] = verb, ["do"] = "save", ["journey"] = JourneyOf(), ["from"] = from, ["withEmptyPhases"] = "true" },
    };

    private string JourneyOf() => _app.Connector.Calls.Select(call => call.Card).OfType<JsonObject>().SelectMany(shown => shown.Actions())
        .Select(action => (string?)action["data"]?["journey"]).OfType<string>().First(id => id.Length > 0);

    private static bool IsOf(int step, JsonObject? card) => card?.Actions().Any(action => (string?)action["data"]?["posting"] == $"step{step}") is true;

    private int CountOf(int step) => _app.Connector.Calls.Where(call => IsOf(step, call.Card)).Select(call => call.MessageId).Distinct().Count();

    private void AssertQuiet()
    {
        _app.AssertNoFaults();
        Assert.DoesNotContain(_app.LogLines, line => line.Contains(Planner.OddAnswers.Typed, StringComparison.Ordinal));
    }
}
