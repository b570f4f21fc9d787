using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Export;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Security;

/// <summary>Every address of the tab's API asks the roster: who is not in the team hears of a journey and of its channel what they hear of none.</summary>
public sealed class EveryEntranceTests(SignedInApp signedIn) : IClassFixture<SignedInApp>
{
    /// <summary>The same for everyone, and of nobody.</summary>
    internal const string Example = "/api/journeys/example";

    private const string Nowhere = "00000000000000000000000000000000", NoChannel = "19:nowhere@thread.tacv2";

    public static TheoryData<string, string> Addresses => TabTokenTests.Addresses;

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Who_is_not_in_the_team_hears_of_what_is_there_what_they_hear_of_nothing(string method, string address)
    {
        var before = await KnownAsync();

        var there = await AskAsync(Stranger, method, address, signedIn.JourneyId, SignedInApp.Channel);
        var nowhere = await AskAsync(Stranger, method, address, Nowhere, NoChannel);

        Assert.Equal(nowhere, there);
        Assert.True(address == Example || !there.Body.Contains("Rondreis", StringComparison.Ordinal), there.Body);
        Assert.Equal(before, await KnownAsync());
    }

    // Or the comparison above would hold for a request that nobody understands.
    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Who_is_in_the_team_hears_something_else(string method, string address)
    {
        var there = await AskAsync(Bob, method, address, signedIn.JourneyId, SignedInApp.Channel);
        var nowhere = await AskAsync(Bob, method, address, Nowhere, NoChannel);

        Assert.True(there != nowhere || address == Example, $"{there}");
    }

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(Person person, string method, string address, string journey, string channel)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(method), new Uri(address.Replace("{id}", journey, StringComparison.Ordinal).Replace(SignedInApp.Channel, channel, StringComparison.Ordinal), UriKind.Relative))
        {
            Content = Content(address, channel),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", signedIn.Signed(person));
        using var response = await signedIn.App.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        // A stream that was opened has no end.
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "opened" : Lasting(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>What is sent to an address, so that it is understood there.</summary>
    internal static HttpContent? Content(string address, string channel) => address.Split('?')[0] switch
    {
        "/api/journeys/import" => new ByteArrayContent(Taken.Along("json", Taken.Example)),
        "/api/journeys/{id}/commands" => JsonContent.Create(new JsonObject { ["id"] = "entrance", ["do"] = "participant/done", ["step"] = "touchpoints", ["isDone"] = true }),
        "/api/journeys" => JsonContent.Create(new JsonObject
        {
            ["id"] = "entrance",
            ["channel"] = channel,
            ["setUp"] = new JsonObject
            {
                ["offering"] = "Fietsreis", ["description"] = "", ["targetGroup"] = "Twee vrienden van vijftig", ["kind"] = "newCustomer", ["phaseSet"] = "customer", ["phases"] = new JsonArray(),
                ["language"] = "dutch", ["pace"] = "live", ["daysPerStep"] = 0, ["naming"] = "named",
            },
        }),
        _ => null,
    };

    // Without what differs from call to call.
    private static string Lasting(string body)
    {
        if (!body.StartsWith('{'))
        {
            return body;
        }

        var answer = JsonNode.Parse(body)!.AsObject();
        answer.Remove("traceId");
        answer.Remove("madeAt");
        return answer.ToJsonString();
    }

    // The journeys of the channel, and the state of ours, as a member sees them.
    private async Task<string> KnownAsync()
    {
        var token = $"Bearer {signedIn.Signed(Sanne)}";
        var listed = await signedIn.AskAsync(HttpMethod.Get, $"/api/journeys?channel={SignedInApp.Channel}", token);
        var shown = await signedIn.AskAsync(HttpMethod.Get, $"/api/journeys/{signedIn.JourneyId}", token);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (listed.Status, shown.Status));
        return listed.Body + shown.Body;
    }
}
