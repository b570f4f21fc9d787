using System.Net;
using Microsoft.Extensions.Time.Testing;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.People;
using TeamsJourney.Local.Tests.Bots;

namespace TeamsJourney.Local.Tests.Connector;

public sealed class LimitsAndFaultsTests
{
    private static readonly string Activities = $"/v3/conversations/{Uri.EscapeDataString(Team.Journey.Id)}/activities";

    [Fact]
    public async Task The_eighth_message_within_a_second_must_wait_and_another_thread_need_not()
    {
        var clock = new FakeTimeProvider();
        await using var laptop = await Laptop.StartAsync(clock: clock);
        for (var message = 0; message < 7; message++)
        {
            await SendAsync(laptop, HttpStatusCode.Created);
        }

        using var throttled = await SendAsync(laptop, HttpStatusCode.TooManyRequests);
        Assert.Equal(TimeSpan.FromSeconds(1), throttled.Headers.RetryAfter!.Delta);
        using var elsewhere = await laptop.PostAsync($"/v3/conversations/{Uri.EscapeDataString(Team.General.Id)}/activities", Messages.Text("x"));
        Assert.Equal(HttpStatusCode.Created, elsewhere.StatusCode);

        clock.Advance(TimeSpan.FromSeconds(1));
        await SendAsync(laptop, HttpStatusCode.Created);
        using var second = await SendAsync(laptop, HttpStatusCode.TooManyRequests);
        Assert.Equal(8, laptop.Teams.Look(Colleagues.All[0]).Channels[1].Threads.Count);
    }

    [Fact]
    public async Task Sixty_messages_in_thirty_seconds_are_the_most()
    {
        var clock = new FakeTimeProvider();
        await using var laptop = await Laptop.StartAsync(clock: clock);
        for (var message = 0; message < 60; message++)
        {
            await SendAsync(laptop, HttpStatusCode.Created);
            clock.Advance(TimeSpan.FromMilliseconds(400));
        }

        using var throttled = await SendAsync(laptop, HttpStatusCode.TooManyRequests);
        Assert.Equal(TimeSpan.FromSeconds(6), throttled.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task Ordered_throttling_and_failures_have_no_effect()
    {
        await using var laptop = await Laptop.StartAsync();
        laptop.Teams.Faults.ThrottleNext(1, retryAfterSeconds: 3);
        laptop.Teams.Faults.FailNext(1, status: 502);

        using var throttled = await SendAsync(laptop, HttpStatusCode.TooManyRequests);
        using var failed = await SendAsync(laptop, HttpStatusCode.BadGateway);
        Assert.Equal(TimeSpan.FromSeconds(3), throttled.Headers.RetryAfter!.Delta);
        Assert.Empty(laptop.Teams.Look(Colleagues.All[0]).Channels[1].Threads);

        await SendAsync(laptop, HttpStatusCode.Created);
        Assert.Single(laptop.Teams.Look(Colleagues.All[0]).Channels[1].Threads);
    }

    [Fact]
    public async Task A_lost_answer_takes_effect_all_the_same()
    {
        await using var laptop = await Laptop.StartAsync();
        laptop.Teams.Faults.LoseAnswerOfNext(1);

        await Assert.ThrowsAsync<HttpRequestException>(() => laptop.PostAsync(Activities, Messages.Text("hello")));
        Assert.Single(laptop.Teams.Look(Colleagues.All[0]).Channels[1].Threads);
    }

    [Fact]
    public async Task An_ordered_redelivery_brings_the_same_activity_twice()
    {
        await using var laptop = await Laptop.StartAsync();
        laptop.Teams.Faults.RedeliverNext(1);
        await laptop.Teams.SayAsync(Colleagues.All[0], Team.Journey.Id, "start", true, CancellationToken.None);

        Assert.Equal(2, laptop.Bot.Received.Count);
        Assert.Single(laptop.Bot.Received.Select(activity => (string?)activity["id"]).Distinct());
    }

    private static async Task<HttpResponseMessage> SendAsync(Laptop laptop, HttpStatusCode expected)
    {
        var response = await laptop.PostAsync(Activities, Messages.Text("hello"));
        Assert.Equal(expected, response.StatusCode);
        return response;
    }
}
