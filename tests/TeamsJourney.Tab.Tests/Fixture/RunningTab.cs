using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Counterparts;
using Microsoft.Playwright;
using TeamsJourney.App.Conversation.Example;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Local.Demo;
using TeamsJourney.Local.People;
using TeamsJourney.Local.Tests.Demo;
using TeamsJourney.Tests.Clock;

namespace TeamsJourney.Tab.Tests.Fixture;

/// <summary>
/// A team with the worked example, played up to a moment of the workshop, and a browser in which anyone of them opens the tab. What cards do
/// goes through Local Teams, as in the channel.
/// </summary>
internal sealed class RunningTab : IAsyncDisposable
{
    // What is expected comes when it comes; only what was promised in time is measured.
    private const float Patience = 30_000;

    private readonly WholeTeam _team;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly HttpClient _http = new();

    private RunningTab(WholeTeam team, IPlaywright playwright, IBrowser browser) => (_team, _playwright, _browser) = (team, playwright, browser);

    /// <summary>Starts it in a channel in which someone only asked for help.</summary>
    public static async Task<RunningTab> StartEmptyAsync()
    {
        var team = await WholeTeam.StartAsync(new ImpatientClock());
        await team.Teams.InstallAsync(CancellationToken.None);
        var running = await BrowseAsync(team);
        await team.Teams.SayAsync(Colleagues.Named("sanne"), await running.ChannelAsync(), "help", mentionBot: true, CancellationToken.None);
        return running;
    }

    /// <summary>Starts it, with the example played until something is finished.</summary>
    public static async Task<RunningTab> StartAsync(Moment until, Language language = Language.Dutch)
    {
        var clock = new ImpatientClock();
        var team = await WholeTeam.StartAsync(clock);
        await team.Teams.InstallAsync(CancellationToken.None);
        await foreach (var progress in new Workshop(team.Teams, WorkedExample.In(language), clock).PlayAsync(CancellationToken.None))
        {
            if (progress.Moment == until)
            {
                break;
            }
        }

        return await BrowseAsync(team);
    }

    private static async Task<RunningTab> BrowseAsync(WholeTeam team)
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        return new RunningTab(team, playwright, await Browser.LaunchAsync(playwright));
    }

    /// <summary>The journey that they work on.</summary>
    public async Task<string> JourneyAsync() =>
        (await ReadAsync("sanne", $"?channel={Uri.EscapeDataString(await ChannelAsync())}"))["journeys"]![0]!["id"]!.GetValue<string>();

    /// <summary>The journey as one of them may see it.</summary>
    public async Task<JsonObject> ReadJourneyAsync(string person = "sanne") => await ReadAsync(person, $"/{await JourneyAsync()}");

    /// <summary>One of them does something elsewhere: in another tab, or in the channel.</summary>
    public async Task SendAsync(string person, JsonObject command)
    {
        command["id"] = Guid.NewGuid().ToString();
        using var request = await RequestAsync(person, HttpMethod.Post, $"/{await JourneyAsync()}/commands");
        request.Content = JsonContent.Create(command);
        using var answer = await _http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Waits until the journey is as expected, as one of them may see it.</summary>
    public async Task<JsonObject> WaitForAsync(Func<JsonObject, bool> isSo, string person = "sanne")
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(Patience));
        // No faster than one person may ask, whose tab asks besides.
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            var journey = await ReadJourneyAsync(person);
            if (isSo(journey))
            {
                return journey;
            }

            await again.WaitForNextTickAsync(patience.Token);
        }
    }

    /// <summary>Someone opens a page of their own that is yet empty.</summary>
    public async Task<IPage> OpenEmptyAsync(string locale = "nl-NL", bool ignoresPolicy = false)
    {
        var context = await _browser.NewContextAsync(new() { Locale = locale, ViewportSize = new() { Width = 1280, Height = 900 }, ReducedMotion = ReducedMotion.Reduce, BypassCSP = ignoresPolicy });
        return await context.NewPageAsync();
    }

    /// <summary>Where the tab is.</summary>
    public Uri Tab => new(_team.App, "tab");

    /// <summary>Where Teams is.</summary>
    public Uri Teams => _team.Teams.Address;

    /// <summary>Someone opens the tab in a browser of their own.</summary>
    /// <param name="person">Who, by key.</param>
    /// <param name="theme">Teams' theme.</param>
    /// <param name="locale">Teams' language.</param>
    /// <param name="width">How wide the window is, in CSS pixels.</param>
    /// <param name="ignoresPolicy">Whether a script of the test may be put into the page.</param>
    public async Task<IPage> OpenAsync(string person = "sanne", string theme = "default", string locale = "nl-NL", int width = 1280, bool ignoresPolicy = false)
    {
        var context = await _browser.NewContextAsync(new()
        {
            Locale = locale,
            ViewportSize = new() { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
            BypassCSP = ignoresPolicy,
            AcceptDownloads = true,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{_team.App}tab?as={person}&theme={theme}&lang={locale}&channel={Uri.EscapeDataString(await ChannelAsync())}");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _team.DisposeAsync();
    }

    /// <summary>The channel that they work in.</summary>
    public async Task<string> ChannelAsync() =>
        (await _http.GetFromJsonAsync<JsonObject>(new Uri(_team.Teams.Address, "/api/local/setup")))!["journeyChannelId"]!.GetValue<string>();

    private async Task<JsonObject> ReadAsync(string person, string path)
    {
        using var request = await RequestAsync(person, HttpMethod.Get, path);
        using var answer = await _http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private async Task<HttpRequestMessage> RequestAsync(string person, HttpMethod method, string path)
    {
        var token = await _http.GetFromJsonAsync<JsonObject>(new Uri(_team.Teams.Address, $"/identity/people/{person}"));
        var request = new HttpRequestMessage(method, new Uri(_team.App, $"/api/journeys{path}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token!["token"]!.GetValue<string>());
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("nl-NL"));
        return request;
    }
}
