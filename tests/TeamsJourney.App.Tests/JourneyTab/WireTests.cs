using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.JourneyTab;

/// <summary>What the tab's API writes, byte by byte.</summary>
public sealed class WireTests
{
    [Fact]
    public async Task Letters_of_every_language_go_over_the_wire_as_they_are_and_not_six_times_as_long()
    {
        await using var api = await TabApi.StartAsync();
        var journey = await api.BeginAsync();
        const string Words = "Zoë wacht – زوي تنتظر <b>";
        await TabApi.OkAsync(await api.SendAsync(Person.Bob, journey, new JsonObject { ["do"] = "touchpoint/add", ["touchpoint"] = "t9", ["phase"] = "use", ["text"] = Words }));

        using var answer = await api.GetAsync($"/api/journeys/{journey}", api.Issuer.TokenFor(Person.Bob));

        Assert.Contains($"\"{Words}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // Nothing of it becomes a page, wherever it is opened.
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
