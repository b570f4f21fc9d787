using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity.Entra;

namespace TeamsJourney.App.JourneyTab.SignIn;

/// <summary>The registration with which people sign in to the tab, by the names that users of Microsoft.Identity.Web know.</summary>
internal sealed record SignInSettings
{
    private const string InstanceName = "AzureAd:Instance", TenantIdName = "AzureAd:TenantId", ClientIdName = "AzureAd:ClientId", PeopleName = "Tab:People";

    /// <summary>Where people sign in: the directory of the cloud.</summary>
    public required Uri Instance { get; init; }

    /// <summary>The tenant whose people may sign in to the tab.</summary>
    public required string TenantId { get; init; }

    /// <summary>The app registration that the tab signs in with; empty closes the tab.</summary>
    public required string ClientId { get; init; }

    /// <summary>By what that registration proves itself when it acts on behalf of people; nothing where it never does.</summary>
    public required ClientCredential Credential { get; init; }

    /// <summary>The names of that registration in tokens.</summary>
    public required IReadOnlyList<string> Audiences { get; init; }

    /// <summary>The tenants whose people may sign in; those besides our own need a registration that knows them.</summary>
    public required IReadOnlyList<string> Tenants { get; init; }

    /// <summary>Where people can be chosen who need no sign-in; only in Development.</summary>
    public required Uri? People { get; init; }

    /// <summary>Whether people can sign in.</summary>
    public bool IsSet => ClientId.Length > 0;

    /// <summary>Whether the registration can act on behalf of who signed in.</summary>
    public bool ActsForPeople => IsSet && Credential.IsSet;

    /// <summary>Who issues the tab's tokens.</summary>
    public Uri Authority => new(Issuer(TenantId));

    /// <summary>Who issues a tenant's tokens.</summary>
    public string Issuer(string tenant) => new Uri(Instance, $"{tenant}/v2.0").AbsoluteUri;

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they stand.</param>
    /// <param name="allowed">The tenants from which people come.</param>
    /// <param name="isDevelopment">Whether this is a development machine.</param>
    /// <exception cref="InvalidSettingException">A setting is missing or cannot work.</exception>
    public static SignInSettings Read(IConfiguration configuration, IReadOnlyList<string> allowed, bool isDevelopment)
    {
        var (tenant, client) = (configuration.ReadText(TenantIdName), configuration.ReadText(ClientIdName));
        var settings = new SignInSettings
        {
            Instance = configuration.ReadUrl(InstanceName) ?? new Uri("https://login.microsoftonline.com/"),
            TenantId = tenant,
            ClientId = client,
            Credential = ClientCredential.Read(configuration, "AzureAd", configuration.ReadText("AzureAd:ClientSecret")),
            Audiences = configuration.ReadText("AzureAd:Audience") is { Length: > 0 } other ? [client, other] : [client],
            Tenants = [.. allowed.Prepend(tenant).Distinct(StringComparer.OrdinalIgnoreCase)],
            People = configuration.ReadUrl(PeopleName),
        };
        settings.Check(isDevelopment);
        return settings;
    }

    /// <summary>What is missing for acting on behalf of people.</summary>
    public InvalidSettingException CannotActForPeople(string why) => new(IsSet ? "AzureAd:ClientCredentials:0:SourceType" : ClientIdName, why);

    private void Check(bool isDevelopment)
    {
        if (IsSet && !Guid.TryParse(TenantId, out _))
        {
            throw new InvalidSettingException(TenantIdName, "must be the id of your tenant. People of that tenant sign in to the tab.");
        }

        if (IsSet && !Guid.TryParse(ClientId, out _))
        {
            throw new InvalidSettingException(ClientIdName, "must be the app id of the tab's registration, which looks like 00000000-0000-0000-0000-000000000000.");
        }

        if (Instance.Scheme != Uri.UriSchemeHttps && !(Instance.IsLoopback && isDevelopment))
        {
            throw new InvalidSettingException(InstanceName, "must be https. Only a stand-in on this machine may do without, in Development.");
        }

        if (People is not null && !isDevelopment)
        {
            throw new InvalidSettingException(PeopleName, "lets anyone be anyone, which belongs in Development.");
        }
    }
}
