using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TeamsJourney.Local.Demo;
using TeamsJourney.Tab.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsJourney.Tab.Tests;

/// <summary>Editing in place, in step 2, by the facilitator and a colleague at the same time.</summary>
public sealed class EditingTests : IAsyncLifetime
{
    private const string First = "Ik zie op Instagram een foto van een gezin bij de Grand Canyon";
    private const string Second = "Ik lees wat andere gezinnen over hun reis vertellen";

    private RunningTab _running = null!;

    [Fact]
    public async Task A_touchpoint_moves_by_keyboard_and_back_by_undo()
    {
        // Colleagues add side by side: which of the two came first is theirs.
        var (first, second) = await InOrderAsync();
        var page = await _running.OpenAsync();

        await Handle(page, first).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");

        await ExpectOrderAsync(page, second, first);
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = first })).ToHaveCountAsync(1);
        await WaitForOrderAsync(second, first);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ongedaan maken" }).ClickAsync();
        await ExpectOrderAsync(page, first, second);
        await WaitForOrderAsync(first, second);
    }

    [Fact]
    public async Task A_touchpoint_is_dragged_into_another_phase_and_everyone_sees_it()
    {
        var page = await _running.OpenAsync();
        var other = await _running.OpenAsync("amir");
        await Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Vergelijking" })).ToBeVisibleAsync();
        var from = (await Handle(page, First).BoundingBoxAsync())!;
        var to = (await page.Locator("[data-phase='comparison'][data-touchpoint]").First.BoundingBoxAsync())!;

        await page.Mouse.MoveAsync(from.X + (from.Width / 2), from.Y + (from.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X + 10, to.Y + 20, new() { Steps = 5 });
        await page.Mouse.UpAsync();

        foreach (var one in (IPage[])[page, other])
        {
            await Expect(one.Locator("[data-phase='comparison'][data-touchpoint]").First).ToContainTextAsync(First);
        }
    }

    [Fact]
    public async Task When_two_change_the_same_words_both_are_shown_and_nothing_is_lost()
    {
        var page = await _running.OpenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = First }).First.DblClickAsync();
        var words = page.GetByLabel($"Aanpassen: {First}");
        await words.FillAsync("Ik zie een foto op Instagram");
        var id = (await FindAsync(First))["id"]!.GetValue<string>();

        await _running.SendAsync("sanne", new() { ["do"] = "touchpoint/edit", ["touchpoint"] = id, ["phase"] = "orientation", ["text"] = "Ik zie een filmpje" });

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ik zie een filmpje");
        await Expect(page.Locator("textarea").First).ToHaveValueAsync("Ik zie een foto op Instagram");
        await page.GetByRole(AriaRole.Button, new() { Name = "Neem het mijne" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ik zie een foto op Instagram" }).First).ToBeVisibleAsync();
        await FindAsync("Ik zie een foto op Instagram");
    }

    [Fact]
    public async Task Two_touchpoints_are_merged_and_undo_splits_them_again()
    {
        var page = await _running.OpenAsync();
        var before = (await _running.ReadJourneyAsync())["touchpoints"]!.AsArray().Count;
        await page.GetByLabel($"Kies: {First}").CheckAsync();
        await page.GetByLabel($"Kies: {Second}").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Voeg samen", Exact = true }).First.ClickAsync();
        await page.GetByLabel("In welke woorden?").Last.FillAsync("Ik lees en zie van alles");
        await page.GetByRole(AriaRole.Button, new() { Name = "Voeg samen", Exact = true }).Last.ClickAsync();

        await Expect(page.GetByText("2 samengevoegd")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ongedaan maken" }).ClickAsync();
        await Expect(page.GetByText("2 samengevoegd")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-touchpoint]")).ToHaveCountAsync(before);
    }

    [Fact]
    public async Task A_step_of_the_journey_is_taken_apart_and_made_anew()
    {
        var page = await _running.OpenAsync();
        var step = page.GetByText("Ideeën opdoen");
        await Expect(step).ToHaveCountAsync(1);
        await page.GetByLabel($"Kies: {First}").CheckAsync();
        await page.GetByLabel($"Kies: {Second}").CheckAsync();
        // The answer comes after the person has gone on.
        var goneOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/commands", async route =>
        {
            var answer = await route.FetchAsync();
            await goneOn.Task;
            await route.FulfillAsync(new() { Response = answer });
        });
        await page.PressAsync("Haal de groep uit elkaar");
        await Expect(step).ToHaveCountAsync(0);

        await page.GetByLabel($"Kies: {First}").CheckAsync();
        await page.GetByLabel($"Kies: {Second}").CheckAsync();
        var answered = page.WaitForResponseAsync("**/commands");
        goneOn.SetResult();
        await answered;
        await page.PressAsync("Groepeer onder een stap");
        await page.GetByLabel("Hoe heet de stap?").Last.FillAsync("Dromen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Groepeer onder een stap", Exact = true }).Last.ClickAsync();

        await Expect(page.GetByText("Dromen")).ToHaveCountAsync(1);
        await _running.WaitForAsync(journey => journey["journeySteps"]!.AsArray().Any(one => one!["name"]!.GetValue<string>() == "Dromen" && one["touchpoints"]!.AsArray().Count == 2));
    }

    public async Task InitializeAsync() => _running = await RunningTab.StartAsync(Moment.TidiedUp);

    public async Task DisposeAsync() => await _running.DisposeAsync();

    private static ILocator Handle(IPage page, string text) => page.GetByRole(AriaRole.Button, new() { Name = $"Verplaats: {text}" });

    private async Task<JsonNode> FindAsync(string text) =>
        (await _running.ReadJourneyAsync())["touchpoints"]!.AsArray().Single(one => one!["text"]!.GetValue<string>() == text)!;

    private async Task<(string First, string Second)> InOrderAsync()
    {
        var texts = (await _running.ReadJourneyAsync())["touchpoints"]!.AsArray().Select(one => one!["text"]!.GetValue<string>()).Take(2).ToList();
        Assert.Equal([Second, First], texts.Order(StringComparer.Ordinal));
        return (texts[0], texts[1]);
    }

    private static async Task ExpectOrderAsync(IPage page, string first, string second)
    {
        await Expect(page.Locator("[data-touchpoint]").Nth(0)).ToContainTextAsync(first);
        await Expect(page.Locator("[data-touchpoint]").Nth(1)).ToContainTextAsync(second);
    }

    private Task WaitForOrderAsync(string first, string second) =>
        _running.WaitForAsync(journey => journey["touchpoints"]!.AsArray().Select(one => one!["text"]!.GetValue<string>()).Take(2).SequenceEqual([first, second]));
}
