using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Identity.Entra;
using TeamsJourney.App.Planner;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>An odd Entra, where the service asks it for a token of its own: publishing ends in time and says what it was.</summary>
public sealed class OddEntraTests : PublishingFixture
{
    private const string Json = "application/json";

    private TokenIssuer _entra = null!;
    private GraphWire? _wire;

    /// <summary>What is odd for Entra too, and what only Entra can say.</summary>
    private static IReadOnlyDictionary<string, OddAnswer> Answers { get; } = new Dictionary<string, OddAnswer>(OddAnswers.All.Where(answer => answer.Value is OddAnswer.Instead))
    {
        ["200 without a token"] = new OddAnswer.Instead(200, Json, """{"token_type":"Bearer","expires_in":3600}"""),
        ["200 with an empty token"] = new OddAnswer.Instead(200, Json, """{"token_type":"Bearer","expires_in":3600,"access_token":""}"""),
    };

    public static TheoryData<string> Names => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_odd_answer_is_got_over_and_for_ever_it_is_reported(string name)
    {
        var journey = await BeginAsync("entra");
        _entra.Odd = () => Answers[name];

        var report = await App.PublishAsync(journey).WaitAsync(FakeConnector.Patience);

        Assert.Equal([PublishingProblemKind.Unavailable], report.Problems.Select(problem => problem.Kind));
        Assert.Equal(0, Board.Count);
        Assert.InRange(App.Waited, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(31));
        Assert.DoesNotContain(App.Log.Lines, line => line.Contains(OddAnswers.Typed, StringComparison.Ordinal));
        Assert.Empty(App.Log.Errors);
        var left = 1;
        _entra.Odd = () => left-- > 0 ? Answers[name] : null;
        var next = await App.PublishAsync(journey).WaitAsync(FakeConnector.Patience);
        Assert.True(next is { Created: 3, Problems: [] }, string.Join(' ', next.Problems));
        await AssertCompleteAsync("entra");
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"a\\r\\nX-Injected: b\"")]
    public async Task Whatever_a_token_is_it_stays_within_its_header(string token)
    {
        var journey = await BeginAsync("header");
        _entra.Odd = () => new OddAnswer.Instead(200, Json, $$"""{"token_type":"Bearer","expires_in":3600,"access_token":{{token}}}""");
        List<string> headers = [];
        Board.OnCall = (request, _) => headers.AddRange(request.Headers.Keys);

        await App.PublishAsync(journey).WaitAsync(FakeConnector.Patience);

        Assert.DoesNotContain("X-Injected", headers);
        Assert.Empty(App.Log.Errors);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3600")]
    public async Task A_token_that_has_run_out_is_for_Graph_to_judge(string expiresIn)
    {
        var journey = await BeginAsync("expired");
        _entra.Odd = () => new OddAnswer.Instead(200, Json, $$"""{"token_type":"Bearer","expires_in":{{expiresIn}},"ext_expires_in":0,"access_token":"old"}""");
        Board.Odd = request => request.Headers.Authorization == "Bearer old" ? Refused("") : null;

        var report = await App.PublishAsync(journey).WaitAsync(FakeConnector.Patience);

        AssertReport(new PublishingReport(1, 0, 0, 0, [new PublishingProblem(null, PublishingProblemKind.NotAllowed, "InvalidAuthenticationToken")]), report);
    }

    [Fact]
    public async Task A_registration_that_Entra_does_not_accept_is_told_at_once()
    {
        var journey = await BeginAsync("refused");
        _entra.Refusal = """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided.","error_codes":[7000215]}""";

        AssertReport(
            new PublishingReport(1, 0, 0, 0, [new PublishingProblem(null, PublishingProblemKind.NotAllowed, "invalid_client")]), await App.PublishAsync(journey));
        Assert.Equal(TimeSpan.Zero, App.Waited);
    }

    [Fact]
    public async Task Entra_that_asks_to_wait_is_reported_as_not_answering()
    {
        _entra.Odd = () => new OddAnswer.Instead(429, Json, """{"error":"temporarily_unavailable"}""") { Headers = new Dictionary<string, string> { ["Retry-After"] = "60" } };

        var report = await App.PublishAsync(await BeginAsync("throttled")).WaitAsync(FakeConnector.Patience);

        Assert.Equal([PublishingProblemKind.Unavailable], report.Problems.Select(problem => problem.Kind));
        Assert.InRange(_entra.Exchanges.Count, 1, 8);
    }

    [Fact]
    public async Task A_token_without_end_is_cut_off()
    {
        var piece = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
        var isHit = false;
        _entra.Odd = () => !isHit && (isHit = true) ? new OddAnswer.Endless(_ => Task.FromResult(piece)) : null;

        Assert.Empty((await App.PublishAsync(await BeginAsync("endless")).WaitAsync(FakeConnector.Patience)).Problems);
        await AssertCompleteAsync("endless");
    }

    [Fact]
    public async Task A_token_that_drips_is_not_waited_for()
    {
        var dripping = new SemaphoreSlim(0);
        var isOver = false;
        _entra.Odd = () => isOver ? null : new OddAnswer.Endless(async cancellationToken =>
        {
            dripping.Release();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return [];
        });
        var journey = await BeginAsync("drips");
        await App.RequestAsync(journey);

        var go = App.GoAsync(journey);
        await dripping.WaitAsync(FakeConnector.Patience);
        isOver = true;
        App.Clock.Advance(TimeSpan.FromSeconds(16));

        Assert.IsType<App.Outbox.EffectResult.Later>(await go.WaitAsync(FakeConnector.Patience));
        Assert.Equal(3, (await App.ResumeAsync(journey)).Created);
    }

    [Fact]
    public async Task Graph_that_wants_more_of_the_token_gets_it()
    {
        var journey = await BeginAsync("claims");
        var asked = 0;
        Board.Odd = _ => ++asked == 8 ? Refused(Challenge) : null;

        Assert.Equal(3, (await App.PublishAsync(journey)).Created);

        Assert.Contains(_entra.Exchanges, exchange => ((string?)exchange["claims"] ?? "").Contains("nbf", StringComparison.Ordinal));
        await AssertCompleteAsync("claims");
    }

    [Fact]
    public async Task Graph_that_always_wants_more_is_told_as_a_lack_of_permission()
    {
        var journey = await BeginAsync("never");
        Board.Odd = _ => Refused(Challenge);

        AssertReport(
            new PublishingReport(1, 0, 0, 0, [new PublishingProblem(null, PublishingProblemKind.NotAllowed, "InvalidAuthenticationToken")]), await App.PublishAsync(journey));
        Assert.InRange(Board.Count, 1, 3);
    }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _entra = await TokenIssuer.StartAsync();
        await App.DisposeAsync();
        UseApp(NewApp(
            new Dictionary<string, string?>
            {
                // What MSAL was told to wait for it remembers for the whole process, by the client.
                ["Graph:BaseUrl"] = GraphWire.Graph, ["MicrosoftAppType"] = "SingleTenant", ["MicrosoftAppId"] = $"{Guid.NewGuid()}",
                ["MicrosoftAppTenantId"] = TeamsChannel.Tenant, ["MicrosoftAppPassword"] = "not-a-secret",
            },
            (services, settings) => services.AddSingleton(provider =>
            {
                var time = provider.GetRequiredService<TimeProvider>();
                var credential = new EntraCredentials(settings, EntraCredentials.Wire(new StandInOfEntra(_entra.Address), time), time).OfBot;
                return new GraphAccess(settings, credential, time, _wire = new GraphWire(Board.Graph));
            })));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _wire?.Dispose();
        await _entra.DisposeAsync();
    }

    private static string Challenge => "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", client_id=\"x\", error=\"insufficient_claims\", claims=\""
        + Convert.ToBase64String("""{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}"""u8) + "\"";

    private static OddAnswer Refused(string challenge) =>
        new OddAnswer.Instead(401, Json, """{"error":{"code":"InvalidAuthenticationToken","message":"Access token is not valid."}}""")
        {
            Headers = challenge.Length == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { ["WWW-Authenticate"] = challenge },
        };
}
