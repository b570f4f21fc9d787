using Microsoft.Playwright;

namespace TeamsJourney.Screenshots;

/// <summary>The processor's time that a page took on its main thread: it does not grow when the machine is busy with other things.</summary>
internal sealed class MainThread
{
    private readonly ICDPSession _session;
    private readonly double _before;

    private MainThread(ICDPSession session, double before) => (_session, _before) = (session, before);

    /// <summary>Begins to count.</summary>
    public static async Task<MainThread> OfAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable", new Dictionary<string, object> { ["timeDomain"] = "threadTicks" });
        return new MainThread(session, await ReadAsync(session));
    }

    /// <summary>What it took since, in milliseconds.</summary>
    public async Task<double> ReadAsync() => await ReadAsync(_session) - _before;

    private static async Task<double> ReadAsync(ICDPSession session) =>
        1000 * (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .First(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
}
