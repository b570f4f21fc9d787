using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Counterparts;
using TeamsJourney.Local.Hosting;
using TeamsJourney.Local.Playground;
using TeamsJourney.Local.Tests.Bots;

namespace TeamsJourney.Local.Tests.Playground;

/// <summary>Starting Microsoft's Playground.</summary>
public sealed class PlaygroundTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("teamsjourney-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_is_reached_from_this_machine_only_and_shows_the_six_people_of_Local_Teams()
    {
        await using var bot = await ScriptedBot.StartAsync(null);
        await using var playground = await PlaygroundProcess.StartAsync(Options(port: 0) with { Messages = new Uri($"{bot.Address.AbsoluteUri}api/messages") }, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = playground.Address };
        var config = JsonNode.Parse(await http.GetStringAsync("_internal/v1/config"))!["config"]!;
        Assert.Equal("Sanne de Vries", (string?)config["currentUser"]!["name"]);
        Assert.Equal(5, config["users"]!.AsArray().Count);

        // 127.0.0.2 is this machine as well, and stands for every address of it that a stranger could reach.
        using var stranger = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await Assert.ThrowsAsync<SocketException>(() => stranger.ConnectAsync(IPAddress.Parse("127.0.0.2"), playground.Address.Port));
    }

    [Fact]
    public async Task A_taken_port_is_said_and_not_exchanged_for_another()
    {
        using var occupant = new TcpListener(IPAddress.Loopback, 0);
        occupant.Start();
        var port = ((IPEndPoint)occupant.LocalEndpoint).Port;
        var failed = await Assert.ThrowsAsync<PlaygroundFailedException>(() => PlaygroundProcess.StartAsync(Options(port), CancellationToken.None));
        Assert.Equal($"Port {port} is taken.", failed.Message);
    }

    [Fact]
    public async Task What_the_Playground_says_when_it_cannot_start_is_passed_on()
    {
        var nothing = Options(port: 0) with { Command = Path.Combine(_folder.FullName, "nothing.js") };
        var failed = await Assert.ThrowsAsync<PlaygroundFailedException>(() => PlaygroundProcess.StartAsync(nothing, CancellationToken.None));
        Assert.Contains("nothing.js", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tests_use_the_version_that_people_get()
    {
        var (ours, theirs) = (Dependencies(PlaygroundPackage.Folder), Dependencies(CounterpartsFolder.Root));
        Assert.Equal((string?)ours["@microsoft/m365agentsplayground"], (string?)theirs["@microsoft/m365agentsplayground"]);

        static JsonNode Dependencies(string folder) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "package.json")))!["dependencies"]!;
    }

    [Fact]
    public void The_command_line_asks_for_it()
    {
        Assert.True(LocalSettings.Read(["--playground"]).Settings!.Playground);
        Assert.False(LocalSettings.Read([]).Settings!.Playground);
    }

    private PlaygroundOptions Options(int port) => new()
    {
        Command = CounterpartsFolder.Module("@microsoft/m365agentsplayground/cli.js"),
        Folder = _folder.FullName,
        Port = port,
        Messages = new Uri("http://127.0.0.1:9/api/messages"),
        Team = new LocalTeamsOptions { App = new Uri("http://127.0.0.1:9") },
    };
}
