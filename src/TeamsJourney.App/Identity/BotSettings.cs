using ActivityProtocol;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity.Entra;

namespace TeamsJourney.App.Identity;

/// <summary>The bot's registration, by the names that users of the Bot Framework know, and the cloud that it speaks in.</summary>
internal sealed record BotSettings
{
    private const string TypeName = "MicrosoftAppType", AppIdName = "MicrosoftAppId", TenantIdName = "MicrosoftAppTenantId", PasswordName = "MicrosoftAppPassword";

    // A cloud of its own has all three.
    private const string MetadataName = "Bot:OpenIdMetadata", IssuerName = "Bot:TokenIssuer", ScopeName = "Bot:ConnectorScope";

    /// <summary>SingleTenant or UserAssignedMSI.</summary>
    public required string Type { get; init; }

    /// <summary>The bot's app id; empty only in Development.</summary>
    public required string AppId { get; init; }

    /// <summary>The tenant of the bot's registration.</summary>
    public required string TenantId { get; init; }

    /// <summary>By what the bot's registration proves itself; nothing with a managed identity.</summary>
    public required ClientCredential Credential { get; init; }

    /// <summary>Where the connector of our cloud publishes its OpenID metadata.</summary>
    public required Uri OpenIdMetadata { get; init; }

    /// <summary>The issuer of that connector's tokens.</summary>
    public required string TokenIssuer { get; init; }

    /// <summary>What our own tokens for that connector are for.</summary>
    public required string ConnectorScope { get; init; }

    private static BotAuthenticationOptions PublicCloud { get; } = BotAuthenticationOptions.PublicCloud("-");

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidSettingException">A setting is missing or cannot work.</exception>
    public static BotSettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var settings = new BotSettings
        {
            Type = configuration.ReadText(TypeName, "SingleTenant"),
            AppId = configuration.ReadText(AppIdName),
            TenantId = configuration.ReadText(TenantIdName),
            Credential = ClientCredential.Read(configuration, "Bot", configuration.ReadText(PasswordName)),
            OpenIdMetadata = configuration.ReadUrl(MetadataName) ?? PublicCloud.MetadataAddress,
            TokenIssuer = configuration.ReadText(IssuerName, PublicCloud.Issuer),
            ConnectorScope = configuration.ReadText(ScopeName, ConnectorClient.PublicCloudScope),
        };
        settings.Check(isDevelopment);
        CheckCloud(configuration);
        return settings;
    }

    // Mixed with those of the public cloud they would let the wrong ones in, or nobody.
    private static void CheckCloud(IConfiguration configuration)
    {
        string[] names = [MetadataName, IssuerName, ScopeName];
        var missing = Array.FindAll(names, name => string.IsNullOrEmpty(configuration[name]));
        if (missing.Length is > 0 and < 3)
        {
            throw new InvalidSettingException(missing[0], $"is empty. {string.Join(", ", names)} belong together: set all three for a cloud of its own, or none.");
        }

        if (configuration.ReadUrl(MetadataName) is { } metadata && metadata.Scheme != Uri.UriSchemeHttps && !metadata.IsLoopback)
        {
            throw new InvalidSettingException(MetadataName, "must be https.");
        }
    }

    private void Check(bool isDevelopment)
    {
        if (AppId.Length == 0)
        {
            if (!isDevelopment)
            {
                throw new InvalidSettingException(AppIdName, "is empty. Outside Development everyone could then speak as anyone. Set it to the app id of the bot's registration.");
            }

            return;
        }

        // What a portal shows beside it (a name, a domain, a secret's own id) looks alike, and would be found out by the first activity only.
        if (!Guid.TryParse(AppId, out _))
        {
            throw new InvalidSettingException(AppIdName, "must be the app id of the bot's registration, which looks like 00000000-0000-0000-0000-000000000000.");
        }

        switch (Type)
        {
            case "SingleTenant" or "UserAssignedMSI" when TenantId.Length > 0 && !Guid.TryParse(TenantId, out _):
                throw new InvalidSettingException(TenantIdName, "must be the id of the tenant, which looks like 00000000-0000-0000-0000-000000000000.");
            case "SingleTenant" when TenantId.Length == 0:
                throw new InvalidSettingException(TenantIdName, "is empty. A SingleTenant bot needs the tenant of its registration.");
            case "SingleTenant" when !Credential.IsSet:
                throw new InvalidSettingException(
                    PasswordName, $"is empty. A SingleTenant bot needs it, or without a secret Bot:ClientCredentials:0:SourceType, or {TypeName} UserAssignedMSI.");
            case "UserAssignedMSI" when TenantId.Length == 0:
                throw new InvalidSettingException(TenantIdName, "is empty. A managed identity needs its tenant.");
            case "UserAssignedMSI" when Credential.IsSet:
                throw new InvalidSettingException(PasswordName, $"must be empty with {TypeName} UserAssignedMSI, and so must Bot:ClientCredentials: the identity needs neither.");
            case "SingleTenant" or "UserAssignedMSI":
                return;
            case "MultiTenant":
                throw new InvalidSettingException(
                    TypeName,
                    "is MultiTenant, which Azure has not made new bots of since 31 July 2025. Make an Azure Bot of type User-Assigned Managed Identity or Single Tenant, and set "
                    + "UserAssignedMSI or SingleTenant. People of other tenants in shared channels come in by Teams:AllowedTenants.");
            default:
                throw new InvalidSettingException(TypeName, "must be SingleTenant or UserAssignedMSI.");
        }
    }
}
