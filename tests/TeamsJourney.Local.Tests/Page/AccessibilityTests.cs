using System.Text.Json;
using Counterparts;
using Microsoft.Playwright;
using TeamsJourney.Local.Tests.Bots;

namespace TeamsJourney.Local.Tests.Page;

/// <summary>axe finds nothing to object to: in a channel with a card, and in a dialog, in every theme.</summary>
public sealed class AccessibilityTests
{
    [Theory]
    [InlineData("default")]
    [InlineData("dark")]
    [InlineData("contrast")]
    public async Task Nobody_is_left_out(string theme)
    {
        using var workshop = new WorkshopBot();
        await using var laptop = await Laptop.StartAsync();
        laptop.Bot.Answer = workshop.AnswerAsync;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.LaunchAsync(playwright);
        // What moves is measured where it comes to rest.
        var page = await browser.NewPageAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(new Uri(laptop.Teams.Address, "?as=emma").AbsoluteUri);
        await page.GetByLabel("Theme").SelectOptionAsync(theme);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mention TeamsJourney" }).ClickAsync();
        await page.Keyboard.PressAsync("Enter");
        var add = page.GetByRole(AriaRole.Button, new() { Name = "+ Contactmoment" });
        await add.WaitForAsync();
        Assert.Equal("", await ViolationsAsync(page));

        await add.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        Assert.Equal("", await ViolationsAsync(page));
    }

    private static async Task<string> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(CounterpartsFolder.Module("axe-core/axe.min.js")));
        var violations = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160)).join(' | '))");
        return string.Join("\n", violations.EnumerateArray().Select(violation => violation.GetString()));
    }
}
