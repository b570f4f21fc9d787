using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Security;

/// <summary>Who may bring activities: over HTTP, against the whole app.</summary>
public sealed class BotTokenTests(GuardedApp guarded) : IClassFixture<GuardedApp>
{
    public static TheoryData<string> Forged => [.. ForgedSignatures.All.Keys, .. ForgedBotTokens.All.Keys];

    [Fact]
    public async Task The_connectors_token_lets_an_activity_in() =>
        Assert.Equal(HttpStatusCode.OK, await PostAsync(guarded.Activity(), $"Bearer {guarded.Token.SignedBy(guarded.Authority.Key)}"));

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task A_forged_token_lets_nothing_in(string kind)
    {
        var token = ForgedSignatures.All.TryGetValue(kind, out var forge) ? forge(guarded.Authority.Attacker, guarded.Token) : ForgedBotTokens.All[kind](guarded.Authority, guarded.Token);

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(guarded.Activity(), $"Bearer {token}"));
        Assert.Equal(0, guarded.Authority.AskedElsewhere);
        AssertNothingSent();
    }

    [Theory]
    [InlineData()]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Negotiate AAAA")]
    public async Task Without_a_bearer_token_nothing_comes_in(params string[] headers)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(guarded.Activity(), headers));
        AssertNothingSent();
    }

    [Fact]
    public async Task A_token_in_the_address_is_no_token()
    {
        var token = guarded.Token.SignedBy(guarded.Authority.Key);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(guarded.Activity(), [], $"/api/messages?access_token={token}"));
    }

    [Fact]
    public async Task Two_Authorization_headers_are_none_even_if_one_of_them_holds()
    {
        var good = $"Bearer {guarded.Token.SignedBy(guarded.Authority.Key)}";
        var bad = $"Bearer {guarded.Token.SignedBy(guarded.Authority.AttackersKey)}";

        foreach (var (first, second) in new[] { (good, bad), (bad, good), (good, good) })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(guarded.Activity(), $"{first}, {second}"));
            Assert.Equal(HttpStatusCode.Forbidden, await PostLinesAsync(guarded.Activity(), first, second));
        }

        Assert.Equal(HttpStatusCode.OK, await PostLinesAsync(guarded.Activity(), good));
    }

    [Fact]
    public async Task A_header_of_a_megabyte_is_refused_before_it_is_read()
    {
        var status = await PostAsync(guarded.Activity(), $"Bearer {new string('x', 1024 * 1024)}");

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, status);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(guarded.Activity(), $"Bearer {guarded.Token.SignedBy(guarded.Authority.Key)}"));
    }

    [Fact]
    public async Task Unknown_keys_make_us_ask_for_keys_a_bounded_number_of_times()
    {
        await using var authority = await BotAuthority.StartAsync();
        await using var app = await AppFixture.StartAsync(settings: authority.Settings);
        var token = BotAuthority.TokenFor(app.Connector.ServiceUrl.AbsoluteUri);

        var statuses = new List<HttpStatusCode>();
        foreach (var batch in Enumerable.Range(0, 200).Chunk(20))
        {
            statuses.AddRange((await Task.WhenAll(batch.Select(number => app.PostAsync(
                guarded.Activity(), token.With("serviceurl", guarded.ServiceUrl).WithHeader("kid", $"unknown{number}").SignedBy(authority.AttackersKey))))).Select(answer => answer.Status));
        }

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Forbidden, status));
        // Metadata and keys, once.
        Assert.Equal(2, authority.Asked);
    }

    [Theory]
    [InlineData("serviceUrl", "https://evil.example/")]
    [InlineData("serviceUrl", null)]
    [InlineData("channelId", "emulator")]
    [InlineData("channelId", "webchat")]
    [InlineData("channelId", "MSTeams")]
    [InlineData("channelId", null)]
    public async Task A_token_that_was_seen_does_not_vouch_for_another_body(string field, string? value)
    {
        var token = $"Bearer {guarded.Token.SignedBy(guarded.Authority.Key)}";
        Assert.Equal(HttpStatusCode.OK, await PostAsync(guarded.Activity(), token));
        var other = guarded.Activity();
        other[field] = value;

        Assert.Contains(await PostAsync(other, token), new[] { HttpStatusCode.Forbidden, HttpStatusCode.BadRequest });
        AssertNothingSent();
    }

    [Theory]
    [InlineData("99999999-9999-9999-9999-999999999999")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_tenant_that_we_do_not_serve_is_refused_whatever_the_token(string? tenant)
    {
        var activity = guarded.Activity();
        activity["channelData"]!["tenant"]!["id"] = tenant;
        activity["conversation"]!["tenantId"] = tenant;

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(activity, $"Bearer {guarded.Token.SignedBy(guarded.Authority.Key)}"));
    }

    [Fact]
    public async Task An_answer_to_a_forged_token_tells_nothing()
    {
        using var request = Request(guarded.Activity(), "/api/messages", [$"Bearer {guarded.Token.SignedBy(guarded.Authority.AttackersKey)}"]);
        using var response = await guarded.App.Http.SendAsync(request);

        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Empty(response.Headers.WwwAuthenticate);
    }

    private void AssertNothingSent()
    {
        Assert.Empty(guarded.App.Connector.Calls);
        Assert.Equal(0, guarded.App.Connector.RosterReads);
    }

    private Task<HttpStatusCode> PostAsync(JsonObject activity, params string[] authorization) => PostAsync(activity, authorization, "/api/messages");

    private async Task<HttpStatusCode> PostAsync(JsonObject activity, string[] authorization, string address)
    {
        using var request = Request(activity, address, authorization);
        using var response = await guarded.App.Http.SendAsync(request);
        return response.StatusCode;
    }

    // A line for each header: the client would put them on one.
    private async Task<HttpStatusCode> PostLinesAsync(JsonObject activity, params string[] authorization)
    {
        var body = activity.ToJsonString();
        var address = guarded.App.Http.BaseAddress!;
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port);
        await using var stream = connection.GetStream();
        var head = string.Concat(authorization.Select(one => $"Authorization: {one}\r\n"));
        await stream.WriteAsync(Encoding.UTF8.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{head}\r\n{body}"));
        using var answer = new StreamReader(stream);
        return Enum.Parse<HttpStatusCode>((await answer.ReadLineAsync())!.Split(' ')[1]);
    }

    private static HttpRequestMessage Request(JsonObject activity, string address, string[] authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        foreach (var header in authorization)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        return request;
    }
}
