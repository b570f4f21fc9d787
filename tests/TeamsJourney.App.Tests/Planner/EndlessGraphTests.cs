using System.Text;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>Answers that do not come to an end, in size, in time or in number.</summary>
public sealed class EndlessGraphTests : PublishingFixture
{
    [Theory]
    [InlineData("GET plans tasks")]
    [InlineData("POST tasks")]
    public async Task An_answer_of_any_size_is_cut_off(string kind)
    {
        using var wire = new GraphWire(Board.Graph);
        await App.DisposeAsync();
        UseApp(NewApp(replace: wire.Put));
        var piece = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
        var endless = new OddAnswer.Endless(_ => Task.FromResult(piece));
        var isHit = false;
        Board.Odd = request => OddAnswers.KindOf(request) == kind && !isHit && (isHit = true) ? endless : null;

        var report = await App.PublishAsync(await BeginAsync("size")).WaitAsync(FakeConnector.Patience);

        Assert.InRange(wire.LongestAnswer, 64 * 1024, 5 * 1024 * 1024);
        Assert.Empty(report.Problems);
        await AssertCompleteAsync("size");
    }

    [Theory]
    [InlineData("GET plans tasks")]
    [InlineData("POST tasks")]
    public async Task An_answer_that_drips_is_not_waited_for(string kind)
    {
        var (dripping, pieces) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), 0);
        var drip = new OddAnswer.Endless(async cancellationToken =>
        {
            if (++pieces > 1)
            {
                dripping.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return " "u8.ToArray();
        });
        var isHit = false;
        Board.Odd = request => OddAnswers.KindOf(request) == kind && !isHit && (isHit = true) ? drip : null;

        var publishing = App.PublishAsync(await BeginAsync("time"));
        await dripping.Task.WaitAsync(FakeConnector.Patience);
        App.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(publishing.IsCompleted);
        App.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Empty((await publishing.WaitAsync(FakeConnector.Patience)).Problems);
        await AssertCompleteAsync("time");
    }

    [Fact]
    public async Task A_go_in_which_every_call_is_slow_ends_so_that_others_get_their_turn()
    {
        Board.OnRequest = (_, isDone) =>
        {
            if (isDone)
            {
                App.Clock.Advance(TimeSpan.FromSeconds(29));
            }
        };
        var journey = new JourneyId("j-slow");
        await App.BeginAsync(journey, Workshop.AtImprove(journey, "slow"), Enumerable.Range(1, 15).Select(number => Workshop.Improve($"i{number}", Workshop.Manual, $"Beter {number}")));
        await App.RequestAsync(journey);

        List<int> goes = [];
        do
        {
            Board.Count = 0;
            await App.GoAsync(journey).WaitAsync(FakeConnector.Patience);
            goes.Add(Board.Count);
        }
        while ((await App.PublicationAsync(journey)).IsUnderWay);

        Assert.All(goes, calls => Assert.InRange(calls, 1, 21));

        Assert.Equal(15, (await TasksAsync("slow")).Length);
        Assert.Equal(15, (await App.PublicationAsync(journey)).LastReport!.Created);
    }

    [Theory]
    [InlineData("GET groups plans")]
    [InlineData("GET plans buckets")]
    [InlineData("GET plans tasks")]
    public async Task A_list_without_a_last_page_is_left_after_a_while(string kind)
    {
        var pages = 0;
        Board.Odd = request => OddAnswers.KindOf(request) == kind && App.Waited == TimeSpan.Zero
            ? OddAnswer.After.List(list => list["@odata.nextLink"] = $"{Board.Graph}{request.Path.Value!["/graph/v1.0".Length..]}?$top={++pages}")
            : null;

        var report = await App.PublishAsync(await BeginAsync("pages"));

        Assert.InRange(pages, 2, 1_000);
        Assert.Empty(report.Problems);
        await AssertCompleteAsync("pages");
    }

    [Fact]
    public async Task A_list_whose_pages_are_large_is_left_before_it_fills_the_memory()
    {
        var sent = 0L;
        var large = new string('x', 3 * 1024 * 1024);
        Board.Odd = request => OddAnswers.KindOf(request) == "GET plans tasks" && App.Waited == TimeSpan.Zero
            ? OddAnswer.After.List(list =>
            {
                sent += large.Length;
                list["large"] = large;
                list["@odata.nextLink"] = $"{Board.Graph}{request.Path.Value!["/graph/v1.0".Length..]}?$top={sent}";
            })
            : null;

        Assert.Empty((await App.PublishAsync(await BeginAsync("large"))).Problems);

        Assert.InRange(sent, 1, 80L * 1024 * 1024);
        await AssertCompleteAsync("large");
    }
}
