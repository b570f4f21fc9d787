using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.JourneyTab;

/// <summary>The tab's API as a browser speaks to it: an app, an issuer of tokens, and calls in a person's name.</summary>
internal sealed class TabApi : IAsyncDisposable
{
    public const string Channel = "19:cx@thread.tacv2";

    private TabApi(TokenIssuer issuer, AppFixture app) => (Issuer, App) = (issuer, app);

    public TokenIssuer Issuer { get; }

    public AppFixture App { get; }

    public static async Task<TabApi> StartAsync(TimeProvider? time = null)
    {
        var issuer = await TokenIssuer.StartAsync();
        return new TabApi(issuer, await AppFixture.StartAsync(settings: issuer.Settings, time: time));
    }

    /// <summary>Begins a journey in the channel and goes on to a step, through the tab.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> BeginAsync(string until = "touchpoints")
    {
        await App.BeginTouchpointsAsync(Person.Sanne);
        var id = (await ListAsync(Person.Sanne))["id"]!.GetValue<string>();
        string[] steps = ["touchpoints", "channels", "experience"];
        if (until != "touchpoints")
        {
            await OkAsync(await SendAsync(Person.Bob, id, new() { ["do"] = "touchpoint/add", ["touchpoint"] = "t1", ["phase"] = "use", ["text"] = "Ik wacht" }));
        }

        foreach (var step in steps.TakeWhile(step => step != until))
        {
            await OkAsync(await SendAsync(Person.Sanne, id, new() { ["do"] = "step/next", ["from"] = step, ["withEmptyPhases"] = true }));
        }

        return id;
    }

    public static HttpRequestMessage Request(HttpMethod method, string address, string? token, string language = "nl-NL")
    {
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    public async Task<HttpResponseMessage> GetAsync(string address, string? token)
    {
        using var request = Request(HttpMethod.Get, address, token);
        return await App.Http.SendAsync(request);
    }

    public async Task<JsonObject> ListAsync(Person person) => Assert.Single(
        (await OkAsync(await GetAsync($"/api/journeys?channel={Uri.EscapeDataString(Channel)}", Issuer.TokenFor(person))))["journeys"]!.AsArray())!.AsObject();

    public async Task<JsonObject> ReadAsync(Person person, string id) => await OkAsync(await GetAsync($"/api/journeys/{id}", Issuer.TokenFor(person)));

    /// <summary>Sends a command; without an id of its own it gets one.</summary>
    public async Task<HttpResponseMessage> SendAsync(Person person, string id, JsonObject command)
    {
        command.TryAdd("id", App.NewId().Replace(':', '-'));
        return await PostAsync(person, $"/api/journeys/{id}/commands", JsonContent.Create(command));
    }

    public async Task<HttpResponseMessage> PostAsync(Person person, string address, HttpContent content, string language = "nl-NL")
    {
        using var request = Request(HttpMethod.Post, address, Issuer.TokenFor(person), language);
        request.Content = content;
        return await App.Http.SendAsync(request);
    }

    public static async Task<JsonObject> OkAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode is HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
