using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Security;

/// <summary>Who may use the tab's API: only a person of the tenant, with an access token for this app.</summary>
public sealed class TabTokenTests(SignedInApp signedIn) : IClassFixture<SignedInApp>
{
    private const string Other = "99999999-9999-9999-9999-999999999999";

    private static readonly Dictionary<string, Func<SignedInApp, Jwt, Jwt>> Wrong = new()
    {
        ["tenant of another organisation"] = (app, token) => token.With("tid", Other).With("iss", app.Issuer.Issuer(Other)),
        ["tenant of another organisation, by our issuer"] = (_, token) => token.With("tid", Other),
        ["tenant absent"] = (_, token) => token.With("tid", null),
        ["tenants in a list"] = (_, token) => token.With("tid", new JsonArray(Other, "x")),
        ["issuer of another tenant"] = (app, token) => token.With("iss", app.Issuer.Issuer(Other)),
        ["issuer of version 1"] = (_, token) => token.With("iss", $"https://sts.windows.net/{TeamsChannel.Tenant}/").With("ver", "1.0"),
        ["issuer of all tenants"] = (app, token) => token.With("iss", app.Issuer.Issuer("common")),
        ["issuer of the public cloud"] = (_, token) => token.With("iss", $"https://login.microsoftonline.com/{TeamsChannel.Tenant}/v2.0"),
        ["issuer of the Bot Connector"] = (_, token) => token.With("iss", "https://api.botframework.com"),
        ["issuer absent"] = (_, token) => token.With("iss", null),
        ["version 1"] = (_, token) => token.With("ver", "1.0"),
        ["version absent"] = (_, token) => token.With("ver", null),
        ["an application: roles, no scope"] = (_, token) => token.With("scp", null).With("roles", new JsonArray("access_as_user")).With("idtyp", "app"),
        ["an application without anything"] = (_, token) => token.With("scp", null).With("name", null),
        ["an id token: no scope"] = (_, token) => token.With("scp", null).With("nonce", "n").With("preferred_username", "sanne@example.com"),
        ["scope of Graph"] = (_, token) => token.With("scp", "User.Read openid profile"),
        ["scope that begins the same"] = (_, token) => token.With("scp", "access_as_user_too"),
        ["scope of another case"] = (_, token) => token.With("scp", "ACCESS_AS_USER"),
        ["scope empty"] = (_, token) => token.With("scp", ""),
        ["audience of Graph"] = (_, token) => token.With("aud", "00000003-0000-0000-c000-000000000000"),
        ["audience of the bot"] = (_, token) => token.With("aud", BotAuthority.AppId),
        ["audience of another app"] = (_, token) => token.With("aud", $"api://{Other}"),
        ["audience absent"] = (_, token) => token.With("aud", null),
        ["person absent"] = (_, token) => token.With("oid", null),
        ["expired"] = (_, token) => token.With("exp", Seconds(-3)).With("nbf", Seconds(-63)),
        ["not yet valid"] = (_, token) => token.With("nbf", Seconds(3)),
        ["no end"] = (_, token) => token.With("exp", null),
        ["an end before its beginning"] = (_, token) => token.With("exp", Seconds(-60)).With("nbf", Seconds(60)),
    };

    public static TheoryData<string> Kinds => [.. Wrong.Keys];

    public static TheoryData<string> Forged => [.. ForgedSignatures.All.Keys];

    public static TheoryData<string, string> Addresses => new()
    {
        { "GET", "/api/journeys?channel=19:cx@thread.tacv2" },
        { "POST", "/api/journeys" },
        { "GET", "/api/journeys/example" },
        { "POST", "/api/journeys/import?channel=19:cx@thread.tacv2&request=r" },
        { "GET", "/api/journeys/mine?channel=19:cx@thread.tacv2" },
        { "GET", "/api/journeys/{id}" },
        { "GET", "/api/journeys/{id}/mine" },
        { "DELETE", "/api/journeys/{id}" },
        { "GET", "/api/journeys/{id}/live" },
        { "GET", "/api/journeys/{id}/people" },
        { "GET", "/api/journeys/{id}/waiting" },
        { "GET", "/api/journeys/{id}/export/json" },
        { "POST", "/api/journeys/{id}/activate" },
        { "POST", "/api/journeys/{id}/commands" },
    };

    private string Journey => $"/api/journeys/{signedIn.JourneyId}";

