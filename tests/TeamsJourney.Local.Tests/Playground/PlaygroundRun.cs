using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Counterparts;
using Counterparts.Playground;
using Microsoft.AspNetCore.Builder;
using TeamsJourney.Local.People;
using TeamsJourney.Local.Playground;
using TeamsJourney.Tests.Clock;

namespace TeamsJourney.Local.Tests.Playground;

/// <summary>The real app beside Microsoft's Playground and Planner's stand-in, all on free ports; started as the documented command does.</summary>
internal sealed class PlaygroundRun : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly WebApplication _planner;
    private readonly WebApplication _app;
    private readonly PlaygroundProcess _playground;

    private PlaygroundRun(DirectoryInfo folder, WebApplication planner, WebApplication app, PlaygroundProcess playground, PlaygroundDriver driver)
    {
        (_folder, _planner, _app, _playground) = (folder, planner, app, playground);
        Driver = driver;
        Planner = new Uri(planner.Urls.Single());
    }

    /// <summary>The Playground.</summary>
    public PlaygroundDriver Driver { get; }

    /// <summary>Microsoft's renderer, which every card that the app gives must please.</summary>
    public OfficialRenderer Renderer { get; } = new();

    /// <summary>The stand-in for Planner.</summary>
    public Uri Planner { get; }

    public static async Task<PlaygroundRun> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("teamsjourney-");
        var planner = RunningPlayground.BuildPlanner(port: 0);
        await planner.StartAsync();
        var app = RunningPlayground.BuildApp(new Uri("http://127.0.0.1:0"), new Uri(planner.Urls.Single()), folder.FullName, new ImpatientClock());
        await app.StartAsync();
        var address = new Uri(app.Urls.Single());
        var playground = await PlaygroundProcess.StartAsync(
            new PlaygroundOptions
            {
                Command = CounterpartsFolder.Module("@microsoft/m365agentsplayground/cli.js"),
                Folder = folder.FullName,
                Port = 0,
                Messages = new Uri(address, "/api/messages"),
                Team = new LocalTeamsOptions { App = address },
            },
            CancellationToken.None);
        return new PlaygroundRun(folder, planner, app, playground, await PlaygroundDriver.ConnectAsync(playground.Address, CancellationToken.None));
    }

    /// <summary>One of the six people.</summary>
    public PersonInPlayground As(string key) => new(this, Colleagues.Named(key));

    /// <summary>Holds a card against Microsoft's renderer.</summary>
    public async Task<RenderedCard> RenderAsync(JsonObject card)
    {
        var rendered = await Renderer.RenderAsync(card.ToJsonString());
        Assert.True(rendered.ValidationProblems.Count == 0, $"{string.Join('\n', rendered.ValidationProblems)}\n{card.ToJsonString()}");
        return rendered;
    }

    /// <summary>Holds everything that was posted and changed so far against Microsoft's renderer.</summary>
    public async Task CheckAllPostedAsync()
    {
        foreach (var message in Driver.Messages.Where(message => message.Card is not null))
        {
            await RenderAsync(message.Card!);
        }
    }

    /// <summary>The tasks on the board that the app made.</summary>
    public async Task<IReadOnlyList<JsonObject>> ReadTasksAsync()
    {
        using var http = new HttpClient { BaseAddress = Planner };
        var board = await http.GetFromJsonAsync<JsonObject>("planner/api/board");
        return [.. board!["columns"]!.AsArray().SelectMany(column => column!["cards"]!.AsArray()).Select(card => card!.AsObject())];
    }

    public async ValueTask DisposeAsync()
    {
        Renderer.Dispose();
        await Driver.DisposeAsync();
        await _playground.DisposeAsync();
        await _app.DisposeAsync();
        await _planner.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
