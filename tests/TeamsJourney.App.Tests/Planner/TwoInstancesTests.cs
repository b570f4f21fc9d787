using TeamsJourney.App.Outbox;

namespace TeamsJourney.App.Tests.Planner;

public sealed class TwoInstancesTests : PublishingFixture
{
    [Fact]
    public async Task A_second_instance_waits_while_the_first_one_publishes()
    {
        var journey = await BeginAsync("twice");
        await App.RequestAsync(journey);
        await using var second = new PublishingApp(Board.Graph, "", App.Clock, table: App.Table);
        using var inTheMiddle = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        Board.OnRequest = (number, isDone) =>
        {
            if (number == 12 && isDone)
            {
                inTheMiddle.Release();
                goOn.Wait();
            }
        };

        var first = Task.Run(() => App.ResumeAsync(journey));
        await inTheMiddle.WaitAsync();
        var meanwhile = await second.GoAsync(journey);
        var calls = Board.Count;
        goOn.Release();
        var report = await first;

        Assert.IsType<EffectResult.Later>(meanwhile);
        Assert.Equal(12, calls);
        Assert.Equal(3, report.Created);
        await AssertCompleteAsync("twice");
    }

    [Fact]
    public async Task An_instance_that_was_away_too_long_makes_nothing_any_more()
    {
        var journey = await BeginAsync("late");
        await App.RequestAsync(journey);
        await using var second = new PublishingApp(Board.Graph, "", App.Clock, table: App.Table);
        using var inTheMiddle = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        Board.OnRequest = (number, isDone) =>
        {
            if (number == 12 && isDone)
            {
                inTheMiddle.Release();
                goOn.Wait();
            }
        };

        var first = Task.Run(() => App.GoAsync(journey));
        await inTheMiddle.WaitAsync();
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var other = await second.ResumeAsync(journey);
        goOn.Release();

        Assert.IsType<EffectResult.Later>(await first);
        Assert.Equal(3, other.Created);
        await AssertCompleteAsync("late");
    }
}
