using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Identity.Entra;

/// <summary>As whom we speak to Teams and to Microsoft Graph: as the bot, or on behalf of a person who signed in to the tab.</summary>
internal sealed class EntraCredentials(AppSettings settings, HttpPipelineTransport wire)
{
    // What Entra's side of a federated credential is called (Entra documentation, "Workload identity federation").
    private const string TokenExchange = "api://AzureADTokenExchange/.default";

    /// <summary>What we ask Entra for when a person's own rights in Planner are to be used.</summary>
    public const string PlannerScope = "Tasks.ReadWrite";

    /// <summary>As the bot; nothing without an app id.</summary>
    public TokenCredential? OfBot { get; } = settings switch
    {
        { Bot.AppId.Length: 0 } => null,
        { Bot.Type: "UserAssignedMSI" } => Identity(settings.Bot.AppId, wire),
        _ => OfApplication(settings.Bot.Credential, settings.Bot.TenantId, settings.Bot.AppId, wire),
    };

    /// <summary>On behalf of the person whose token for the tab this is. It keeps what it gets in memory, and goes with it.</summary>
    public TokenCredential OnBehalfOf(string userToken)
    {
        var options = new OnBehalfOfCredentialOptions { DisableInstanceDiscovery = true, AuthorityHost = Authority, Transport = WireToEntra };
        options.Retry.MaxRetries = 1;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(8);
        var (tenant, client) = (settings.SignIn.TenantId, settings.SignIn.ClientId);
        return settings.SignIn.Credential switch
        {
            ClientCredential.Secret secret => new OnBehalfOfCredential(tenant, client, secret.Value, userToken, options),
            ClientCredential.Certificate file => new OnBehalfOfCredential(tenant, client, file.Load(), userToken, options),
            ClientCredential.ManagedIdentity identity => new OnBehalfOfCredential(tenant, client, AssertionOf(identity, wire), userToken, options),
            ClientCredential.AssertionFile file => new OnBehalfOfCredential(tenant, client, token => File.ReadAllTextAsync(file.Path, token), userToken, options),
            _ => throw new InvalidOperationException("The settings see to it that there is a credential."),
        };
    }

    // Azure.Identity speaks https only; a stand-in on this machine (Development) is reached in its place.
    private Uri Authority => settings.SignIn.Instance.IsLoopback ? AzureAuthorityHosts.AzurePublicCloud : settings.SignIn.Instance;

    private HttpPipelineTransport WireToEntra => settings.SignIn.Instance.IsLoopback ? new HttpClientTransport(new StandInOfEntra(settings.SignIn.Instance)) : wire;

    internal static TokenCredential OfApplication(ClientCredential credential, string tenant, string client, HttpPipelineTransport wire) => credential switch
    {
        ClientCredential.Secret secret => new ClientSecretCredential(tenant, client, secret.Value, new ClientSecretCredentialOptions { Transport = wire }),
        ClientCredential.Certificate file => new ClientCertificateCredential(tenant, client, file.Load(), new ClientCertificateCredentialOptions { Transport = wire }),
        ClientCredential.ManagedIdentity identity => new ClientAssertionCredential(
            tenant, client, AssertionOf(identity, wire), new ClientAssertionCredentialOptions { Transport = wire }),
        ClientCredential.AssertionFile file => new ClientAssertionCredential(
            tenant, client, token => File.ReadAllTextAsync(file.Path, token), new ClientAssertionCredentialOptions { Transport = wire }),
        _ => throw new InvalidOperationException("The settings see to it that there is a credential."),
    };

    private static Func<CancellationToken, Task<string>> AssertionOf(ClientCredential.ManagedIdentity identity, HttpPipelineTransport wire)
    {
        var managed = Identity(identity.ClientId, wire);
        return async token => (await managed.GetTokenAsync(new TokenRequestContext([TokenExchange]), token)).Token;
    }

    private static ManagedIdentityCredential Identity(string clientId, HttpPipelineTransport wire) => new(new ManagedIdentityCredentialOptions(
        clientId.Length > 0 ? ManagedIdentityId.FromUserAssignedClientId(clientId) : ManagedIdentityId.SystemAssigned) { Transport = wire });
}

/// <summary>Takes what is meant for Entra to a stand-in on this machine.</summary>
internal sealed class StandInOfEntra(Uri address) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