    [Fact]
    public async Task A_persons_token_for_this_app_gets_in() => Assert.Equal(HttpStatusCode.OK, await ShowAsync(signedIn.Signed(Bob)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_token_that_is_not_a_persons_for_this_app_and_tenant_gets_nowhere(string kind) => AssertClosed(await ShowAsync(Wrong[kind](signedIn, signedIn.TokenFor(Bob)).SignedBy(signedIn.Issuer.Key)));

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task A_token_that_Entra_did_not_sign_gets_nowhere(string kind) => AssertClosed(await ShowAsync(ForgedSignatures.All[kind](signedIn.Attacker, signedIn.TokenFor(Bob))));

    [Theory]
    [InlineData("nbf", null)]
    [InlineData("nbf", 0L)]
    [InlineData("nbf", -62135596800L)]
    [InlineData("exp", 253402300799L)]
    public async Task Times_at_the_ends_of_the_calendar_are_no_fault(string claim, long? seconds)
    {
        var token = signedIn.TokenFor(Bob).With(claim, seconds);
        Assert.Equal(HttpStatusCode.OK, await ShowAsync(token.SignedBy(signedIn.Issuer.Key)));
        AssertClosed(await ShowAsync(token.SignedBy(signedIn.Attacker.Own)));
        Assert.DoesNotContain(signedIn.App.LogLines, line => line.Contains(nameof(ArgumentOutOfRangeException), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_address_of_the_API_asks_for_a_token(string method, string address)
    {
        address = address.Replace("{id}", signedIn.JourneyId, StringComparison.Ordinal);
        foreach (var authorization in new[] { null, "", "Bearer", "Bearer ", $"Basic {signedIn.Signed(Bob)}", $"Bearer {signedIn.Signed(Bob)}, Bearer {signedIn.Signed(Bob)}" })
        {
            var (status, body) = await signedIn.AskAsync(new HttpMethod(method), address, authorization);
            Assert.Equal(HttpStatusCode.Unauthorized, status);
            Assert.Empty(body);
        }

        AssertClosed((await signedIn.AskAsync(new HttpMethod(method), $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}access_token={signedIn.Signed(Bob)}", null)).Status);
        AssertClosed((await signedIn.AskAsync(new HttpMethod(method), address, $"Bearer {signedIn.TokenFor(Bob).With("scp", null).SignedBy(signedIn.Issuer.Key)}")).Status);
    }

    [Fact]
    public void Every_address_of_the_API_is_in_this_corpus()
    {
        var mapped = signedIn.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/journeys", StringComparison.Ordinal))
            .Select(endpoint => $"{endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Single()} {endpoint.RoutePattern.RawText!.Replace("{format}", "json", StringComparison.Ordinal).TrimEnd('/')}");

        Assert.Equal(mapped.Order(), Addresses.Select(row => $"{row[0]} {((string)row[1]).Split('?')[0]}").Order());
    }

    [Fact]
    public async Task Keys_that_nobody_knows_make_us_ask_Entra_a_bounded_number_of_times()
    {
        Assert.Equal(HttpStatusCode.OK, await ShowAsync(signedIn.Signed(Bob)));
        var before = signedIn.Issuer.Asked;

        var statuses = new List<HttpStatusCode>();
        foreach (var batch in Enumerable.Range(0, 200).Chunk(20))
        {
            statuses.AddRange(await Task.WhenAll(batch.Select(number => ShowAsync(signedIn.TokenFor(Bob).WithHeader("kid", $"unknown{number}").SignedBy(signedIn.Attacker.Own)))));
        }

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        // A new key may have been published: metadata and keys once more, and then not for minutes.
        Assert.InRange(signedIn.Issuer.Asked - before, 0, 2);
        Assert.Equal(HttpStatusCode.OK, await ShowAsync(signedIn.Signed(Bob)));
    }

    [Fact]
    public async Task An_activity_does_not_wait_for_Entra_whatever_token_it_brings()
    {
        await using var entra = await TokenIssuer.StartAsync();
        await using var app = await AppFixture.StartAsync(settings: entra.Settings);

        var answer = await app.PostAsync(TeamsChannel.Journeys.Activity("conversationUpdate", Sanne, app.Connector.ServiceUrl, "1"), signedIn.Signed(Bob));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(0, entra.Asked);
    }

    [Fact]
    public async Task Someone_of_the_tenant_who_is_not_of_the_team_sees_no_journey() =>
        Assert.Equal(HttpStatusCode.NotFound, await ShowAsync(signedIn.Signed(Stranger)));

    [Fact]
    public async Task The_name_and_id_of_who_asks_come_from_the_token_alone()
    {
        var command = new JsonObject
        {
            ["id"] = "asked", ["do"] = "touchpoint/add", ["touchpoint"] = "mine", ["phase"] = "use", ["text"] = "Ik bel",
            ["by"] = Sanne.ObjectId, ["oid"] = Sanne.ObjectId, ["member"] = new JsonObject { ["id"] = Sanne.ObjectId },
        };
        await signedIn.AskAsync(HttpMethod.Post, $"{Journey}/commands", $"Bearer {signedIn.Signed(Bob)}", System.Net.Http.Json.JsonContent.Create(command));

        var journey = (await signedIn.App.Services.GetRequiredService<TeamsJourney.App.Journeys.JourneyDesk>().FindAsync(new(signedIn.JourneyId), CancellationToken.None))!;
        Assert.All(journey.Touchpoints.Values, touchpoint => Assert.Equal(signedIn.App.KnownAs(Bob, journey), touchpoint.AddedBy));
    }

    private static void AssertClosed(HttpStatusCode status) => Assert.Contains(status, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });

    private async Task<HttpStatusCode> ShowAsync(string token) => (await signedIn.AskAsync(HttpMethod.Get, Journey, $"Bearer {token}")).Status;

    private static long Seconds(int minutesFromNow) => TimeProvider.System.GetUtcNow().AddMinutes(minutesFromNow).ToUnixTimeSeconds();
}
