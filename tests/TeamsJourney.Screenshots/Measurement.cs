using System.Globalization;

namespace TeamsJourney.Screenshots;

/// <summary>How fast the tab is, in a real browser with a warm server. Numbers to write down, nothing that passes or fails.</summary>
internal static class Measurement
{
    private const int Times = 7;
    private const int Window = 900;

    private static readonly Look Wide = new("nl", "default", IsPhone: false);

    // The moment at which the map was painted, and what came over the wire for it.
    private const string WatchForMap = """
        window.mapSeen = new Promise(resolve => new MutationObserver((_, observer) => {
          if (document.querySelector("[data-touchpoint]")) {
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          }
        }).observe(document, { childList: true, subtree: true }));
        """;

    private const string Transferred = "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).reduce((sum, one) => sum + one.encodedBodySize, 0)";

    // From the press of a key until the map was painted with its effect.
    private const string WatchForEffect = """
        addEventListener("keydown", event => {
          if (event.key === "ArrowRight") {
            const begun = performance.now();
            window.effect = new Promise((resolve, reject) => {
              setTimeout(() => reject(new Error("Nothing on the map changed.")), 30_000);
              const observer = new MutationObserver(() => {
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
              });
              observer.observe(document.querySelector("[role=region]"), { childList: true, subtree: true, attributeFilter: ["style"] });
            });
          }
        }, true);
        """;

    private const string ScrollThrough = """
        async () => {
          const region = document.querySelector("[role=region]");
          const frames = [];
          let before = performance.now();
          for (let frame = 0; frame < 180; frame++) {
            region.scrollLeft += 60;
            await new Promise(requestAnimationFrame);
            frames.push(performance.now() - before);
            before = performance.now();
          }
          return frames;
        }
        """;

    public static async Task RunAsync(TextWriter console, CancellationToken cancellationToken)
    {
        await using var studio = await Studio.OpenAsync(TimeProvider.System, cancellationToken);
        await foreach (var progress in studio.PlayAsync(Core.SetUp.Language.Dutch, cancellationToken))
        {
            if (progress.Moment is Local.Demo.Moment.SetUp)
            {
                break;
            }
        }

        var usual = await studio.BringInAsync(LargeJourney.Of(touchpoints: 40, members: 10), cancellationToken);
        var large = await studio.BringInAsync(LargeJourney.Of(touchpoints: 100, members: 50), cancellationToken);
        var full = await studio.BringInAsync(LargeJourney.Of(touchpoints: 500, members: 50), cancellationToken);
        var open = await studio.BringInAsync(LargeJourney.Of(touchpoints: 40, members: 0), cancellationToken);
        await SeeMapAsync("map of 40 touchpoints, 10 members", usual);
        await SeeMapAsync("map of 100 touchpoints, 50 members", large);
        await SeeMapAsync("map of 500 touchpoints, 50 members: the most", full);
        await MoveAsync("a touchpoint moved by keyboard among 40", open);
        await ScrollAsync("scrolling through 100 touchpoints, 50 members", large);
        await ScrollAsync("scrolling through 500 touchpoints, 50 members", full);

        async Task SeeMapAsync(string what, string journey)
        {
            List<double> seen = [];
            List<double> work = [];
            var bytes = 0;
            for (var time = 0; time <= Times; time++)
            {
                var page = await studio.NewPageAsync(Wide, Window);
                await page.AddInitScriptAsync(WatchForMap);
                var processor = await MainThread.OfAsync(page);
                await page.GotoAsync(studio.Address(Wide, journey: journey));
                seen.Add(await page.EvaluateAsync<double>("window.mapSeen"));
                work.Add(await processor.ReadAsync());
                bytes = await page.EvaluateAsync<int>(Transferred);
                await page.Context.CloseAsync();
            }

            // The first one warms the server.
            await WriteAsync(what, seen[1..]);
            await WriteAsync("  of which the page's own work", work[1..]);
            await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  over the wire: {bytes / 1024.0:F0} KB"));
        }

        async Task MoveAsync(string what, string journey)
        {
            var page = await studio.NewPageAsync(Wide, Window);
            await page.AddInitScriptAsync(WatchForEffect);
            await page.GotoAsync(studio.Address(Wide, journey: journey));
            var handle = page.Locator("[data-touchpoint='touchpoint20'] button[aria-label]").First;
            List<double> effects = [];
            for (var time = 0; time < Times; time++)
            {
                await handle.PressAsync("ArrowRight");
                effects.Add(await page.EvaluateAsync<double>("window.effect"));
            }

            await WriteAsync(what, effects);
            await page.Context.CloseAsync();
        }

        async Task ScrollAsync(string what, string journey)
        {
            var page = await studio.NewPageAsync(Wide, Window);
            await page.GotoAsync(studio.Address(Wide, journey: journey));
            await page.Locator("[data-touchpoint]").First.WaitForAsync();
            var processor = await MainThread.OfAsync(page);
            var frames = await page.EvaluateAsync<double[]>(ScrollThrough);
            var work = await processor.ReadAsync() / frames.Length;
            await WriteAsync(what, frames);
            await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  of which the page's own work: {work:F1} ms for each frame"));
            await page.Context.CloseAsync();
        }

        async Task WriteAsync(string what, IReadOnlyList<double> milliseconds)
        {
            var sorted = milliseconds.Order().ToList();
            await console.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{what}: median {sorted[sorted.Count / 2]:F0} ms, 95 % within {sorted[sorted.Count * 95 / 100]:F0} ms, longest {sorted[^1]:F0} ms"));
        }
    }
}
