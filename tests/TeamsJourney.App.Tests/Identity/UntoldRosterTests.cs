using System.Net;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.JourneyTab;
using TeamsJourney.App.Tests.Security;
using TeamsJourney.App.Tests.Storage.Embedded;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Identity;

/// <summary>When Teams does not tell who is in the team, the tab does not take that for a team without the person.</summary>
public sealed class UntoldRosterTests
{
    [Fact]
    public async Task Every_address_of_the_tab_says_so_and_nothing_looks_empty_or_begins()
    {
        await using var authority = await BotAuthority.StartAsync();
        await using var issuer = await TokenIssuer.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?>(issuer.Settings) { ["Storage:Path"] = folder.File("journeys.db") };
        string id;
        await using (var before = await AppFixture.StartAsync(settings: settings, connector: connector))
        {
            await before.BeginTouchpointsAsync(Sanne);
            id = await new TabPerson(before, issuer.TokenFor(Sanne)).OnlyJourneyAsync();
        }

        // Without an app id a roster that cannot be read keeps nobody out (Development only).
        await using var app = await AppFixture.StartAsync(settings: new([.. settings, .. authority.Settings]), connector: connector);
        connector.Fault = (_, path) => path.EndsWith("pagedmembers", StringComparison.Ordinal) ? new ConnectorFault(403) : null;
        foreach (var (method, address) in TabTokenTests.Addresses.Select(row => ((string)row[0], (string)row[1])).Where(row => row.Item2 != EveryEntranceTests.Example))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address.Replace("{id}", id, StringComparison.Ordinal), UriKind.Relative))
            {
                Content = EveryEntranceTests.Content(address, SignedInApp.Channel),
            };
            request.Headers.Authorization = new("Bearer", issuer.TokenFor(Sanne));
            using var response = await app.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.True(response.StatusCode is HttpStatusCode.ServiceUnavailable, $"{method} {address}: {response.StatusCode}");
        }
    }
}
