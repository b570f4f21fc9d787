using System.Text;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Security;

/// <summary>Links lead to where the settings say that people reach us; never to where a request says that it came.</summary>
public sealed class RequestHeaderTests
{
    private static readonly string[] Headers = ["Host", "X-Forwarded-Host", "X-Forwarded-Server", "X-Original-Host", "X-Host", "Forwarded", "X-Forwarded-Prefix", "X-Original-URL", "X-Rewrite-URL", "Origin", "Referer"];

    [Fact]
    public async Task No_header_of_a_request_gets_into_a_link()
    {
        await using var app = await AppFixture.StartAsync(settings: new() { ["App:PublicUrl"] = "https://journeys.example/" });
        await app.BeginTouchpointsAsync(Sanne);
        var before = app.Connector.Calls.Count;
        foreach (var header in Headers)
        {
            var map = new TeamsChannel($"19:cx@thread.tacv2;messageid={header}", "channel").Message(Bob, "kaart", app.Connector.ServiceUrl, app.NewId());
            foreach (var (method, address, body) in new[] { (HttpMethod.Post, "/api/messages", map.ToJsonString()), (HttpMethod.Get, "/tab", ""), (HttpMethod.Get, "/about", ""), (HttpMethod.Get, "/tab/settings.json", ""), (HttpMethod.Get, "/health/ready", "") })
            {
                using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = body.Length > 0 ? new StringContent(body, Encoding.UTF8, "application/json") : null };
                request.Headers.TryAddWithoutValidation(header, header == "Forwarded" ? "host=evil.example" : header is "Host" or "X-Forwarded-Host" or "X-Original-Host" or "X-Host" ? "evil.example" : "https://evil.example/");
                using var response = await app.Http.SendAsync(request);

                Assert.InRange((int)response.StatusCode, 200, 404);
                Assert.DoesNotContain("evil.example", await response.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("evil.example", response.Headers.ToString(), StringComparison.OrdinalIgnoreCase);
            }
        }

        await app.Connector.WaitUntilAsync(calls => calls.Count >= before + Headers.Length, "an answer to each");
        var sent = string.Concat(app.Connector.Calls.Select(call => call.Activity.ToJsonString()));
        Assert.DoesNotContain("evil.example", sent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("https://journeys.example/", sent, StringComparison.Ordinal);
    }
}
