using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>What people do in the tab, one request each.</summary>
internal sealed class TabCalls(AppFixture app, TokenIssuer issuer, string journey)
{
    private int _requests;

    /// <summary>Sends a command, and expects it to be carried out.</summary>
    public async Task<JsonObject> DoAsync(Person person, string what, JsonObject? fields = null)
    {
        using var answer = await SendAsync(person, what, fields);
        Assert.True(answer.IsSuccessStatusCode, $"{what}: {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>Sends a command.</summary>
    public async Task<HttpResponseMessage> SendAsync(Person person, string what, JsonObject? fields = null)
    {
        // What kind of command it is comes first in the JSON.
        var command = new JsonObject { ["do"] = what, ["id"] = $"r{++_requests}" };
        foreach (var (name, value) in fields ?? [])
        {
            command[name] = value?.DeepClone();
        }

        using var request = Request(HttpMethod.Post, $"/api/journeys/{journey}/commands", person);
        request.Content = JsonContent.Create(command);
        return await app.Http.SendAsync(request);
    }

    public async Task<JsonObject> ReadAsync(Person person, string address)
    {
        using var request = Request(HttpMethod.Get, address, person);
        using var answer = await app.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public Task<JsonObject> JourneyAsync(Person person) => ReadAsync(person, $"/api/journeys/{journey}");

    /// <summary>A person's own data in this journey; nothing when there is nothing.</summary>
    public async Task<JsonObject?> OwnAsync(Person person) =>
        (await ReadAsync(person, $"/api/journeys/{journey}/mine"))["journeys"]!.AsArray().SingleOrDefault()?.AsObject();

    public Task<JsonObject> AnswerAsync(Person person, string touchpoint, string thought) => DoAsync(person, "experience/save", new()
    {
        ["touchpoint"] = touchpoint, ["thought"] = thought, ["valence"] = "negative", ["emotions"] = new JsonArray("angry"), ["verdict"] = "au", ["evidence"] = "ownShoes",
    });

    public Task<JsonObject> NextAsync(Person person, string from) => DoAsync(person, "step/next", new() { ["from"] = from, ["withEmptyPhases"] = true });

    private HttpRequestMessage Request(HttpMethod method, string address, Person person)
    {
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", issuer.TokenFor(person));
        return request;
    }
}
