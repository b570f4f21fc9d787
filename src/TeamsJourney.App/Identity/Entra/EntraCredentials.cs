using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Identity.Entra;

/// <summary>As whom we speak to Teams and to Microsoft Graph: as the bot, or on behalf of a person who signed in to the tab.</summary>
internal sealed class EntraCredentials(AppSettings settings, HttpPipelineTransport wire, TimeProvider time)
{
    // A token is a few kilobytes.
    private const long LongestAnswer = 1024 * 1024;

    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(8);

    // What Entra's side of a federated credential is called (Entra documentation, "Workload identity federation").
    private const string TokenExchange = "api://AzureADTokenExchange/.default";

    /// <summary>What we ask Entra for when a person's own rights in Planner are to be used.</summary>
    public const string PlannerScope = "Tasks.ReadWrite";

    /// <summary>As the bot; nothing without an app id.</summary>
    public TokenCredential? OfBot { get; } = settings switch
    {
        { Bot.AppId.Length: 0 } => null,
        { Bot.Type: "UserAssignedMSI" } => new SoundCredential(Identity(settings.Bot.AppId, wire), time),
        _ => new SoundCredential(OfApplication(settings.Bot.Credential, settings.Bot.TenantId, settings.Bot.AppId, wire), time),
    };

    /// <summary>On behalf of the person whose token for the tab this is. It keeps what it gets in memory, and goes with it.</summary>
    public TokenCredential OnBehalfOf(string userToken)
    {
        var options = new OnBehalfOfCredentialOptions { DisableInstanceDiscovery = true, AuthorityHost = Authority, Transport = WireToEntra };
        // A person waits, and would have to press again.
        Hasten(options, retries: 1);
        var (tenant, client) = (settings.SignIn.TenantId, settings.SignIn.ClientId);
        TokenCredential credential = settings.SignIn.Credential switch
        {
            ClientCredential.Secret secret => new OnBehalfOfCredential(tenant, client, secret.Value, userToken, options),
            ClientCredential.Certificate file => new OnBehalfOfCredential(tenant, client, file.Load(), userToken, options),
            ClientCredential.ManagedIdentity identity => new OnBehalfOfCredential(tenant, client, AssertionOf(identity, wire), userToken, options),
            ClientCredential.AssertionFile file => new OnBehalfOfCredential(tenant, client, token => File.ReadAllTextAsync(file.Path, token), userToken, options),
            _ => throw new InvalidOperationException("The settings see to it that there is a credential."),
        };
        return new SoundCredential(credential, time);
    }

    // Azure.Identity speaks https only; a stand-in on this machine (Development) is reached in its place.
    private Uri Authority => settings.SignIn.Instance.IsLoopback ? AzureAuthorityHosts.AzurePublicCloud : settings.SignIn.Instance;

    private HttpPipelineTransport WireToEntra { get; } = settings.SignIn.Instance.IsLoopback ? Wire(new StandInOfEntra(settings.SignIn.Instance), time) : wire;

    /// <summary>The wire to Entra, on which no answer is longer or takes longer than a token does.</summary>
    /// <param name="inner">What makes the calls; must not follow redirects: a secret goes with them.</param>
    /// <param name="time">The clock.</param>
    public static HttpPipelineTransport Wire(HttpMessageHandler inner, TimeProvider time) =>
        new HttpClientTransport(new HttpClient(new BoundedAnswers(LongestAnswer, LongestCall, time, inner)) { Timeout = Timeout.InfiniteTimeSpan });

    /// <summary>As the service itself, by the identity that its host gave it; on a development machine as the developer.</summary>
    public static TokenCredential OfHost(TimeProvider time) =>
        new SoundCredential(new DefaultAzureCredential(new DefaultAzureCredentialOptions { Transport = Wire(OutsideWire.Make(), time) }), time);

    private static TokenCredential OfApplication(ClientCredential credential, string tenant, string client, HttpPipelineTransport wire) => credential switch
    {
        ClientCredential.Secret secret => new ClientSecretCredential(tenant, client, secret.Value, Hasten(new ClientSecretCredentialOptions { Transport = wire })),
        ClientCredential.Certificate file => new ClientCertificateCredential(tenant, client, file.Load(), Hasten(new ClientCertificateCredentialOptions { Transport = wire })),
        ClientCredential.ManagedIdentity identity => new ClientAssertionCredential(
            tenant, client, AssertionOf(identity, wire), Hasten(new ClientAssertionCredentialOptions { Transport = wire })),
        ClientCredential.AssertionFile file => new ClientAssertionCredential(
            tenant, client, token => File.ReadAllTextAsync(file.Path, token), Hasten(new ClientAssertionCredentialOptions { Transport = wire })),
        _ => throw new InvalidOperationException("The settings see to it that there is a credential."),
    };

    private static T Hasten<T>(T options, int retries = 0)
        where T : ClientOptions
    {
        // Whoever asks tries again by itself; the SDK would wait as long as Entra asks, with somebody's turn in hand. A policy of our own, because
        // the one for managed identities tries five times whatever the options say.
        options.RetryPolicy = new RetryPolicy(retries);
        options.Retry.NetworkTimeout = LongestCall;
        return options;
    }

    private static Func<CancellationToken, Task<string>> AssertionOf(ClientCredential.ManagedIdentity identity, HttpPipelineTransport wire)
    {
        var managed = Identity(identity.ClientId, wire);
        return async token => (await managed.GetTokenAsync(new TokenRequestContext([TokenExchange]), token)).Token;
    }

    private static ManagedIdentityCredential Identity(string clientId, HttpPipelineTransport wire) => new(Hasten(new ManagedIdentityCredentialOptions(
        clientId.Length > 0 ? ManagedIdentityId.FromUserAssignedClientId(clientId) : ManagedIdentityId.SystemAssigned) { Transport = wire }));
}

/// <summary>Takes what is meant for Entra to a stand-in on this machine.</summary>
internal sealed class StandInOfEntra(Uri address) : DelegatingHandler(OutsideWire.Make())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
