using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TeamsJourney.Local.Demo;
using TeamsJourney.Tab.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsJourney.Tab.Tests;

/// <summary>A person's own data in the tab, and being taken out.</summary>
public sealed class MyDataTests
{
    [Fact]
    public async Task A_person_takes_their_data_along_and_themselves_out()
    {
        await using var running = await RunningTab.StartAsync(Moment.Touchpoints);
        var page = await running.OpenAsync("amir");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Mijn deel" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Mijn gegevens downloaden" }).ClickAsync());
        Assert.Equal("teamsjourney-own-data.json", download.SuggestedFilename);
        var own = JsonNode.Parse(await File.ReadAllTextAsync(await download.PathAsync()))!["journeys"]![0]!;
        Assert.Contains(own["contributions"]!.AsArray(), one => one!["what"]!.GetValue<string>() == "touchpoint-added");
        var before = (await running.ReadJourneyAsync())["touchpoints"]!.AsArray().Count;

        await page.GetByRole(AriaRole.Button, new() { Name = "Haal mij uit deze klantreis" }).ClickAsync();
        await Pictures.KeepAsync(page, "my-data-asking");
        await page.GetByRole(AriaRole.Button, new() { Name = "Haal mij eruit", Exact = true }).ClickAsync();
        await Expect(page.GetByText("je staat niet meer in deze klantreis")).ToBeVisibleAsync();
        await Pictures.KeepAsync(page, "my-data-erased");

        var journey = await running.ReadJourneyAsync();
        Assert.Equal(before, journey["touchpoints"]!.AsArray().Count);
        Assert.DoesNotContain("Amir", journey["team"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leads_is_told_to_hand_over_first_and_can_delete_the_journey()
    {
        await using var running = await RunningTab.StartAsync(Moment.Touchpoints);
        var page = await running.OpenAsync("sanne");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Mijn deel" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Haal mij uit deze klantreis" }).ClickAsync();
        await Expect(page.GetByText("Draag hem eerst over aan een collega")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Haal mij eruit", Exact = true })).ToBeDisabledAsync();
        await Pictures.KeepAsync(page, "my-data-leader");
        await page.GetByRole(AriaRole.Button, new() { Name = "Annuleren" }).ClickAsync();

        await page.GetByRole(AriaRole.Tab, new() { Name = "Begeleiden" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Deze klantreis verwijderen" }).ClickAsync();
        await Pictures.KeepAsync(page, "delete-journey");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verwijderen", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Rondreis door de VS" })).ToHaveCountAsync(0);
        await Pictures.KeepAsync(page, "journey-deleted");
    }
}
