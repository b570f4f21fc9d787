using System.Text;
using Microsoft.Playwright;
using TeamsJourney.Local.Demo;
using TeamsJourney.Tab.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsJourney.Tab.Tests;

public sealed class TakeAlongTests
{
    [Fact]
    public async Task A_journey_is_taken_along_as_poster_picture_and_file_and_the_file_brings_it_in_again()
    {
        await using var running = await RunningTab.StartAsync(Moment.Published);
        var page = await running.OpenAsync();

        var (posterName, poster) = await TakeAsync(page, "Poster, A3 (PDF)");
        var (pictureName, picture) = await TakeAsync(page, "Plaatje (PNG)");
        var (fileName, file) = await TakeAsync(page, "Klantreisbestand (JSON)");

        Assert.Equal(("Rondreis-door-de-VS-A3.pdf", "%PDF-"), (posterName, Encoding.ASCII.GetString(poster, 0, 5)));
        Assert.Equal(("Rondreis-door-de-VS.png", "PNG"), (pictureName, Encoding.ASCII.GetString(picture, 1, 3)));
        Assert.Equal("Rondreis-door-de-VS.json", fileName);

        await page.GetByRole(AriaRole.Button, new() { Name = "Alle klantreizen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Breng een klantreisbestand in" }).WaitForAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = "application/json", Buffer = file });
        await Expect(page.GetByRole(AriaRole.Tab, new() { Name = "Kaart" })).ToBeVisibleAsync();
        var (_, again) = await TakeAsync(page, "Klantreisbestand (JSON)");
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(again));
    }

    private static async Task<(string Name, byte[] Content)> TakeAsync(IPage page, string format)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Meenemen" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Menuitem, new() { Name = format }).ClickAsync());
        using var content = new MemoryStream();
        await using var stream = await download.CreateReadStreamAsync();
        await stream.CopyToAsync(content);
        return (download.SuggestedFilename, content.ToArray());
    }
}
