using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TeamsJourney.Local.Demo;
using TeamsJourney.Tab.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsJourney.Tab.Tests;

/// <summary>What was on its way when the connection was lost arrives, once; and what a person does shows before anyone answered.</summary>
public sealed class LostConnectionTests
{
    private const string Text = "Ik vraag op een verjaardag naar ervaringen";

    // What a person feels as at once.
    private const int AtOnce = 100;

    [Fact]
    public async Task A_lost_answer_shows_as_not_saved_and_is_asked_for_again_as_the_same_request()
    {
        await using var running = await RunningTab.StartAsync(Moment.Touchpoints);
        var page = await running.OpenAsync("amir");
        await page.ViewAsync("Mijn deel");
        ConcurrentQueue<string> requests = [];
        using var http = new HttpClient();
        var isConnected = false;
        await page.RouteAsync("**/commands", async route =>
        {
            requests.Enqueue(JsonNode.Parse(route.Request.PostData!)!["id"]!.GetValue<string>());
            if (isConnected)
            {
                await route.ContinueAsync();
                return;
            }

            // It arrives, and the answer gets lost.
            using var arriving = new HttpRequestMessage(HttpMethod.Post, route.Request.Url) { Content = new StringContent(route.Request.PostData!, Encoding.UTF8, "application/json") };
            arriving.Headers.Add("Authorization", route.Request.Headers["authorization"]);
            using var answer = await http.SendAsync(arriving);
            await route.AbortAsync();
        });

        await page.GetByLabel("Toevoegen: Oriëntatie").FillAsync(Text);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Je laatste wijziging is nog niet bewaard")).ToBeVisibleAsync();
        isConnected = true;

        await Expect(page.GetByText("nog niet bewaard;")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Aanpassen: {Text}" })).ToHaveCountAsync(1);
        Assert.Single(requests.Distinct());
        Assert.Single((await running.ReadJourneyAsync())["touchpoints"]!.AsArray(), one => one!["text"]!.GetValue<string>() == Text);
    }

    [Fact]
    public async Task What_a_person_does_shows_at_once_also_when_nobody_answers()
    {
        await using var running = await RunningTab.StartAsync(Moment.Touchpoints);
        var page = await running.OpenAsync("amir");
        await page.ViewAsync("Mijn deel");
        await Expect(page.GetByRole(AriaRole.Switch, new() { Name = "Ik ben klaar" })).ToBeVisibleAsync();
        var wasDone = (await running.ReadJourneyAsync("amir"))["me"]!["isDone"]!.GetValue<bool>();
        await page.HoldUpAsync();

        // Measured in the page: a person does not wait for the test's own way there and back.
        var took = await page.EvaluateAsync<double>(
            """
            () => new Promise((resolve) => {
              const toggle = document.querySelector("[role=switch]");
              const was = toggle.checked;
              const before = performance.now();
              toggle.click();
              const look = () => (toggle.checked !== was ? resolve(performance.now() - before) : requestAnimationFrame(look));
              requestAnimationFrame(look);
            })
            """);

        Assert.InRange(took, 0, AtOnce);
        await page.LetGoAsync();
        await running.WaitForAsync(journey => journey["me"]!["isDone"]!.GetValue<bool>() != wasDone, "amir");
    }

    [Fact]
    public async Task Who_ticks_faster_than_the_answers_come_does_not_conflict_with_themselves()
    {
        await using var running = await RunningTab.StartAsync(Moment.TidiedUp);
        var page = await running.OpenAsync("amir");
        var before = (await running.ReadJourneyAsync())["touchpoints"]![0]!["channels"]!.AsArray().Select(use => use!["channel"]!.GetValue<string>()).ToList();
        await page.ViewAsync("Mijn deel");
        await page.HoldUpAsync();
        foreach (var channel in (string[])["Telefoon", "E-mail"])
        {
            await page.GetByRole(AriaRole.Checkbox, new() { Name = $"{channel}, contactmoment 1", Exact = true }).ClickAsync();
        }

        await page.LetGoAsync();

        string[] expected = [.. before.Except(["telephone", "email"]), .. ((string[])["telephone", "email"]).Except(before)];
        await running.WaitForAsync(journey => journey["touchpoints"]![0]!["channels"]!.AsArray().Select(use => use!["channel"]!.GetValue<string>()).Order().SequenceEqual(expected.Order()));
        await Expect(page.GetByText("iemand anders")).ToHaveCountAsync(0);
    }
}
