using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.Local.Hosting;
using TeamsJourney.Tests.Clock;

namespace TeamsJourney.Local.Tests.Demo;

/// <summary>Local Teams and the app, as <c>dotnet run</c> starts them, on free ports.</summary>
internal sealed class WholeTeam : IAsyncDisposable
{
    // By a clock that may run ahead, on a machine that is not faster for it.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(5);

    private readonly WebApplication local;
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private WholeTeam(WebApplication local, WebApplication app, DirectoryInfo folder) => (this.local, this.app, this.folder) = (local, app, folder);

    /// <summary>Where the app listens.</summary>
    public Uri App => new(app.Urls.Single());

    public LocalTeams Teams => local.Services.GetRequiredService<LocalTeams>();

    public static async Task<WholeTeam> StartAsync(TimeProvider clock)
    {
        void Configure(WebApplicationBuilder builder) => CallsUnderway.Add(builder.Services, clock);
        var options = new LocalTeamsOptions { Port = 0, App = new Uri($"http://127.0.0.1:{FreePort()}"), AnswerTimeLimit = LongestAnswer };
        var local = LocalTeamsHost.Build(options, Configure);
        await local.StartAsync();
        var folder = Directory.CreateTempSubdirectory("teamsjourney-");
        var app = RunningApp.Build(options.App, new Uri(local.Services.GetRequiredService<LocalTeams>().Address, "/graph/v1.0"), folder.FullName, configure: Configure);
        await app.StartAsync();
        return new WholeTeam(local, app, folder);
    }

    /// <summary>A port that nothing listens on now.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await local.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
