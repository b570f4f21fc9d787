using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.JourneyTab;

/// <summary>A journey that this version cannot read, damaged or written by a newer one, is no end of the others of its channel.</summary>
public sealed class UnreadableJourneyTests
{
    // What is wrong with a row of it. The next one is one line.
    private static readonly Dictionary<string, (string Row, Action<TableEntity> Damage)> Damages = new()
    {
        ["an event of a newer version"] = ("e0000000001", row => row["Type"] = "of-a-newer-version"),
        ["an event of no kind"] = ("e0000000001", row => row.Remove("Type")),
        ["an event whose kind is a number"] = ("e0000000001", row => row["Type"] = 5),
        ["an event without a cause"] = ("e0000000001", row => row.Remove("Cause")),
        ["an event that is no JSON"] = ("e0000000001", row => row["Data"] = Typed),
        ["an event that is half JSON"] = ("e0000000001", row => row["Data"] = row.GetString("Data")![..20]),
        ["an event that is null"] = ("e0000000001", row => row["Data"] = "null"),
        ["an event that is a list"] = ("e0000000001", row => row["Data"] = "[]"),
        ["an event nested deeply"] = ("e0000000001", row => row["Data"] = $$"""{"setUp":{{new string('[', 1_000)}}"""),
        ["an event in bytes"] = ("e0000000001", row => row["Data"] = new byte[] { 0x1F, 0x8B, 0x08 }),
        ["a head without a version"] = ("head", row => row.Remove("Version")),
        ["a head whose version is a text"] = ("head", row => row["Version"] = Typed),
        ["a head whose version is shorter than it was written"] = ("head", row => row["Version"] = 1),
        ["a head that counts more than there is"] = ("head", row => row["Version"] = 99L),
        ["a head whose conversation is a number"] = ("head", row => row["ConversationId"] = 5),
        ["a card whose message is a number"] = ("p-step0", row => row["ActivityId"] = 5),
    };

    private const string Typed = "typed-by-someone";

    public static TheoryData<string> Names => [.. Damages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_others_are_listed_in_the_tab_and_in_the_channel_and_it_is_said_of_this_one_to_try_later(string damage)
    {
        await using var tab = await TabApi.StartAsync();
        await tab.App.SayAsync(Sanne, "help");
        List<string> ids = [];
        foreach (var offering in new[] { "Boekenkast", "Rondreis" })
        {
            var begun = await tab.PostAsync(Sanne, "/api/journeys", JsonContent.Create(new JsonObject { ["id"] = offering, ["channel"] = TabApi.Channel, ["setUp"] = JourneyTabTests.SetUp(offering) }));
            ids.Add((await TabApi.OkAsync(begun))["id"]!.GetValue<string>());
        }

        await DamageAsync(tab.App, ids[1], damage);
        await tab.App.RestartAsync();

        Assert.Equal(ids[0], (await tab.ListAsync(Bob))["id"]!.GetValue<string>());
        using var answer = await tab.GetAsync($"/api/journeys/{ids[1]}", tab.Issuer.TokenFor(Bob));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.DoesNotContain("newer", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        var welcome = (await tab.App.SayAsync(Bob, "start")).Card!.AllText();
        Assert.Contains("Boekenkast", welcome, StringComparison.Ordinal);
        Assert.DoesNotContain("Rondreis", welcome, StringComparison.Ordinal);
        Assert.DoesNotContain(tab.App.LogLines, line => line.Contains(Typed, StringComparison.Ordinal));
    }

    private static async Task DamageAsync(AppFixture app, string id, string name)
    {
        var table = app.Services.GetRequiredService<TableClient>();
        var (key, damage) = Damages[name];
        var row = await table.GetEntityIfExistsAsync<TableEntity>($"j-{id}", key) is { HasValue: true } found ? found.Value! : new TableEntity($"j-{id}", key);
        damage(row);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }
}
