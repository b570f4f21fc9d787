using Azure.Core;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Authentication.Azure;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity.Entra;
using TeamsJourney.App.Planner.Graph;

namespace TeamsJourney.App.Planner;

/// <summary>Microsoft Graph, as the application itself (permission Tasks.ReadWrite.All), or as a person who lent their rights (<see cref="LentRights"/>).</summary>
internal sealed class GraphAccess : IDisposable
{
    // Longer than Planner usually takes, shorter than people wait.
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(30);

    // Many times a page of a hundred tasks with their details.
    private const long LongestAnswer = 4 * 1024 * 1024;

    private readonly AppSettings _settings;
    private readonly HttpClient _http;

    /// <summary>Access to the Graph of the settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="application">As the application; nothing without an app id.</param>
    /// <param name="time">The clock.</param>
    /// <param name="wire">What makes the calls; the usual when absent. Must not follow redirects: a token should not follow.</param>
    public GraphAccess(AppSettings settings, TokenCredential? application, TimeProvider time, HttpMessageHandler? wire = null)
    {
        _settings = settings;
        // The SDK's own retry would repeat a POST whose answer was lost, and so make a task twice; retrying belongs to whoever can look first.
        _http = GraphClientFactory.Create(
            [new GraphAnswers(time), .. GraphClientFactory.CreateDefaultHandlers().Where(handler => handler is not (RetryHandler or RedirectHandler))],
            finalHandler: new BoundedAnswers(LongestAnswer, LongestCall, time, wire ?? Wire()));
        _http.Timeout = Timeout.InfiniteTimeSpan;
        BaseUrl = settings.Planner.GraphBaseUrl.ToString().TrimEnd('/');
        Application = new GraphServiceClient(_http, Authentication(settings.Planner.GraphBaseUrl, application), BaseUrl);
    }

    /// <summary>As the application. It asks once, and every refusal is an exception (<see cref="PlannerFailure"/>).</summary>
    public GraphServiceClient Application { get; }

    /// <summary>The address of Graph, without a slash at the end.</summary>
    public string BaseUrl { get; }

    /// <summary>What to ask Entra for when a person's rights are to be used.</summary>
    public string DelegatedScope => _settings.Planner.GraphBaseUrl.IsLoopback
        ? $"https://graph.microsoft.com/{EntraCredentials.PlannerScope}"
        : $"{_settings.Planner.GraphBaseUrl.GetLeftPart(UriPartial.Authority)}/{EntraCredentials.PlannerScope}";

    /// <summary>Whether Graph is a stand-in on this machine that wants no tokens. Only tokens of a stand-in for Entra may go to one.</summary>
    public bool IsStandInWithoutTokens => _settings.Planner.GraphBaseUrl.IsLoopback && !(_settings.SignIn.Instance.IsLoopback && _settings.SignIn.Credential.IsSet);

    /// <summary>As a person. What it asks differs in nothing else.</summary>
    public GraphServiceClient As(TokenCredential person) => new(
        _http,
        new BaseBearerTokenAuthenticationProvider(new AzureIdentityAccessTokenProvider(person, [_settings.Planner.GraphBaseUrl.Host], null, isCaeEnabled: true, DelegatedScope)),
        BaseUrl);

    /// <inheritdoc/>
    public void Dispose()
    {
        Application.Dispose();
        _http.Dispose();
    }

    private static SocketsHttpHandler Wire()
    {
        var wire = OutsideWire.Make();
        wire.AutomaticDecompression = System.Net.DecompressionMethods.All;
        return wire;
    }

    // A real token never goes to a stand-in: the settings see to it that anything else than this machine is https.
    private static BaseBearerTokenAuthenticationProvider Authentication(Uri graph, TokenCredential? credential) => new(
        graph.IsLoopback ? new StandInToken()
        : credential is null ? new NoToken()
        : new AzureIdentityAccessTokenProvider(credential, [graph.Host], null, isCaeEnabled: true, $"{graph.GetLeftPart(UriPartial.Authority)}/.default"));

    private sealed class StandInToken : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
            Task.FromResult("stand-in");
    }

    private sealed class NoToken : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
            throw new NoCredentialException();
    }
}

/// <summary>The service runs without an app id (Development), so that Graph cannot know who asks.</summary>
internal sealed class NoCredentialException() : Exception("There is no credential for Microsoft Graph: MicrosoftAppId is empty.");
