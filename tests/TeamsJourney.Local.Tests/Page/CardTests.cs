using System.Text.Json.Nodes;
using Counterparts;
using Microsoft.Playwright;
using TeamsJourney.Local.Tests.Bots;
using static Microsoft.Playwright.Assertions;

namespace TeamsJourney.Local.Tests.Page;

public sealed class CardTests
{
    [Fact]
    public async Task Tables_charts_mentions_and_fallbacks_are_drawn_and_markup_is_text()
    {
        await using var laptop = await Laptop.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(laptop.Teams.Address, "?as=emma").AbsoluteUri);

        await laptop.PostCardAsync((JsonObject)JsonNode.Parse("""
            {
              "type": "AdaptiveCard", "version": "1.5",
              "msteams": { "entities": [{ "type": "mention", "text": "<at>Emma</at>", "mentioned": { "id": "29:1", "name": "Emma Clarke" } }] },
              "body": [
                { "type": "TextBlock", "text": "Look, <at>Emma</at>: <img src=x> <at>Piet</at> **bold**", "wrap": true },
                { "type": "Chart.Line", "title": "The curve", "data": [{ "legend": "Team", "values": [{ "x": "Call", "y": -2 }, { "x": "Book", "y": 3 }] }], "fallback": { "type": "TextBlock", "text": "no line" } },
                { "type": "Chart.VerticalBar", "title": "Pains", "data": [{ "x": "Wait", "y": 7, "color": "attention" }] },
                { "type": "Chart.Gauge", "fallback": { "type": "TextBlock", "text": "instead of a gauge" } },
                { "type": "Table", "columns": [{ "width": 1 }], "rows": [{ "type": "TableRow", "cells": [{ "type": "TableCell", "items": [{ "type": "TextBlock", "text": "in a table" }] }] }] }
              ]
            }
            """)!);

        var card = page.Locator(".card");
        await Expect(card.GetByText("Look, Emma Clarke: <img src=x> <at>Piet</at> bold")).ToBeVisibleAsync();
        await Expect(card.Locator(".mention")).ToHaveTextAsync("Emma Clarke");
        await Expect(card.Locator("img")).ToHaveCountAsync(0);
        await Expect(card.GetByRole(AriaRole.Img)).ToHaveCountAsync(2);
        await Expect(card.GetByText("no line")).ToHaveCountAsync(0);
        await Expect(card.GetByText("instead of a gauge")).ToBeVisibleAsync();
        await Expect(card.GetByText("in a table")).ToBeVisibleAsync();
    }
}
