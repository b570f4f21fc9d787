using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.JourneyTab;

/// <summary>A journey that this version cannot read, damaged or written by a newer one, is no end of the others of its channel.</summary>
public sealed class UnreadableJourneyTests
{
    [Fact]
    public async Task The_others_are_listed_in_the_tab_and_in_the_channel_and_it_is_said_of_this_one_to_try_later()
    {
        await using var tab = await TabApi.StartAsync();
        await tab.App.SayAsync(Sanne, "help");
        List<string> ids = [];
        foreach (var offering in new[] { "Boekenkast", "Rondreis" })
        {
            var begun = await tab.PostAsync(Sanne, "/api/journeys", JsonContent.Create(new JsonObject { ["id"] = offering, ["channel"] = TabApi.Channel, ["setUp"] = JourneyTabTests.SetUp(offering) }));
            ids.Add((await TabApi.OkAsync(begun))["id"]!.GetValue<string>());
        }

        await DamageAsync(tab.App, ids[1]);
        await tab.App.RestartAsync();

        Assert.Equal(ids[0], (await tab.ListAsync(Bob))["id"]!.GetValue<string>());
        using var answer = await tab.GetAsync($"/api/journeys/{ids[1]}", tab.Issuer.TokenFor(Bob));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.DoesNotContain("newer", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        var welcome = (await tab.App.SayAsync(Bob, "start")).Card!.AllText();
        Assert.Contains("Boekenkast", welcome, StringComparison.Ordinal);
        Assert.DoesNotContain("Rondreis", welcome, StringComparison.Ordinal);
    }

    private static async Task DamageAsync(AppFixture app, string id)
    {
        var table = app.Services.GetRequiredService<TableClient>();
        var row = (await table.GetEntityAsync<TableEntity>($"j-{id}", "e0000000001")).Value;
        row["Type"] = "of-a-newer-version";
        await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
    }
}
