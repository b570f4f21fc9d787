namespace TeamsJourney.App.Tests.Faults;

/// <summary>Something that people do, again and again, until something went wrong at every call that the app makes meanwhile.</summary>
internal static class EveryCall
{
    /// <summary>The calls that come when nothing is cut.</summary>
    /// <param name="play">Plays a scenario; gives how many of its calls are only preparations.</param>
    public static Lazy<Task<IReadOnlyList<(string Call, int Time)>>> WithoutCuts(Func<Cutter, Task<int>> play) => new(async () =>
    {
        var cutter = new Cutter(null, new HashSet<(string, int)>());
        var begun = await play(cutter);
        return [.. cutter.Seen.Skip(begun)];
    });

    /// <summary>
    /// Plays a scenario so often that each call was cut once. So many are cut in one run, each far from the next: a run for each alone finds the
    /// same, in ten times the time.
    /// </summary>
    /// <param name="cut">What goes wrong.</param>
    /// <param name="calls">The calls, as they came when nothing was cut.</param>
    /// <param name="runs">In how many runs.</param>
    /// <param name="play">Plays it and looks at what has come of it.</param>
    /// <param name="must">The calls of which none may be missed; of the others a tenth may, which do not come when others are cut.</param>
    public static async Task CutAsync(
        Cut cut, IReadOnlyList<(string Call, int Time)> calls, int runs, Func<Cutter, Task> play, Func<string, bool>? must = null)
    {
        Assert.NotEmpty(calls);
        var missed = new HashSet<(string Call, int Time)>();
        List<string> failures = [];
        for (var run = 0; run < runs; run++)
        {
            var at = calls.Where((_, index) => index % runs == run).ToHashSet();
            var cutter = new Cutter(cut, at);
            try
            {
                await play(cutter);
            }
            catch (Exception failure) when (cutter.Hit.Count > 0)
            {
                failures.Add($"With these cut: {string.Join("; ", cutter.Hit)}. {failure.Message}\n{failure.StackTrace}");
            }

            missed.UnionWith(at.Except(cutter.Hit));
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        Assert.True(missed.Count <= calls.Count / 10 && !missed.Any(call => must?.Invoke(call.Call) is true), $"Never came: {string.Join("; ", missed)}");
    }
}
