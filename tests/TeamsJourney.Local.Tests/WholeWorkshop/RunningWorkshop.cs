using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Counterparts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TeamsJourney.Local.Hosting;
using TeamsJourney.Tests.Clock;

namespace TeamsJourney.Local.Tests.WholeWorkshop;

/// <summary>The real app beside Local Teams with its Planner, on free ports, and a browser to visit it with.</summary>
internal sealed class RunningWorkshop : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("teamsjourney-workshop-");
    private WebApplication? local;
    private WebApplication? app;
    private IPlaywright? playwright;
    private IBrowser? browser;

    private RunningWorkshop()
    {
    }

    public static async Task<RunningWorkshop> StartAsync()
    {
        var running = new RunningWorkshop();
        try
        {
            await running.BeginAsync();
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>Someone opens Local Teams in a browser of their own.</summary>
    public async Task<Participant> JoinAsync(string key, string locale)
    {
        var context = await browser!.NewContextAsync(new() { Locale = locale, ViewportSize = new() { Width = 1280, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        var participant = new Participant(await context.NewPageAsync(), isDutch: locale == "nl-NL");
        var address = local!.Services.GetRequiredService<LocalTeams>().Address;
        await participant.Page.GotoAsync(new Uri(address, $"?as={key}").AbsoluteUri);
        return participant;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        // The app first: it still calls Local Teams.
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        if (local is not null)
        {
            await local.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    private async Task BeginAsync()
    {
        // Each has to know the other's address before it starts, so one of the ports is chosen beforehand.
        var appAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var clock = new ImpatientClock();
        void Configure(WebApplicationBuilder builder) => CallsUnderway.Add(builder.Services, clock);
        local = LocalTeamsHost.Build(new LocalTeamsOptions { Port = 0, App = appAddress, AnswerTimeLimit = TimeSpan.FromMinutes(5) }, Configure);
        await local.StartAsync();
        var teams = local.Services.GetRequiredService<LocalTeams>();
        app = RunningApp.Build(appAddress, new Uri(teams.Address, "graph/v1.0"), folder.FullName, configure: Configure);
        await app.StartAsync();
        await teams.InstallAsync(CancellationToken.None);
        playwright = await Playwright.CreateAsync();
        browser = await Browser.LaunchAsync(playwright);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
