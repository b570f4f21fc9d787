using System.Text.Json;
using Counterparts;
using Microsoft.Playwright;
using TeamsJourney.Local.Demo;
using TeamsJourney.Tab.Tests.Fixture;

namespace TeamsJourney.Tab.Tests;

/// <summary>axe finds nothing to object to: in every view, in every theme.</summary>
public sealed class AccessibilityTests
{
    private static readonly string[] Themes = ["default", "dark", "contrast"];

    [Theory]
    [InlineData(nameof(Moment.SetUp))]
    [InlineData(nameof(Moment.TidiedUp))]
    [InlineData(nameof(Moment.Channels))]
    [InlineData(nameof(Moment.Published))]
    public async Task Nobody_is_left_out(string moment)
    {
        await using var running = await RunningTab.StartAsync(Enum.Parse<Moment>(moment));
        List<string> violations = [];
        foreach (var theme in Themes)
        {
            var page = await running.OpenAsync(theme: theme, ignoresPolicy: true);
            await page.GetByRole(AriaRole.Tab, new() { Name = "Kaart" }).WaitForAsync();
            foreach (var shape in (string[])["Lijn", "Cirkel", "Tabel"])
            {
                await page.GetByRole(AriaRole.Button, new() { Name = shape, Exact = true }).ClickAsync();
                violations.AddRange(await ViolationsAsync(page, $"{theme} {shape}"));
            }

            foreach (var view in (string[])["Mijn deel", "Begeleiden"])
            {
                await page.GetByRole(AriaRole.Tab, new() { Name = view }).ClickAsync();
                violations.AddRange(await ViolationsAsync(page, $"{theme} {view}"));
            }

            await page.GetByRole(AriaRole.Button, new() { Name = "Alle klantreizen" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Begin een klantreis" }).WaitForAsync();
            violations.AddRange(await ViolationsAsync(page, $"{theme} list"));
            await page.Context.CloseAsync();
        }

        Assert.Equal("", string.Join("\n", violations.Distinct()));
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string where)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(CounterpartsFolder.Module("axe-core/axe.min.js")));
        var violations = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160)).slice(0, 4).join(' | '))");
        return violations.EnumerateArray().Select(violation => $"{where}: {violation.GetString()}");
    }
}
