using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Privacy.Retention;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>A deleted journey is gone from its channel too.</summary>
public sealed class ChannelClearingTests
{
    // So often a message is tried before it is left to the next round.
    private const int Attempts = 4;

    [Fact]
    public async Task Its_cards_are_taken_out_of_the_channel()
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named");
        await workshop.App.AddTouchpointAsync(workshop.Team.Quint, workshop.Card, "Ik bel met de winkel");
        await workshop.RestAsync();
        Assert.NotEmpty(workshop.Left);
        await workshop.DeleteAsync(workshop.Team.Pia);
        await workshop.ClearedAsync();
        Assert.Empty(workshop.Left);
        workshop.App.AssertNoFaults();
    }

    [Fact]
    public async Task Many_cards_go_no_faster_than_Teams_takes_it()
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named");
        await workshop.RestAsync();
        var connector = workshop.App.Connector;
        var table = workshop.App.Services.GetRequiredService<TableClient>();
        for (var number = 0; number < 20; number++)
        {
            await table.UpsertEntityAsync(new TableEntity($"j-{workshop.Journey}", $"p-late{number}") { ["ActivityId"] = connector.Post() }, TableUpdateMode.Replace);
        }

        await workshop.DeleteAsync(workshop.Team.Pia);
        await workshop.ClearedAsync();
        Assert.Empty(workshop.Left);
        connector.Limits.AssertKept();
    }

    [Theory]
    [InlineData("Dutch", "Deze klantreis is verwijderd")]
    [InlineData("English", "This customer journey was deleted")]
    public async Task Its_channel_is_told_once_in_its_language_and_of_nothing_that_was_in_it(string language, string text)
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named", language: language);
        await workshop.RestAsync();
        await workshop.DeleteAsync(workshop.Team.Pia);
        await workshop.ClearedAsync();
        await RoundAsync(workshop);
        await workshop.ClearedAsync();
        var (_, notice) = Assert.Single(workshop.App.Connector.Messages);
        Assert.Contains(text, notice.ToJsonString(), StringComparison.Ordinal);
        Assert.All(
            [WorkshopOfThree.Offering, workshop.Team.Pia.Name, workshop.Journey],
            gone => Assert.DoesNotContain(gone, notice.ToJsonString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(429, 1)]
    [InlineData(503, 0)]
    [InlineData(0, 0)]
    [InlineData(403, 0)]
    public async Task Its_channel_is_told_at_most_once_whatever_Teams_says(int status, int times)
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named");
        await workshop.RestAsync();
        var tries = 0;
        workshop.App.Connector.Fault = (method, _) => method == "POST" && Interlocked.Increment(ref tries) == 1 ? new ConnectorFault(status) : null;
        await workshop.DeleteAsync(workshop.Team.Pia);
        await workshop.ClearedAsync();
        await RoundAsync(workshop);
        await workshop.ClearedAsync();
        Assert.Equal(1 + times, tries);
        Assert.Equal(times, workshop.Notices);
        Assert.Empty(workshop.Left);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(0)]
    public async Task What_Teams_does_not_take_now_is_taken_away_with_the_next_round(int status)
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named");
        await workshop.RestAsync();
        var connector = workshop.App.Connector;
        var tries = 0;
        connector.Fault = (method, _) => method == "DELETE" && Interlocked.Increment(ref tries) > 0 ? new ConnectorFault(status) : null;
        await workshop.DeleteAsync(workshop.Team.Pia);
        await workshop.TriedAsync();
        Assert.Equal(Attempts, tries);
        Assert.NotEmpty(workshop.Left);
        Assert.Equal(0, workshop.Notices);

        connector.Fault = (_, _) => null;
        await RoundAsync(workshop);
        await workshop.ClearedAsync();
        Assert.Empty(workshop.Left);
    }

    [Theory]
    [InlineData(503, null, 2)]
    [InlineData(429, 20, 20)]
    public async Task Between_its_tries_it_waits_as_long_as_it_is_asked_or_longer_each_time(int status, int? asked, int least)
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named");
        await workshop.RestAsync();
        var time = workshop.App.Services.GetRequiredService<TimeProvider>();
        List<DateTimeOffset> tries = [];
        workshop.App.Connector.Fault = (method, _) =>
        {
            if (method != "DELETE")
            {
                return null;
            }

            tries.Add(time.GetUtcNow());
            return tries.Count < Attempts ? new ConnectorFault(status, RetryAfter: asked) : null;
        };
        await workshop.DeleteAsync(workshop.Team.Pia);
        await workshop.ClearedAsync();

        TimeSpan[] waits = [.. tries.Zip(tries.Skip(1), (earlier, later) => later - earlier).Take(Attempts - 1)];
        Assert.All(waits.Index(), wait => Assert.True(
            wait.Item >= TimeSpan.FromSeconds(asked is null ? Math.Pow(least, wait.Index + 1) : least), string.Join(' ', waits)));
    }

    [Theory]
    [InlineData(200, "text/html", "<html>Sign in</html>")]
    [InlineData(403, "text/html", "<html>Blocked</html>")]
    [InlineData(404, "text/plain", "404 page not found")]
    [InlineData(302, "", "")]
    public async Task What_something_on_the_way_answers_takes_no_card_away(int status, string contentType, string body)
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named");
        await workshop.RestAsync();
        var connector = workshop.App.Connector;
        connector.Odd = request => request.Method == "DELETE" ? new OddAnswer.Instead(status, contentType, body) : null;
        await workshop.DeleteAsync(workshop.Team.Pia);
        await workshop.TriedAsync();
        Assert.NotEmpty(workshop.Left);
        Assert.Equal(0, workshop.Notices);

        connector.Odd = _ => null;
        await RoundAsync(workshop);
        await workshop.ClearedAsync();
        Assert.Empty(workshop.Left);
        workshop.App.AssertNoFaults();
    }

    [Fact]
    public async Task Whoever_asks_for_a_day_of_patience_is_asked_again_with_the_next_round()
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named");
        await workshop.RestAsync();
        var connector = workshop.App.Connector;
        var tries = 0;
        connector.Fault = (method, _) => method == "DELETE" && Interlocked.Increment(ref tries) == 1 ? new ConnectorFault(429, RetryAfter: 24 * 60 * 60) : null;
        await workshop.DeleteAsync(workshop.Team.Pia);
        await workshop.TriedAsync();
        Assert.Equal(1, tries);

        await RoundAsync(workshop);
        await workshop.ClearedAsync();
        Assert.Empty(workshop.Left);
    }

    [Fact]
    public async Task What_is_found_while_the_others_are_taken_away_is_not_forgotten()
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named");
        await workshop.RestAsync();
        var connector = workshop.App.Connector;
        using var goOn = new ManualResetEventSlim();
        var isTaking = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        connector.Fault = (method, _) =>
        {
            if (method == "DELETE" && isTaking.TrySetResult())
            {
                goOn.Wait(FakeConnector.Patience);
            }

            return null;
        };
        await workshop.DeleteAsync(workshop.Team.Pia);
        await isTaking.Task.WaitAsync(FakeConnector.Patience);
        var table = workshop.App.Services.GetRequiredService<TableClient>();
        // As another instance does that finds a row of a card.
        var mark = (await table.GetEntityAsync<TableEntity>("removing", workshop.Journey)).Value;
        mark["Messages"] = $"{mark["Messages"]} {connector.Post()}";
        await table.UpsertEntityAsync(mark, TableUpdateMode.Replace);
        goOn.Set();
        await workshop.TriedAsync();

        await RoundAsync(workshop);
        await workshop.ClearedAsync();
        Assert.Empty(workshop.Left);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_reached_any_more_keeps_nothing_from_going()
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named");
        await workshop.RestAsync();
        workshop.App.Connector.Fault = (_, _) => new ConnectorFault(403, Code: "BotNotInConversationRoster");
        await workshop.DeleteAsync(workshop.Team.Pia);
        await workshop.ClearedAsync();
        Assert.Empty(await workshop.App.FindAsync(workshop.Team.Pia.Name));
    }

    [Fact]
    public async Task What_another_instance_still_posted_goes_with_the_next_round()
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named");
        await workshop.RestAsync();
        var connector = workshop.App.Connector;
        await workshop.DeleteAsync(workshop.Team.Pia);
        await workshop.ClearedAsync();
        var late = connector.Post();
        await workshop.App.Services.GetRequiredService<TableClient>().UpsertEntityAsync(new TableEntity($"j-{workshop.Journey}", "p-step2") { ["ActivityId"] = late }, TableUpdateMode.Replace);

        await RoundAsync(workshop);
        await workshop.ClearedAsync();
        Assert.Empty(workshop.Left);
    }

    [Fact]
    public async Task What_stands_in_somebodys_own_chat_is_not_taken_for_a_card_of_the_channel()
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named");
        await workshop.RestAsync();
        var nudge = workshop.App.Connector.Post();
        await workshop.App.Services.GetRequiredService<TableClient>().UpsertEntityAsync(
            new TableEntity($"j-{workshop.Journey}", "p-nudge-3-0") { ["ActivityId"] = nudge }, TableUpdateMode.Replace);

        await workshop.DeleteAsync(workshop.Team.Pia);
        await workshop.ClearedAsync();

        Assert.Equal([nudge], workshop.Left);
    }

    private static Task RoundAsync(WorkshopOfThree workshop) => workshop.App.Services.GetRequiredService<RetentionWorker>().RunOnceAsync(CancellationToken.None);
}
