using Microsoft.Playwright;
using TeamsJourney.Local.Demo;
using TeamsJourney.Tab.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsJourney.Tab.Tests;

/// <summary>Leading step 4 from the tab, and what members do there.</summary>
public sealed class FacilitatingTests : IAsyncLifetime
{
    private RunningTab _running = null!;

    [Fact]
    public async Task An_improvement_goes_through_the_matrix_by_hand_and_by_keyboard()
    {
        var page = await _running.OpenAsync();
        await page.ViewAsync("Begeleiden");
        var title = (await _running.ReadJourneyAsync())["improvements"]![0]!["title"]!.GetValue<string>();
        var card = page.GetByRole(AriaRole.Button, new() { Name = $"Kosten en effect van: {title}" });

        await card.DragToAsync(Cell(page, "kost veel, levert weinig op"));
        await Expect(Cell(page, "kost veel, levert weinig op")).ToContainTextAsync(title);
        await _running.WaitForAsync(_ => IsAt(_, title, "large", "small"));

        await card.FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(Cell(page, "kost gemiddeld, levert gemiddeld op")).ToContainTextAsync(title);
        await Expect(card).ToBeFocusedAsync();
        await _running.WaitForAsync(_ => IsAt(_, title, "medium", "medium"));
    }

    [Fact]
    public async Task A_pain_is_parked_with_its_reason_and_taken_up_again()
    {
        var page = await _running.OpenAsync("amir");
        var parked = (await _running.ReadJourneyAsync())["pains"]!.AsArray().Count(Parked);
        await page.ViewAsync("Mijn deel");
        await page.PressAsync("Parkeer");
        await page.GetByLabel("Waarom kan dit wachten?").FillAsync("Eerst het nieuwe magazijn");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("Eerst het nieuwe magazijn")).ToBeVisibleAsync();
        await _running.WaitForAsync(journey => journey["pains"]!.AsArray().Count(Parked) == parked + 1);
        await page.GetByText("Eerst het nieuwe magazijn").Locator("xpath=..").GetByRole(AriaRole.Button, new() { Name = "Pak weer op" }).ClickAsync();
        await _running.WaitForAsync(journey => journey["pains"]!.AsArray().Count(Parked) == parked);
    }

    [Fact]
    public async Task Leading_is_handed_over_and_both_see_it()
    {
        var sanne = await _running.OpenAsync();
        var amir = await _running.OpenAsync("amir");
        await amir.ViewAsync("Begeleiden");
        await Expect(amir.GetByRole(AriaRole.Button, new() { Name = "Publiceer in Planner" })).ToHaveCountAsync(0);
        await sanne.ViewAsync("Begeleiden");
        await sanne.PressAsync("Draag over aan iemand anders");
        await sanne.GetByLabel("Wie begeleidt vanaf nu?").SelectOptionAsync("Amir Haddad");
        await sanne.PressAsync("Draag over");

        await Expect(amir.GetByRole(AriaRole.Button, new() { Name = "Publiceer in Planner" })).ToBeVisibleAsync();
        await Expect(sanne.GetByRole(AriaRole.Button, new() { Name = "Publiceer in Planner" })).ToHaveCountAsync(0);
    }

    public async Task InitializeAsync() => _running = await RunningTab.StartAsync(Moment.Improved);

    public async Task DisposeAsync() => await _running.DisposeAsync();

    private static ILocator Cell(IPage page, string name) => page.GetByRole(AriaRole.Group, new() { Name = name });

    private static bool Parked(System.Text.Json.Nodes.JsonNode? pain) => pain!["parkedBecause"] is not null;

    private static bool IsAt(System.Text.Json.Nodes.JsonObject journey, string title, string cost, string effect) =>
        journey["improvements"]!.AsArray().Single(one => one!["title"]!.GetValue<string>() == title) is { } improvement
        && improvement["cost"]!.GetValue<string>() == cost && improvement["effect"]!.GetValue<string>() == effect;
}
