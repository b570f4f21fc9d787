using System.Globalization;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>A Planner that asks to wait, in whatever words, and for however long.</summary>
public sealed class ThrottledGraphTests : PublishingFixture
{
    // The goes of eight that wait as long as we would by ourselves: 1, 2, 4 … and 60 seconds at most.
    private const int OwnPatience = 123;

    private const int HalfAnHour = 1_800;

    /// <summary>What <c>Retry-After</c> says, and after how many seconds of waiting in vain it is reported.</summary>
    public static TheoryData<string, int> RetryAfter => new()
    {
        { "86400", HalfAnHour },
        { "900", HalfAnHour },
        { "600", HalfAnHour },
        { "90", 7 * 90 },
        { "0", OwnPatience },
        { "", OwnPatience },
        { "-5", OwnPatience },
        { "soon", OwnPatience },
        { "99999999999999", OwnPatience },
        { "1.5", OwnPatience },
        { Date(TimeSpan.FromDays(1)), HalfAnHour },
        { Date(TimeSpan.FromMinutes(-5)), OwnPatience },
        { "Mon, 02 Mar 2026 09:99:99 GMT", OwnPatience },
    };

    [Theory]
    [MemberData(nameof(RetryAfter))]
    public async Task A_Planner_that_asks_to_wait_for_ever_is_reported_in_time_and_the_next_publishing_goes_on(string retryAfter, int reportedAfter)
    {
        var journey = await BeginAsync("wait");
        Board.Odd = _ => Throttled(retryAfter);

        var report = await App.PublishAsync(journey);

        AssertReport(new PublishingReport(1, 0, 0, 0, [new PublishingProblem(null, PublishingProblemKind.Unavailable, "TooManyRequests")]), report);
        Assert.Equal(reportedAfter, App.Waited.TotalSeconds);
        Board.Odd = _ => null;
        Assert.Equal(3, (await App.PublishAsync(journey)).Created);
        await AssertCompleteAsync("wait");
    }

    [Fact]
    public async Task A_moment_to_wait_for_is_waited_for()
    {
        var journey = await BeginAsync("moment");
        var count = 0;
        Board.Odd = _ => ++count == 5 ? Throttled(Date(TimeSpan.FromMinutes(4))) : null;

        Assert.Equal(3, (await App.PublishAsync(journey)).Created);

        Assert.Equal(TimeSpan.FromMinutes(4), App.Waited);
    }

    [Fact]
    public async Task Publishing_again_while_Planner_asks_to_wait_is_the_same_publishing()
    {
        var journey = await BeginAsync("again");
        Board.Odd = _ => Throttled("600");
        await App.RequestAsync(journey);
        Assert.IsType<EffectResult.Later>(await App.GoAsync(journey));

        await App.RequestAsync(journey);

        var publication = await App.PublicationAsync(journey);
        Assert.Equal((1, true), (publication.Requests, publication.IsUnderWay));
        Board.Odd = _ => null;
        Assert.Equal(3, (await App.ResumeAsync(journey)).Created);
        await AssertCompleteAsync("again");
    }

    private static string Date(TimeSpan ahead) => (Workshop.At + ahead).ToString("R", CultureInfo.InvariantCulture);

    private static OddAnswer Throttled(string retryAfter) =>
        new OddAnswer.Instead(429, "application/json", """{"error":{"code":"TooManyRequests","message":"Too many requests."}}""")
        {
            Headers = retryAfter.Length == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Retry-After"] = retryAfter },
        };
}
