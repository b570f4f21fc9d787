using System.Text.Json.Nodes;
using System.Web;
using Microsoft.Extensions.Configuration;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.JourneyTab.Pages;

namespace TeamsJourney.App.Tests.JourneyTab;

public sealed class TabLinksTests
{
    private const string Bot = "b0700000-0000-0000-0000-000000000001", Catalog = "ca7a1090-0000-0000-0000-000000000002";

    private static readonly Core.Journeys.Journey Journey = Past.Journey([.. Past.Begun(), .. Past.Added("I wait & see")]);

    [Fact]
    public void In_Teams_a_link_leads_to_the_tab_of_the_channel_and_there_to_the_touchpoint()
    {
        var link = new TabLinks(Settings(("App:PublicUrl", "https://journeys.example/"), ("MicrosoftAppId", Bot))).To(Journey, Past.Id(0))!;

        Assert.Equal(("teams.microsoft.com", $"/l/entity/{Bot}/journey"), (link.Host, link.AbsolutePath));
        var query = HttpUtility.ParseQueryString(link.Query);
        Assert.Equal("https://journeys.example/tab?journey=journey", query["webUrl"]);
        Assert.Equal("Bookcase", query["label"]);
        var context = JsonNode.Parse(query["context"]!)!;
        Assert.Equal(("journey/touchpoint0", "channel"), (context["subEntityId"]!.GetValue<string>(), context["channelId"]!.GetValue<string>()));
    }

    [Fact]
    public void The_id_that_a_catalog_gave_the_app_goes_before_the_bots() => Assert.StartsWith(
        $"/l/entity/{Catalog}/",
        new TabLinks(Settings(("App:PublicUrl", "https://journeys.example/"), ("MicrosoftAppId", Bot), ("Teams:AppId", Catalog))).To(Journey)!.AbsolutePath,
        StringComparison.Ordinal);

    [Fact]
    public void Without_an_id_in_Teams_the_page_itself_opens_and_without_an_address_nothing()
    {
        Assert.Equal(new Uri("https://journeys.example/tab?journey=journey"), new TabLinks(Settings(("App:PublicUrl", "https://journeys.example/"))).To(Journey));
        Assert.Null(new TabLinks(Settings(("MicrosoftAppId", Bot))).To(Journey));
    }

    private static AppSettings Settings(params (string Name, string Value)[] given)
    {
        var all = given.ToDictionary(one => one.Name, one => (string?)one.Value);
        all.TryAdd("MicrosoftAppTenantId", "7e4a0700-0000-0000-0000-000000000003");
        all.TryAdd("MicrosoftAppPassword", "not-a-secret");
        return AppSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build(), isDevelopment: true);
    }
}
