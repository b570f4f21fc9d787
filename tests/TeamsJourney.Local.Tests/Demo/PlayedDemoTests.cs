using TeamsJourney.Core.SetUp;
using TeamsJourney.Local.Hosting;

namespace TeamsJourney.Local.Tests.Demo;

public sealed class PlayedDemoTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_demo_that_cannot_go_on_says_why_in_one_line_and_ends_with_code_1(bool exit)
    {
        var settings = new LocalSettings { Port = 5180, AppPort = 5178, Demo = true, Exit = exit, Language = Language.English };
        await using var local = LocalTeamsHost.Build(new LocalTeamsOptions { Port = 0, App = new Uri($"http://127.0.0.1:{WholeTeam.FreePort()}") });
        await local.StartAsync();
        using var errors = new StringWriter();

        Assert.Equal(1, await PlayedDemo.RunAsync(local, settings, TextWriter.Null, errors));
        Assert.Equal("The demo stopped. Sanne: the bot did not take the message.", errors.ToString().Trim());
    }
}
