using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.JourneyTab;

/// <summary>The keys by which people are known in the tab, when Entra has trouble.</summary>
public sealed class EntraKeysTests
{
    [Theory]
    [InlineData(500, "{}")]
    [InlineData(200, "<html>Down for maintenance</html>")]
    [InlineData(302, "")]
    public async Task While_Entra_does_not_answer_the_tab_says_so_and_asks_it_once(int status, string body)
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var entra = builder.Build();
        var asked = 0;
        entra.MapGet("/{**path}", (HttpResponse response) =>
        {
            Interlocked.Increment(ref asked);
            response.Headers.Location = issuer.Address.AbsoluteUri;
            return Results.Text(body, "text/html", statusCode: status);
        });
        await entra.StartAsync();
        var settings = new Dictionary<string, string?>(issuer.Settings) { ["AzureAd:Instance"] = entra.Urls.Single() + "/" };
        await using var app = await AppFixture.StartAsync(settings: settings, time: TimeProvider.System);
        var person = new TabPerson(app, issuer.TokenFor(Sanne));

        for (var i = 0; i < 5; i++)
        {
            using var answer = await person.GetAsync("/api/journeys/example");
            // Not 401, at which a tab would sign in again and again.
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }

        Assert.Equal(1, asked);
    }
}
