using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using TeamsJourney.App.Conversation;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Tests.Planner;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Conversation;

public sealed class TabLinkTests
{
    private const string App = "22222222-2222-2222-2222-222222222222";

    private static readonly Journey Journey = JourneyEvolution.Replay(Workshop.AtImprove(new JourneyId("j/1"), "one"))!;

    [Fact]
    public void In_Teams_it_opens_the_tab_of_the_journeys_channel()
    {
        var link = TabLink.To(Journey, Settings("https://journeys.contoso.example", App))!;

        Assert.Equal($"https://teams.microsoft.com/l/entity/{App}/journey", link.GetLeftPart(UriPartial.Path));
        var query = QueryHelpers.ParseQuery(link.Query);
        Assert.Equal("https://journeys.contoso.example/tab?journey=j%2F1", query["webUrl"]);
        var context = JsonNode.Parse(query["context"]!)!;
        Assert.Equal(("j/1", Journey.Place.ChannelId), ((string?)context["subEntityId"], (string?)context["channelId"]));
    }

    [Fact]
    public void On_a_development_machine_it_opens_the_page() =>
        Assert.Equal("http://127.0.0.1:5178/tab?journey=j%2F1", TabLink.To(Journey, Settings("http://127.0.0.1:5178", ""))!.AbsoluteUri);

    [Fact]
    public void Without_a_public_address_there_is_none() => Assert.Null(TabLink.To(Journey, Settings("", App)));

    private static AppSettings Settings(string publicUrl, string appId) => AppSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["App:PublicUrl"] = publicUrl, ["MicrosoftAppId"] = appId, ["MicrosoftAppTenantId"] = "11111111-1111-1111-1111-111111111111", ["MicrosoftAppPassword"] = "not-a-secret",
        }).Build(),
        isDevelopment: true);
}
