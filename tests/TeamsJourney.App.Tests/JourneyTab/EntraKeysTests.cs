using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Tests.Clock;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.JourneyTab;

/// <summary>The keys by which people are known in the tab, when Entra has trouble.</summary>
public sealed class EntraKeysTests
{
    private const string Page = "<html>Sign in to the guest network, typed-by-someone</html>";
    private const string Json = "application/json";

    // How many keys Entra never has.
    private static readonly string Many = string.Join(',', Enumerable.Range(0, 20_000).Select(number => $$"""{"kty":"RSA","use":"sig","kid":"{{number}}","n":"{{new string('A', 342)}}","e":"AQAB"}"""));

    // What is answered instead of the metadata, and instead of the keys; nothing where it answers as it should. The next one is one line.
    private static readonly Dictionary<string, (OddAnswer? Metadata, OddAnswer? Keys)> Odd = new()
    {
        ["metadata that is a page"] = (new OddAnswer.Instead(200, "text/html", Page), null),
        ["metadata that is nothing"] = (new OddAnswer.Instead(200, Json, ""), null),
        ["metadata that is null"] = (new OddAnswer.Instead(200, Json, "null"), null),
        ["metadata that is a list"] = (new OddAnswer.Instead(200, Json, "[]"), null),
        ["metadata nested deeply"] = (new OddAnswer.Instead(200, Json, $$"""{"a":{{new string('[', 1_000)}}"""), null),
        ["metadata without keys"] = (OddAnswer.After.Each(item => item.Remove("jwks_uri")), null),
        ["keys at no address"] = (OddAnswer.After.Each(item => item["jwks_uri"] = "::"), null),
        ["keys at a number"] = (OddAnswer.After.Each(item => item["jwks_uri"] = 5), null),
        ["keys elsewhere"] = (OddAnswer.After.Each(item => item["jwks_uri"] = ((string)item["jwks_uri"]!).Replace("127.0.0.1", "localhost", StringComparison.Ordinal)), null),
        ["keys in a file"] = (OddAnswer.After.Each(item => item["jwks_uri"] = "file:///etc/hostname"), null),
        ["metadata, 304"] = (new OddAnswer.Instead(304, "", ""), null),
        ["metadata, 429"] = (new OddAnswer.Instead(429, Json, "{}"), null),
        ["metadata, broken"] = (new OddAnswer.Broken(IsDone: true), null),
        ["metadata, late"] = (new OddAnswer.Silent(IsDone: false), null),
        ["metadata, dripping"] = (new OddAnswer.Silent(IsDone: false, "{"), null),
        ["metadata, endless"] = (new OddAnswer.Endless(_ => Task.FromResult(new byte[64 * 1024])), null),
        ["keys that are a page"] = (null, new OddAnswer.Instead(200, "text/html", Page)),
        ["keys that are nothing"] = (null, new OddAnswer.Instead(200, Json, "")),
        ["keys that are null"] = (null, new OddAnswer.Instead(200, Json, """{"keys":null}""")),
        ["no keys"] = (null, new OddAnswer.Instead(200, Json, """{"keys":[]}""")),
        ["keys that are a text"] = (null, new OddAnswer.Instead(200, Json, """{"keys":"typed-by-someone"}""")),
        ["keys that are none"] = (null, new OddAnswer.Instead(200, Json, """{"keys":[null,5,{"kty":"RSA"},{"kty":"RSA","kid":"key","n":"!","e":"!"}]}""")),
        ["twenty thousand keys"] = (null, new OddAnswer.Instead(200, Json, $$"""{"keys":[{{Many}}]}""")),
        ["keys, 302"] = (null, new OddAnswer.Instead(302, "", "") { Headers = new Dictionary<string, string> { ["Location"] = "http://localhost:9/" } }),
        ["keys, 304"] = (null, new OddAnswer.Instead(304, "", "")),
        ["keys, 429"] = (null, new OddAnswer.Instead(429, Json, "{}")),
        ["keys, cut off"] = (null, new OddAnswer.After(said => said[..(said.Length / 2)])),
        ["keys, late"] = (null, new OddAnswer.Silent(IsDone: false)),
        ["keys, dripping"] = (null, new OddAnswer.Silent(IsDone: false, """{"keys":[""")),
        ["keys, endless"] = (null, new OddAnswer.Endless(_ => Task.FromResult(new byte[64 * 1024]))),
    };

