using Microsoft.Playwright;

namespace TeamsJourney.Tab.Tests.Fixture;

/// <summary>Pictures of what people see, for whoever wants to look: in the folder that <c>KEEP_PICTURES</c> names.</summary>
internal static class Pictures
{
    public static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("KEEP_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}
