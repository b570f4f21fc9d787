using Microsoft.Playwright;
using TeamsJourney.Local.Demo;
using TeamsJourney.Tab.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsJourney.Tab.Tests;

/// <summary>The journeys of a channel: none yet, one, and several of which the team works on one.</summary>
public sealed class JourneysTests
{
    [Fact]
    public async Task A_first_visit_explains_itself_and_shows_the_worked_example()
    {
        await using var running = await RunningTab.StartEmptyAsync();
        var page = await running.OpenAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Kijk naar je werk door de ogen van je klant" })).ToBeVisibleAsync();
        // A page that is shorter than the window has its theme down to the bottom.
        Assert.True(await page.EvaluateAsync<bool>("() => document.elementFromPoint(innerWidth / 2, innerHeight - 2).closest('.fui-FluentProvider') !== null"));
        await page.PressAsync("Bekijk het uitgewerkte voorbeeld");
        await Expect(page.GetByText("Dit is het uitgewerkte voorbeeld")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-touchpoint]").First).ToBeVisibleAsync();
        await page.PressAsync("Terug");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Begin een klantreis" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Of_several_journeys_the_team_goes_on_with_one()
    {
        await using var running = await RunningTab.StartAsync(Moment.Touchpoints);
        var page = await running.OpenAsync();
        await page.PressAsync("Alle klantreizen");
        await page.PressAsync("Begin een klantreis");
        await page.GetByLabel("Voor welk product of welke dienst?").FillAsync("Stedentrip");
        await page.GetByLabel("Voor wie? Hoe specifieker, hoe beter.").FillAsync("Stellen uit Utrecht die graag wandelen");
        await page.PressAsync("Begin");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Stedentrip" })).ToBeVisibleAsync();
        await page.PressAsync("Alle klantreizen");

        var older = page.GetByRole(AriaRole.Button, new() { Name = "Ga hiermee verder: Rondreis door de VS" });
        await Expect(page.GetByText("hier werkt het team aan")).ToHaveCountAsync(1);
        await older.ClickAsync();
        await Expect(older).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ga hiermee verder: Stedentrip" })).ToBeVisibleAsync();

        var colleague = await running.OpenAsync("amir");
        await Expect(colleague.GetByRole(AriaRole.Heading, new() { Name = "Rondreis door de VS" })).ToBeVisibleAsync();
    }
}
