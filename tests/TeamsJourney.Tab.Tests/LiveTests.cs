using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TeamsJourney.Local.Demo;
using TeamsJourney.Tab.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsJourney.Tab.Tests;

public sealed class LiveTests
{
    // What the team is promised; the page has to do it without being asked.
    private const float TwoSeconds = 2_000;

    [Fact]
    public async Task What_happens_elsewhere_shows_within_two_seconds_and_after_a_lost_connection_too()
    {
        await using var running = await RunningTab.StartAsync(Moment.SetUp);
        var page = await running.OpenAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Rondreis door de VS" })).ToBeVisibleAsync();

        await running.SendAsync("amir", Add("a", "Ik hoor een spotje op de radio"));
        await Expect(page.GetByText("Ik hoor een spotje op de radio").First).ToBeVisibleAsync(new() { Timeout = TwoSeconds });

        await page.Context.SetOfflineAsync(true);
        await running.SendAsync("amir", Add("b", "Ik vraag vrienden om raad"));
        await page.Context.SetOfflineAsync(false);
        await Expect(page.GetByText("Ik vraag vrienden om raad").First).ToBeVisibleAsync();
    }

    private static JsonObject Add(string id, string text) => new() { ["do"] = "touchpoint/add", ["touchpoint"] = id, ["phase"] = "orientation", ["text"] = text };
}
