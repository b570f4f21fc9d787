using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Tests.JourneyTab;

public sealed class JourneyTabTests : IAsyncLifetime
{
    private static readonly Member Ann = new(Past.Ann, "Ann de Vries");

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();
    private WebApplication? _app;

    [Theory]
    [InlineData("default", "#fafafa")]
    [InlineData("dark", "#1f1f1f")]
    [InlineData("contrast", "#000000")]
    [InlineData("made-up", "#fafafa")]
    public async Task The_page_shows_the_map_in_the_theme_of_Teams(string theme, string background)
    {
        await StartAsync();
        await BeginAsync();

        var page = await GetAsync($"/tab?journey=journey&theme={theme}&lang=en");

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains($"background: {background}", html, StringComparison.Ordinal);
        Assert.Contains("I see an ad", html, StringComparison.Ordinal);
        Assert.Contains("role=\"img\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_in_the_language_asked_for_and_else_in_the_journeys_own()
    {
        await StartAsync();
        await BeginAsync();

        Assert.Contains("<html lang=\"nl\">", await ReadAsync("/tab?journey=journey&lang=nl-NL"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await ReadAsync("/tab?journey=journey"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_may_be_framed_by_Teams_and_runs_nothing()
    {
        await StartAsync();
        await BeginAsync();

        var page = await GetAsync("/tab?journey=journey");

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.Contains("https://teams.microsoft.com", policy, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:*", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("X-Frame-Options"));
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(page.Headers.CacheControl!.NoStore);
        var style = (await page.Content.ReadAsStringAsync()).Split("<style>")[1].Split("</style>")[0];
        Assert.Contains(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))), policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_drawing_is_SVG_that_can_do_nothing()
    {
        await StartAsync();
        await BeginAsync();

        var drawing = await GetAsync("/api/journeys/journey/map.svg?theme=dark");

        Assert.Equal("image/svg+xml", drawing.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", Assert.Single(drawing.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.StartsWith("<svg", await drawing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_hold_the_map_but_nobodys_id_and_nothing_unrevealed()
    {
        await StartAsync();
        await BeginAsync();
        var before = await ReadAsync("/api/journeys/journey");
        await SubmitAsync(new ExperienceCommand.RevealExperiences(Ann, Past.At));

        var after = await ReadAsync("/api/journeys/journey");

        Assert.DoesNotContain("Overpriced", before, StringComparison.Ordinal);
        Assert.DoesNotContain("mood", before, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-member", before + after, StringComparison.Ordinal);
        Assert.DoesNotContain(Ann.Name, before + after, StringComparison.Ordinal);
        var touchpoint = JsonDocument.Parse(after).RootElement.GetProperty("phases")[0].GetProperty("steps")[0].GetProperty("touchpoints")[0];
        Assert.Equal("I see an ad", touchpoint.GetProperty("text").GetString());
        Assert.Equal("Overpriced", touchpoint.GetProperty("mood").GetProperty("thoughts")[0].GetString());
        Assert.Equal(1, touchpoint.GetProperty("painRank").GetInt32());
        Assert.Equal("newCustomer", JsonDocument.Parse(after).RootElement.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Without_a_journey_the_tab_explains_itself()
    {
        await StartAsync();

        Assert.Contains("Hier komt de reis van je klant", await ReadAsync("/tab?lang=nl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tab?journey=nowhere")]
    [InlineData("/tab?journey=%2F%23%3F%00")]
    [InlineData("/api/journeys/nowhere")]
    [InlineData("/api/journeys/a'%20or%20'1'%20eq%20'1/map.svg")]
    public async Task A_journey_that_is_not_there_is_said_to_be_not_there(string address)
    {
        await StartAsync();

        var answer = await GetAsync(address, HttpStatusCode.NotFound);

        Assert.Contains("This journey is not here", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tab")]
    [InlineData("/tab?journey=journey")]
    [InlineData("/api/journeys/journey")]
    [InlineData("/api/journeys/nowhere")]
    [InlineData("/api/journeys/journey/map.svg")]
    public async Task Outside_Development_nothing_is_shown_and_it_is_said_why(string address)
    {
        await StartAsync("--environment=Production", "--MicrosoftAppId=bot", "--MicrosoftAppTenantId=tenant", "--MicrosoftAppPassword=secret");
        await BeginAsync();

        var answer = await GetAsync(address, HttpStatusCode.NotFound);

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("The tab is not open yet", text, StringComparison.Ordinal);
        Assert.DoesNotContain("I see an ad", text, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _client.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task StartAsync(params string[] settings)
    {
        _app = AppHost.Build(["--environment=Development", "--urls=http://127.0.0.1:0", $"--Storage:Path={_folder.File("journeys.db")}", .. settings]);
        await _app.StartAsync();
        _client.BaseAddress = new Uri(_app.Urls.Single());
    }

    /// <summary>A journey with one touchpoint and one answer that is not revealed.</summary>
    private async Task BeginAsync()
    {
        var begun = (JourneyCreated)Past.Begun()[0];
        await SubmitAsync(new SetUpCommand.CreateJourney(Ann, Past.At, begun.Id, begun.Place, begun.SetUp));
        await SubmitAsync(new StepCommand.NextStep(Ann, Past.At, Step.SetUp, WithEmptyPhases: false));
        await SubmitAsync(new TouchpointCommand.AddTouchpoint(Ann, Past.At, Past.Id(0), new PhaseId("orientation"), "I see an ad"));
        await SubmitAsync(new StepCommand.NextStep(Ann, Past.At, Step.Touchpoints, WithEmptyPhases: true));
        await SubmitAsync(new StepCommand.NextStep(Ann, Past.At, Step.Channels, WithEmptyPhases: false));
        var felt = (ExperienceSaved)Past.Felt(0, 1, "Overpriced", Emotion.Disappointed);
        await SubmitAsync(new ExperienceCommand.SaveExperience(Ann, Past.At, felt.Touchpoint, felt.Experience));
    }

    private async Task SubmitAsync(Command command) => Assert.IsType<Outcome.Accepted>(
        await _app!.Services.GetRequiredService<JourneyDesk>().SubmitAsync(new JourneyId("journey"), new Submission(command, command.ToString()), CancellationToken.None));

    private async Task<HttpResponseMessage> GetAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var answer = await _client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(expected, answer.StatusCode);
        return answer;
    }

    private async Task<string> ReadAsync(string address) => await (await GetAsync(address)).Content.ReadAsStringAsync();
}