    // Those that Entra could publish some day, with the right key among them.
    private static readonly Dictionary<string, Func<string, string>> Strange = new()
    {
        ["one that is broken"] = key => $$"""{"keys":[{"kty":"RSA","kid":"other","n":"!","e":"!"},{{key}}]}""",
        ["one of a kind that is not known"] = key => $$"""{"keys":[{"kty":"ML-DSA","kid":"other"},{{key}}]}""",
        ["one for encrypting"] = key => $$"""{"keys":[{{key.Replace("\"sig\"", "\"enc\"", StringComparison.Ordinal).Replace("\"key\"", "\"other\"", StringComparison.Ordinal)}},{{key}}]}""",
        ["the same twice"] = key => $$"""{"keys":[{{key}},{{key}}]}""",
    };

    public static TheoryData<string> OddNames => [.. Odd.Keys];

    public static TheoryData<string> StrangeNames => [.. Strange.Keys];

    [Theory]
    [MemberData(nameof(OddNames))]
    public async Task Until_Entra_answers_as_it_should_nobody_is_signed_out_and_then_they_are_known(string name)
    {
        var clock = new ImpatientClock();
        await using var issuer = await TokenIssuer.StartAsync();
        await using var app = await AppFixture.StartAsync(settings: issuer.Settings, time: clock);
        var person = new TabPerson(app, issuer.TokenFor(Sanne));
        var (metadata, keys) = Odd[name];
        issuer.OddKeys = request => (request.Path == "/keys" ? keys : metadata) switch
        {
            // Longer than one is waited for.
            OddAnswer.Silent silent => silent with { Begun = () => clock.Pass(TimeSpan.FromSeconds(8)) },
            var odd => odd,
        };

        for (var i = 0; i < 3; i++)
        {
            using var answer = await person.GetAsync("/api/journeys/example");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }

        // While it is late time passes, after which it may be asked again.
        Assert.InRange(issuer.Asked, 1, 6);
        issuer.OddKeys = _ => null;
        clock.Pass(TimeSpan.FromSeconds(16));
        using var known = await person.GetAsync("/api/journeys/example");
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        Assert.DoesNotContain(app.LogLines, line => line.Contains("typed-by-someone", StringComparison.Ordinal));
        app.AssertNoFaults();
    }

    [Theory]
    [MemberData(nameof(StrangeNames))]
    public async Task A_strange_key_beside_the_right_one_keeps_nobody_out(string name)
    {
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.OddKeys = request => request.Path == "/keys" ? new OddAnswer.Instead(200, Json, Strange[name](issuer.PublishedKey)) : null;
        await using var app = await AppFixture.StartAsync(settings: issuer.Settings);
        using var answer = await new TabPerson(app, issuer.TokenFor(Sanne)).GetAsync("/api/journeys/example");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_new_key_of_Entras_is_taken_up_while_people_work()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var app = await AppFixture.StartAsync(settings: issuer.Settings);
        var (before, old) = (new TabPerson(app, issuer.TokenFor(Sanne)), issuer.PublishedKey);
        using (var answer = await before.GetAsync("/api/journeys/example"))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        issuer.Rotate();
        // Entra publishes both for a while.
        issuer.OddKeys = request => request.Path == "/keys" ? new OddAnswer.Instead(200, Json, $$"""{"keys":[{{old}},{{issuer.PublishedKey}}]}""") : null;
        var after = new TabPerson(app, issuer.TokenFor(Bob));
        using var patience = new CancellationTokenSource(FakeConnector.Patience);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            using var answer = await after.GetAsync("/api/journeys/example");
            if (answer.StatusCode is HttpStatusCode.OK)
            {
                break;
            }

            await again.WaitForNextTickAsync(patience.Token);
        }

        using var still = await before.GetAsync("/api/journeys/example");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        Assert.InRange(issuer.Asked, 3, 6);
    }

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
