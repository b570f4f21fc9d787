using Microsoft.Playwright;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Tests.Clock;

namespace TeamsJourney.Screenshots;

/// <summary>Makes pictures of everything that people see in the tab.</summary>
internal static class Gallery
{
    // The same day on every picture.
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static async Task MakeAsync(Request.Pictures wanted, TextWriter console, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(wanted.Folder);
        foreach (var (name, language) in new[] { ("nl", Language.Dutch), ("en", Language.English) })
        {
            var all = Look.AllIn(name).ToList();
            if (wanted.Only.Intersect(["nl", "en"]).All(one => one == name))
            {
                await MakeAsync(wanted, all, language, console, cancellationToken);
            }
        }
    }

    private static async Task MakeAsync(Request.Pictures wanted, IReadOnlyList<Look> looks, Language language, TextWriter console, CancellationToken cancellationToken)
    {
        await using var studio = await Studio.OpenAsync(new ImpatientClock(Monday), cancellationToken);
        await TakeAsync(Scene.Before, journey: "");
        await foreach (var progress in studio.PlayAsync(language, cancellationToken))
        {
            await TakeAsync(Scene.After(progress.Moment), journey: "");
        }

        await TakeAsync(Scene.Large, await studio.BringInAsync(LargeJourney.Of(touchpoints: 100, members: 50), cancellationToken));

        async Task TakeAsync(IEnumerable<Scene> scenes, string journey)
        {
            foreach (var (scene, look) in from scene in scenes from look in looks where wanted.Wants(look.NameOf(scene.Name)) select (scene, look))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var page = await studio.NewPageAsync(look, scene.Height);
                await page.GotoAsync(studio.Address(look, scene.Path, journey));
                await page.Locator("h1").First.WaitForAsync();
                await scene.Arrange(page);
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(wanted.Folder, $"{look.NameOf(scene.Name)}.png"), Animations = ScreenshotAnimations.Disabled });
                await page.Context.CloseAsync();
                await console.WriteLineAsync(look.NameOf(scene.Name));
            }
        }
    }
}
