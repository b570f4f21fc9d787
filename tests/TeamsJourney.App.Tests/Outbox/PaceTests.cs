using Microsoft.Extensions.Time.Testing;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Outbox;

/// <summary>Who waits for whom when there is much to do.</summary>
public sealed class PaceTests
{
    [Fact]
    public async Task What_someone_just_did_goes_before_a_thousand_that_were_left_and_those_come_to_an_end_too()
    {
        var queue = new LaneQueue();
        List<Lane> left = [.. Enumerable.Range(0, 1_000).Select(number => new Lane(new($"left-{number}"), isPlanner: false))];
        left.ForEach(lane => queue.Add(lane, isLeft: true));
        List<Lane> now = [.. Enumerable.Range(0, 30).Select(number => new Lane(new($"now-{number}"), isPlanner: false))];
        now.ForEach(lane => queue.Add(lane, isLeft: false));

        List<Lane> taken = [];
        using var end = new CancellationTokenSource(FakeConnector.Patience);
        await foreach (var lane in queue.ReadAllAsync(end.Token))
        {
            taken.Add(lane);
            if (taken.Count == left.Count + now.Count)
            {
                break;
            }
        }

        Assert.Subset(taken.Take(40).ToHashSet(), now.ToHashSet());
        Assert.Equal(9, taken.Take(36).Except(now).Count());
        Assert.Equal(left, taken.Except(now));
    }

    [Fact]
    public void Ten_thousand_other_chats_do_not_make_a_busy_thread_be_forgotten()
    {
        var time = new FakeTimeProvider();
        var pace = new ChannelPace(time);
        time.Advance(TimeSpan.FromMinutes(1));
        while (pace.Take("busy") == TimeSpan.Zero)
        {
        }

        for (var chat = 0; chat < 10_100; chat++)
        {
            Assert.Equal(TimeSpan.Zero, pace.Take($"chat {chat}"));
        }

        Assert.NotEqual(TimeSpan.Zero, pace.Take("busy"));
        // They are not kept for ever either.
        time.Advance(TimeSpan.FromHours(1));
        pace.Take("busy");
        Assert.Equal(1, pace.CountThreads);
    }
}
