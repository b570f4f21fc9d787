using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Counterparts;
using Microsoft.Playwright;
using TeamsJourney.App.Conversation.Example;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Local.Demo;
using TeamsJourney.Local.Tests.Demo;

namespace TeamsJourney.Screenshots;

/// <summary>A team that plays the worked example, and a browser in which one of them opens the tab.</summary>
internal sealed class Studio : IAsyncDisposable
{
    // Who leads the workshop of the demo.
    private const string Lead = "sanne";

    private readonly WholeTeam _team;
    private readonly TimeProvider _clock;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly string _channel;
    private readonly HttpClient _http = new();

    private Studio(WholeTeam team, TimeProvider clock, IPlaywright playwright, IBrowser browser, string channel) =>
        (_team, _clock, _playwright, _browser, _channel) = (team, clock, playwright, browser, channel);

    /// <summary>Opens it.</summary>
    /// <param name="clock">The time of the team.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Studio> OpenAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        var team = await WholeTeam.StartAsync(clock);
        await team.Teams.InstallAsync(cancellationToken);
        using var http = new HttpClient();
        var setUp = await http.GetFromJsonAsync<JsonObject>(new Uri(team.Teams.Address, "/api/local/setup"), cancellationToken);
        var playwright = await Playwright.CreateAsync();
        return new Studio(team, clock, playwright, await Browser.LaunchAsync(playwright), setUp!["journeyChannelId"]!.GetValue<string>());
    }

    /// <summary>Plays the worked example; each moment comes when its part is done.</summary>
    public IAsyncEnumerable<Progress> PlayAsync(Language language, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language is Language.Dutch ? "nl-NL" : "en-GB");
        return new Workshop(_team.Teams, WorkedExample.In(language), _clock).PlayAsync(cancellationToken);
    }

    /// <summary>Brings in a journey from a file; the answer is its id.</summary>
    public async Task<string> BringInAsync(JsonObject file, CancellationToken cancellationToken)
    {
        var token = await _http.GetFromJsonAsync<JsonObject>(new Uri(_team.Teams.Address, $"/identity/people/{Lead}"), cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_team.App, $"/api/journeys/import?channel={Uri.EscapeDataString(_channel)}&request={Guid.NewGuid()}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token!["token"]!.GetValue<string>());
        request.Content = new StringContent(file.ToJsonString(), MediaTypeHeaderValue.Parse("application/json"));
        using var answer = await _http.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!["id"]!.GetValue<string>();
    }

    /// <summary>A window of its own, before anything is opened in it.</summary>
    public async Task<IPage> NewPageAsync(Look look, int height)
    {
        var context = await _browser.NewContextAsync(new()
        {
            Locale = look.Locale,
            ViewportSize = new() { Width = look.Width, Height = height },
            DeviceScaleFactor = look.IsPhone ? 2 : 1,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    /// <summary>The address of the tab for the one who leads.</summary>
    /// <param name="look">How it is looked at.</param>
    /// <param name="path">A page of the tab; without one what the channel works on.</param>
    /// <param name="journey">A journey; without one what the channel works on.</param>
    public string Address(Look look, string path = "", string journey = "") =>
        $"{_team.App}tab{path}?as={Lead}&theme={look.Theme}&lang={look.Locale}&channel={Uri.EscapeDataString(_channel)}{(journey.Length > 0 ? $"&journey={journey}" : "")}";

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _team.DisposeAsync();
    }
}
