using Microsoft.Extensions.Configuration;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Planner;

namespace TeamsJourney.App.Tests.Planner;

public sealed class LinkTests : PublishingFixture
{
    [Fact]
    public async Task Without_a_public_address_the_task_leads_back_to_the_channel()
    {
        await App.DisposeAsync();
        UseApp(NewApp(new Dictionary<string, string?> { ["App:PublicUrl"] = "" }));
        var journey = await BeginAsync("channel");
        await App.PublishAsync(journey);

        var reference = Assert.Single((await TaskAsync("channel", Workshop.Three[0].Title)).GetProperty("details").Names("references"));

        var address = new Uri(Uri.UnescapeDataString(reference));
        Assert.Equal("teams.microsoft.com", address.Host);
        Assert.StartsWith("/l/channel/19%3Achannel-channel%40thread.tacv2/", address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("#/journeys/j-channel/improvements/film", address.Fragment);
    }

    [Fact]
    public async Task A_task_is_known_by_its_mark_also_when_the_service_moved()
    {
        var journey = await BeginAsync("moved");
        await App.PublishAsync(journey);
        var reference = Assert.Single((await TaskAsync("moved", Workshop.Three[0].Title)).GetProperty("details").Names("references"));

        Assert.True(BackLink.IsAmong([reference.Replace("contoso", "fabrikam", StringComparison.Ordinal)], journey, Workshop.Three[0].Id));
        Assert.False(BackLink.IsAmong([reference], journey, Workshop.Three[1].Id));
    }

    [Fact]
    public void Plans_and_tasks_open_in_Planner_or_where_the_settings_say()
    {
        Assert.Equal(new Uri("https://planner.cloud.microsoft/webui/plan/p_1/view/board"), new PlannerLinks(Read()).Plan("p_1"));
        Assert.Equal(new Uri("https://tasks.office.com/Home/Task/t-1"), new PlannerLinks(Read()).Task("t-1"));
        var local = Read(("Graph:BaseUrl", "http://127.0.0.1:5000/graph/v1.0"), ("Planner:PlanUrl", "http://127.0.0.1:5000/planner?plan={plan}"));
        Assert.Equal(new Uri("http://127.0.0.1:5000/planner?plan=p_1"), new PlannerLinks(local).Plan("p_1"));
        Assert.Null(new PlannerLinks(local).Task("t-1"));
    }

    [Fact]
    public void A_token_never_goes_over_an_open_line() =>
        Assert.Throws<InvalidSettingException>(() => Read(("Graph:BaseUrl", "http://graph.example/v1.0")));

    private static AppSettings Read(params (string Name, string Value)[] settings) => AppSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value)).Build(), isDevelopment: true);
}
