using Microsoft.Playwright;
using TeamsJourney.Local.Demo;
using TeamsJourney.Tab.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsJourney.Tab.Tests;

/// <summary>Two people at the same time: what one does never takes away what the other made.</summary>
public sealed class TwoAtOnceTests
{
    private const string Typed = "Ik vraag mijn buurvrouw om raad";

    [Fact]
    public async Task What_is_dragged_while_another_merges_it_goes_nowhere_and_says_nothing_false()
    {
        await using var running = await RunningTab.StartAsync(Moment.TidiedUp);
        var amir = await running.OpenAsync("amir");
        var journey = await running.ReadJourneyAsync();
        var (dragged, into) = (journey["touchpoints"]![0]!, journey["touchpoints"]![1]!);
        var handle = amir.Handle(dragged["text"]!.GetValue<string>());
        await handle.HoverAsync();
        await amir.Mouse.DownAsync();
        var to = (await amir.Locator("[data-phase='comparison'][data-touchpoint]").First.BoundingBoxAsync())!;
        await amir.Mouse.MoveAsync(to.X + 10, to.Y + 20, new() { Steps = 5 });
        await Expect(amir.Locator("[data-drop]")).ToHaveCountAsync(1);

        await running.SendAsync("sanne", new()
        {
            ["do"] = "touchpoint/merge",
            ["into"] = into["id"]!.GetValue<string>(),
            ["others"] = new System.Text.Json.Nodes.JsonArray(dragged["id"]!.GetValue<string>()),
            ["text"] = "Samen in één",
        });
        await Expect(handle).ToHaveCountAsync(0);
        await amir.Mouse.UpAsync();

        await Expect(amir.Locator("[data-drop]")).ToHaveCountAsync(0);
        await Expect(amir.Locator("[data-touchpoint]").First).ToContainTextAsync("Samen in één");
        Assert.Equal(journey["touchpoints"]!.AsArray().Count - 1, (await running.ReadJourneyAsync())["touchpoints"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_one_types_about_something_that_another_deletes_is_shown_back()
    {
        await using var running = await RunningTab.StartAsync(Moment.TidiedUp);
        var page = await running.OpenAsync();
        var first = (await running.ReadJourneyAsync())["touchpoints"]![0]!;
        await page.GetByRole(AriaRole.Button, new() { Name = first["text"]!.GetValue<string>() }).First.DblClickAsync();
        await page.GetByLabel("Aanpassen: ").FillAsync(Typed);

        await running.SendAsync("sanne", new() { ["do"] = "touchpoint/delete", ["touchpoint"] = first["id"]!.GetValue<string>() });

        await Expect(page.GetByLabel("Wat je typte")).ToHaveValueAsync(Typed);
        await page.PressAsync("Ik heb het niet meer nodig");
        await Expect(page.GetByLabel("Wat je typte")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_is_typing_when_the_step_closes_gets_it_back_and_can_still_add_it()
    {
        await using var running = await RunningTab.StartAsync(Moment.Touchpoints);
        var amir = await running.OpenAsync("amir");
        await amir.ViewAsync("Mijn deel");
        await amir.GetByLabel("Toevoegen: Oriëntatie").FillAsync(Typed);

        await running.SendAsync("sanne", new() { ["do"] = "step/next", ["from"] = "touchpoints", ["withEmptyPhases"] = true });

        await Expect(amir.GetByRole(AriaRole.Heading, new() { Name = "Kanalen en volgorde" })).ToBeVisibleAsync();
        await Expect(amir.GetByLabel("Toevoegen: Oriëntatie")).ToHaveCountAsync(0);
        await amir.ViewAsync("Kaart");
        await amir.GetByRole(AriaRole.Button, new() { Name = "Voeg een contactmoment toe aan Oriëntatie" }).ClickAsync();
        await Expect(amir.GetByLabel("Contactmoment", new() { Exact = true })).ToHaveValueAsync(Typed);
        await amir.Keyboard.PressAsync("Enter");
        await running.WaitForAsync(journey => journey["touchpoints"]!.AsArray().Any(one => one!["text"]!.GetValue<string>() == Typed));
    }

    [Fact]
    public async Task An_answer_that_was_not_saved_before_the_reveal_is_shown_back()
    {
        await using var running = await RunningTab.StartAsync(Moment.Answered);
        var amir = await running.OpenAsync("amir");
        await amir.ViewAsync("Mijn deel");
        await amir.HoldUpAsync();
        await amir.GetByLabel("Wat denkt de klant?").First.FillAsync(Typed);
        await Expect(amir.GetByText("Je laatste wijziging is nog niet bewaard")).ToBeVisibleAsync();

        await running.SendAsync("sanne", new() { ["do"] = "experience/reveal" });
        await amir.LetGoAsync();

        await Expect(amir.GetByLabel("Wat je typte")).ToHaveValueAsync(Typed);
        await Expect(amir.GetByText("nog niet bewaard;")).ToHaveCountAsync(0);
        Assert.DoesNotContain(Typed, (await running.ReadJourneyAsync()).ToJsonString(), StringComparison.Ordinal);
    }
}
