using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using ActivityProtocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Security;

/// <summary>Nothing is ever sent to an address that no token vouches for.</summary>
public sealed class ServiceAddressTests(GuardedApp guarded) : IClassFixture<GuardedApp>
{
    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://127.1:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    [InlineData("http://smba.trafficmanager.net@127.0.0.1:{0}/")]
    [InlineData("http://127.0.0.1:{0}/emea/../../")]
    [InlineData("http://127.0.0.1:{0}\\@smba.trafficmanager.net/")]
    [InlineData("http://127.0.0.1:{0}/#@smba.trafficmanager.net/")]
    [InlineData("https://127.0.0.1:{0}/")]
    [InlineData("http://169.254.169.254/metadata/identity/oauth2/token")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("https://private.example/")]
    public async Task An_address_that_the_token_does_not_vouch_for_gets_nothing(string form)
    {
        using var trap = new Trap();
        var activity = guarded.Activity();
        activity["type"] = "message";
        activity["text"] = "start";
        activity["serviceUrl"] = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, trap.Port);

        var answer = await guarded.App.PostAsync(activity, guarded.Token.SignedBy(guarded.Authority.Key));

        Assert.Contains(answer.Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.BadRequest });
        Assert.False(trap.WasTouched);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("gopher://127.0.0.1/")]
    [InlineData("//127.0.0.1/")]
    [InlineData("/v3/")]
    [InlineData("")]
    public async Task What_is_no_web_address_is_refused_even_if_a_token_vouches_for_it(string address)
    {
        var activity = guarded.Activity();
        activity["serviceUrl"] = address;

        Assert.Equal(HttpStatusCode.BadRequest, (await guarded.App.PostAsync(activity, guarded.Token.With("serviceurl", address).SignedBy(guarded.Authority.Key))).Status);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_development_an_address_without_https_is_refused_even_if_a_token_vouches_for_it(string environment)
    {
        await using var running = await RunningApp.StartAsync(environment, guarded.Authority.Settings);

        Assert.Equal(HttpStatusCode.Forbidden, await running.PostAsync(guarded, guarded.ServiceUrl));
        Assert.Equal(HttpStatusCode.Forbidden, await running.PostAsync(guarded, "https://someone:secret@smba.example/"));
        Assert.Equal(HttpStatusCode.OK, await running.PostAsync(guarded, "https://smba.example/emea/"));
    }

    [Fact]
    public async Task Where_a_journey_answers_is_not_changed_by_a_body_that_no_token_vouches_for()
    {
        using var folder = new TemporaryFolder();
        using var trap = new Trap();
        var storage = new Dictionary<string, string?> { ["Storage:Path"] = folder.File("journeys.db") };
        await using var connector = await FakeConnector.StartAsync();
        JsonObject press;
        await using (var before = await AppFixture.StartAsync(settings: storage, connector: connector))
        {
            var card = await before.BeginTouchpointsAsync(Person.Sanne);
            press = before.Activity(Person.Sanne, connector.Card(card)!.Button("participant/done"), null, card, null, before.NewId());
        }

        await using var app = await AppFixture.StartAsync(settings: new(storage.Concat(guarded.Authority.Settings)), connector: connector);
        var id = new JourneyId((string)press["value"]!["action"]!["data"]!["journey"]!);
        press["serviceUrl"] = $"http://127.0.0.1:{trap.Port}/";

        Assert.Equal(HttpStatusCode.Forbidden, (await app.PostAsync(press, BotAuthority.TokenFor(connector.ServiceUrl.AbsoluteUri).SignedBy(guarded.Authority.Key))).Status);

        Assert.False(trap.WasTouched);
        Assert.Equal(connector.ServiceUrl.AbsoluteUri, (await app.Services.GetRequiredService<JourneyDesk>().ReadAsync(id, CancellationToken.None)).Head.Conversation.ServiceUrl);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_of_the_connector_is_not_followed(int status)
    {
        using var trap = new Trap();
        await using var redirecting = await RedirectAsync(status, $"http://127.0.0.1:{trap.Port}/v3/conversations/a/activities");
        var connector = new ConnectorClient(Http("ConnectorClient"), credential: null, TimeProvider.System);

        await Assert.ThrowsAsync<ConnectorException>(() => connector.SendToConversationAsync(new Uri(redirecting.Urls.First()), "a", Activity.Message("x"), CancellationToken.None));

        Assert.False(trap.WasTouched);
    }

    // The client of the app itself, with the handler that it was given.
    private static HttpClient Http(string name)
    {
        var settings = AppSettings.Read(new ConfigurationBuilder().Build(), isDevelopment: true);
        var client = new ServiceCollection().AddIdentity(settings).BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient(name);
        // Who follows waits for an answer that never comes.
        client.Timeout = TimeSpan.FromSeconds(10);
        return client;
    }

    private static async Task<WebApplication> RedirectAsync(int status, string address)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = address;
            return Task.CompletedTask;
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>A port of this machine that nobody should come to.</summary>
    private sealed class Trap : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.IPv6Any, 0);

        public Trap()
        {
            _listener.Server.DualMode = true;
            _listener.Start();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        /// <summary>Whether someone connected, also if only for a moment: the connection waits in the queue.</summary>
        public bool WasTouched => _listener.Pending();

        public void Dispose() => _listener.Dispose();
    }

    /// <summary>The app in another environment than a development machine.</summary>
    private sealed class RunningApp : IAsyncDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private WebApplication? _app;
        private HttpClient? _http;

        public static async Task<RunningApp> StartAsync(string environment, Dictionary<string, string?> settings)
        {
            var running = new RunningApp();
            var app = AppHost.Build(["--environment", environment, "--urls", "http://127.0.0.1:0"], builder =>
            {
                builder.Configuration.AddInMemoryCollection(settings).AddInMemoryCollection([new("Storage:Path", running._folder.File("journeys.db"))]);
                builder.Logging.ClearProviders();
            });
            running._app = app;
            await app.StartAsync();
            running._http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            return running;
        }

        public async Task<HttpStatusCode> PostAsync(GuardedApp guarded, string serviceUrl)
        {
            var activity = guarded.Activity();
            activity["serviceUrl"] = serviceUrl;
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
            {
                Content = new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
                Headers = { Authorization = new("Bearer", BotAuthority.TokenFor(serviceUrl).SignedBy(guarded.Authority.Key)) },
            };
            using var response = await _http!.SendAsync(request);
            return response.StatusCode;
        }

        public async ValueTask DisposeAsync()
        {
            _http?.Dispose();
            if (_app is not null)
            {
                await _app.DisposeAsync();
            }

            _folder.Dispose();
        }
    }
}
