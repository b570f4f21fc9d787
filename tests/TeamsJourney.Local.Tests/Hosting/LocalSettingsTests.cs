using System.Net;
using System.Net.Sockets;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Local.Hosting;

namespace TeamsJourney.Local.Tests.Hosting;

public sealed class LocalSettingsTests
{
    [Fact]
    public void The_command_line_says_the_ports_and_what_to_play()
    {
        var (settings, _) = LocalSettings.Read(["--port", "6001", "--app-port=6002", "--demo", "--exit"]);
        Assert.Equal(new LocalSettings { Port = 6001, AppPort = 6002, Demo = true, Exit = true, Language = Language.Dutch }, settings);
    }

    [Fact]
    public void Without_arguments_it_is_5180_and_5178_without_a_demo()
    {
        var (settings, _) = LocalSettings.Read([]);
        Assert.Equal(new LocalSettings { Port = 5180, AppPort = 5178, Demo = false, Exit = false, Language = Language.Dutch }, settings);
    }

    [Theory]
    [InlineData("--port", "0")]
    [InlineData("--port", "70000")]
    [InlineData("--app-port", "many")]
    [InlineData("--port", "5178")]
    public void Ports_that_cannot_be_are_refused_in_one_sentence(string option, string value)
    {
        var (settings, problem) = LocalSettings.Read([option, value]);
        Assert.Null(settings);
        Assert.NotEmpty(problem);
        Assert.DoesNotContain('\n', problem);
    }

    [Fact]
    public async Task A_taken_port_ends_with_code_1()
    {
        using var occupant = new TcpListener(IPAddress.Loopback, 0);
        occupant.Start();
        var port = ((IPEndPoint)occupant.LocalEndpoint).Port;
        Assert.Equal(1, await RunningLocal.RunAsync(["--port", $"{port}"]));
    }
}
