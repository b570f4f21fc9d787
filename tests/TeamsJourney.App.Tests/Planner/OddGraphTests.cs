using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>
/// However odd Graph answers: publishing comes to an end, says so honestly, makes nothing twice, sends nothing elsewhere, and keeps quiet about
/// what was in the answer.
/// </summary>
public sealed class OddGraphTests : PublishingFixture
{
    // As long as eight goes take, with room for what got done in between.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    // Each kind of call that a publishing makes, in this order.
    private static readonly string[] Kinds =
    [
        "GET groups plans", "POST plans", "GET plans buckets", "POST buckets", "GET plans details", "PATCH plans details", "GET plans tasks", "POST tasks", "GET tasks details",
        "PATCH tasks details",
    ];

    public static TheoryData<string> Answers => [.. OddAnswers.All.Keys];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_odd_answer_to_the_first_call_of_every_kind_is_got_over(string name)
    {
        var journey = await BeginAsync("odd");
        HashSet<string> hit = [];
        Board.Odd = request => hit.Add(OddAnswers.KindOf(request)) && !IsPlain(name, OddAnswers.KindOf(request)) ? OddAnswers.All[name] : null;

        var report = await App.PublishAsync(journey);
        Board.Odd = _ => null;

        Assert.Equal(Kinds.Order(), hit.Where(Kinds.Contains).Order());
        Assert.True(report is { Created: 3, Problems: [] }, $"{report} {string.Join(' ', report.Problems)}");
        await AssertCompleteAsync("odd");
        AssertQuiet(report);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_odd_answer_for_ever_is_reported_and_the_next_publishing_goes_on(string name)
    {
        // Where something would be made twice, and another kind of call with each answer.
        var number = OddAnswers.All.Keys.ToList().IndexOf(name);
        string[] kinds = [number % 2 == 0 ? "GET plans tasks" : "POST tasks", Kinds[number % Kinds.Length]];
        foreach (var (kind, index) in kinds.Distinct().Where(kind => !IsPlain(name, kind)).Select((kind, index) => (kind, index)))
        {
            var team = $"for-ever-{index}";
            var journey = await BeginAsync(team);
            var begun = App.Waited;
            Board.Odd = request => OddAnswers.KindOf(request) == kind ? OddAnswers.All[name] : null;

            var report = await App.PublishAsync(journey);
            Board.Odd = _ => null;

            Assert.True(App.Waited - begun <= Longest, $"{kind}: {App.Waited - begun}");
            AssertQuiet(report);
            if (report.Problems.Count > 0)
            {
                Assert.All(report.Problems, problem => Assert.Equal(PublishingProblemKind.Unavailable, problem.Kind));
                Assert.Empty((await App.PublishAsync(journey)).Problems);
            }

            await AssertCompleteAsync(team);
        }
    }

    // To a change this is how Planner answers: whether it lies cannot be seen.
    private static bool IsPlain(string name, string kind) => name == "204" && kind.StartsWith("PATCH", StringComparison.Ordinal);

    private void AssertQuiet(PublishingReport report)
    {
        Assert.DoesNotContain(App.Log.Lines, line => line.Contains(OddAnswers.Typed, StringComparison.Ordinal));
        Assert.DoesNotContain(report.Problems, problem => problem.Code.Contains(OddAnswers.Typed, StringComparison.Ordinal));
        Assert.Empty(App.Log.Errors);
    }
}
