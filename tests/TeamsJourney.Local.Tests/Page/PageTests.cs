using System.Text.Json.Nodes;
using Counterparts;
using Microsoft.Playwright;
using TeamsJourney.Local.People;
using TeamsJourney.Local.Tests.Bots;
using static Microsoft.Playwright.Assertions;

namespace TeamsJourney.Local.Tests.Page;

/// <summary>The page in a real browser.</summary>
public sealed class PageTests
{
    [Fact]
    public async Task Two_people_work_on_one_card()
    {
        using var workshop = new WorkshopBot();
        await using var laptop = await Laptop.StartAsync();
        laptop.Bot.Answer = workshop.AnswerAsync;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.LaunchAsync(playwright);
        var sanne = await OpenAsync(browser, laptop, "piet");
        var emma = await OpenAsync(browser, laptop, "emma");

        // One becomes another person, and the address remembers it.
        await sanne.GetByRole(AriaRole.Radio, new() { Name = "Sanne de Vries" }).CheckAsync();
        await Expect(sanne).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("as=sanne$"));

        await sanne.GetByRole(AriaRole.Button, new() { Name = "Noem TeamsJourney" }).ClickAsync();
        await sanne.Keyboard.TypeAsync("nieuw");
        await sanne.Keyboard.PressAsync("Enter");
        await Expect(sanne.GetByText("0 contactmomenten")).ToBeVisibleAsync();

        await sanne.GetByRole(AriaRole.Button, new() { Name = "+ Contactmoment" }).ClickAsync();
        var dialog = sanne.GetByRole(AriaRole.Dialog, new() { Name = "Contactmoment toevoegen" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();
        await Expect(dialog.GetByText("Vul dit in.")).ToBeVisibleAsync();
        await dialog.GetByLabel("Wat maakt de klant mee?").FillAsync("Ik bel en wacht");
        await dialog.GetByRole(AriaRole.Combobox).FillAsync("ros");
        await sanne.Keyboard.PressAsync("Enter");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();

        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(sanne.GetByText("Bewaard")).ToBeVisibleAsync();
        await Expect(emma.GetByText("1 contactmomenten")).ToBeVisibleAsync();
        Assert.Equal(Colleagues.Named("rosa").EntraId, (string?)laptop.Bot.Last("invoke", "task/submit")["value"]!["data"]!["owner"]);

        // A view of one's own is nobody else's.
        await sanne.GetByRole(AriaRole.Button, new() { Name = "Mijn momenten" }).ClickAsync();
        await Expect(sanne.GetByText("Van jou: Ik bel en wacht")).ToBeVisibleAsync();
        await Expect(emma.GetByText("1 contactmomenten")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_tab_gets_its_context_token_and_theme_through_Microsofts_library()
    {
        await using var laptop = await Laptop.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.LaunchAsync(playwright);
        var page = await OpenAsync(browser, laptop, "emma");

        await page.GetByRole(AriaRole.Tab, new() { Name = "Klantreis" }).ClickAsync();
        var tab = page.FrameLocator("iframe");
        await Expect(tab.Locator("#told")).ToContainTextAsync("claims");
        var told = (JsonObject)JsonNode.Parse(await tab.Locator("#told").InnerTextAsync())!;
        Assert.Equal("emma@zonnig.example", (string?)told["user"]);
        Assert.Equal("en-GB", (string?)told["locale"]);
        Assert.Equal("default", (string?)told["theme"]);
        Assert.Equal("Klantreis", (string?)told["channel"]);
        Assert.Equal(Colleagues.Named("emma").EntraId, (string?)told["claims"]);

        await page.GetByLabel("Theme").SelectOptionAsync("dark");
        await Expect(tab.Locator("#theme")).ToHaveTextAsync("dark");
    }

    [Fact]
    public async Task A_deep_link_in_a_card_opens_the_tab_at_its_place()
    {
        await using var laptop = await Laptop.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.LaunchAsync(playwright);
        var page = await OpenAsync(browser, laptop, "rosa");
        var context = Uri.EscapeDataString("""{"subEntityId":"journeys/j1","channelId":"19:x"}""");
        await laptop.PostCardAsync(Messages.Card("De klantreis staat klaar", new JsonObject
        {
            ["type"] = "Action.OpenUrl",
            ["title"] = "Open de kaart",
            ["url"] = $"https://teams.microsoft.com/l/entity/app/journey?context={context}",
        }));

        await page.GetByRole(AriaRole.Button, new() { Name = "Open de kaart" }).Or(page.GetByRole(AriaRole.Link, new() { Name = "Open de kaart" })).ClickAsync();
        await Expect(page.FrameLocator("iframe").Locator("#told")).ToContainTextAsync("journeys/j1");
    }

    private static async Task<IPage> OpenAsync(IBrowser browser, Laptop laptop, string person)
    {
        var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(laptop.Teams.Address, $"?as={person}").AbsoluteUri);
        return page;
    }
}
