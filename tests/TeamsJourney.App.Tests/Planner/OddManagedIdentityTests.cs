using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Identity.Entra;
using TeamsJourney.App.Planner;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>A bot with a managed identity on a machine whose identity endpoint does not answer, or does not know the identity.</summary>
public sealed class OddManagedIdentityTests : PublishingFixture
{
    private readonly Endpoint _endpoint = new();
    private GraphWire? _wire;

    [Theory]
    [InlineData(null, "")]
    [InlineData(500, "pod list is empty")]
    [InlineData(502, "<html>Bad gateway</html>")]
    [InlineData(503, "")]
    public async Task An_endpoint_that_does_not_answer_is_waited_for(int? status, string body)
    {
        var journey = await BeginAsync("identity");
        _endpoint.Answer = () => status is { } answered ? (answered, body) : null;
        await App.RequestAsync(journey);

        Assert.IsType<App.Outbox.EffectResult.Later>(await App.GoAsync(journey).WaitAsync(FakeConnector.Patience));

        _endpoint.Answer = Endpoint.Token;
        Assert.True(await App.ResumeAsync(journey).WaitAsync(FakeConnector.Patience) is { Created: 3, Problems: [] });
    }

    // Neither the endpoint nor MSAL knows whether it never will: it may have been assigned a moment ago.
    [Fact]
    public async Task An_identity_that_the_machine_does_not_have_is_reported_by_its_code()
    {
        var journey = await BeginAsync("identity");
        _endpoint.Answer = () => (400, """{"error":"invalid_request","error_description":"Identity not found"}""");

        var report = await App.PublishAsync(journey).WaitAsync(FakeConnector.Patience);

        Assert.Equal(new PublishingProblem(null, PublishingProblemKind.Unavailable, "managed_identity_request_failed"), report.Problems.Single());
        Assert.InRange(App.Waited, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(31));
    }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await App.DisposeAsync();
        UseApp(NewApp(
            new Dictionary<string, string?>
            {
                ["Graph:BaseUrl"] = GraphWire.Graph, ["MicrosoftAppType"] = "UserAssignedMSI", ["MicrosoftAppId"] = $"{Guid.NewGuid()}", ["MicrosoftAppTenantId"] = TeamsChannel.Tenant,
            },
            (services, settings) => services.AddSingleton(provider =>
            {
                var time = provider.GetRequiredService<TimeProvider>();
                return new GraphAccess(settings, new EntraCredentials(settings, EntraCredentials.Wire(_endpoint, time), time).OfBot, time, _wire = new GraphWire(Board.Graph));
            })));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _wire?.Dispose();
        _endpoint.Dispose();
    }

    /// <summary>What a machine in Azure has at 169.254.169.254.</summary>
    private sealed class Endpoint : HttpMessageHandler
    {
        /// <summary>Status and body of its next answer; nothing when nobody is there.</summary>
        public Func<(int Status, string Body)?> Answer { get; set; } = Token;

        public static (int Status, string Body)? Token() => (200, """{"access_token":"token-of-identity","expires_in":"3600","expires_on":"4102444800","token_type":"Bearer"}""");

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Answer() is var (status, body)
            ? Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") })
            : throw new HttpRequestException("Nobody is there.");
    }
}
