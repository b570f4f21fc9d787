using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.JourneyTab;

/// <summary>Someone at the tab, with a token of their own.</summary>
internal sealed class TabPerson(AppFixture app, string token, string language = "nl-NL")
{
    public string Token => token;

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<HttpResponseMessage> PostAsync(string path, JsonNode? body = null) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>A command on a journey.</summary>
    public Task<HttpResponseMessage> DoAsync(string journey, string what, JsonObject? fields = null)
    {
        var command = fields?.DeepClone().AsObject() ?? [];
        command["id"] = Guid.NewGuid().ToString("N");
        command["do"] = what;
        return PostAsync($"/api/journeys/{journey}/commands", command);
    }

    /// <summary>The only journey of a channel.</summary>
    public async Task<string> OnlyJourneyAsync(string channel = "19:cx@thread.tacv2") =>
        (string)Assert.Single((await OkAsync(await GetAsync($"/api/journeys?channel={Uri.EscapeDataString(channel)}")))["journeys"]!.AsArray())!["id"]!;

    public async Task<JsonObject> ReadAsync(string journey) => await OkAsync(await GetAsync($"/api/journeys/{journey}"));

    /// <summary>Opens the stream of versions.</summary>
    public async Task<LiveStream> FollowAsync(string journey)
    {
        var request = Request(HttpMethod.Get, $"/api/journeys/{journey}/live", null);
        var response = await app.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new LiveStream(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    public static async Task<JsonObject> OkAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>What an answer says, without what differs from call to call.</summary>
    public static async Task<string> ProblemAsync(HttpResponseMessage answer)
    {
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        problem.Remove("traceId");
        return $"{(int)answer.StatusCode} {problem.ToJsonString()}";
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonNode? body)
    {
        using var request = Request(method, path, body);
        return await app.Http.SendAsync(request);
    }

    private HttpRequestMessage Request(HttpMethod method, string path, JsonNode? body)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}

/// <summary>The open stream of a journey's versions.</summary>
internal sealed class LiveStream(HttpResponseMessage response, StreamReader lines) : IDisposable
{
    /// <summary>The next version; nothing when the stream ended.</summary>
    public async Task<long?> NextAsync()
    {
        using var patience = new CancellationTokenSource(FakeConnector.Patience);
        return await NextAsync(patience.Token);
    }

    /// <summary>Reads until the service ends it.</summary>
    public async Task EndAsync()
    {
        // All of it together: signs of life come for ever.
        using var patience = new CancellationTokenSource(FakeConnector.Patience);
        while (await NextAsync(patience.Token) is not null)
        {
        }
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }

    private async Task<long?> NextAsync(CancellationToken cancellationToken)
    {
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                return long.Parse(line.AsSpan("data:".Length), System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}
