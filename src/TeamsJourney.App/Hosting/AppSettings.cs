using ActivityProtocol;
using TeamsJourney.App.Identity.Entra;
using TeamsJourney.App.Planner;
using TeamsJourney.App.Privacy;

namespace TeamsJourney.App.Hosting;

/// <summary>
/// The settings of the service, by the names that its operators know. Read and checked once at the start: a setting that cannot work
/// stops it with a message that says what to do.
/// </summary>
internal sealed record AppSettings
{
    /// <summary>SingleTenant or UserAssignedMSI.</summary>
    public required string AppType { get; init; }

    /// <summary>The bot's app id; empty only in Development.</summary>
    public required string AppId { get; init; }

    /// <summary>The tenant of the bot's registration.</summary>
    public required string TenantId { get; init; }

    /// <summary>By what the bot's registration proves itself; nothing with a managed identity.</summary>
    public required ClientCredential BotCredential { get; init; }

    /// <summary>Where the connector of our cloud publishes its OpenID metadata.</summary>
    public required Uri OpenIdMetadata { get; init; }

    /// <summary>The issuer of that connector's tokens.</summary>
    public required string TokenIssuer { get; init; }

    /// <summary>What our own tokens for that connector are for.</summary>
    public required string ConnectorScope { get; init; }

    /// <summary>The file of the embedded store.</summary>
    public required string StoragePath { get; init; }

    /// <summary>The endpoint of the Azure Table service, reached by managed identity; empty for the embedded store.</summary>
    public required string TablesEndpoint { get; init; }

    /// <summary>A connection string of the Azure Table service, for Azurite; empty otherwise.</summary>
    public required string StorageConnectionString { get; init; }

    /// <summary>Where forms open.</summary>
    public required Conversation.Cards.FormStyle Forms { get; init; }

    /// <summary>The tenants whose activities are taken; empty takes the registration's own tenant, or all in Development.</summary>
    public required IReadOnlyList<string> AllowedTenants { get; init; }

    /// <summary>Microsoft Graph; another address for a stand-in or a national cloud.</summary>
    public required Uri GraphBaseUrl { get; init; }

    /// <summary>Where people reach the tab; nothing leaves links to it out.</summary>
    public required Uri? PublicUrl { get; init; }

    /// <summary>The id of the app in Teams, by which links lead to its tab; without another, the bot's.</summary>
    public string TeamsAppId { get; init; } = "";

    /// <summary>Where people open a plan, with <c>{plan}</c> in it; empty for Planner's own address.</summary>
    public string PlannerPlanUrl { get; init; } = "";

    /// <summary>Where people open a task, with <c>{task}</c> in it; empty for Planner's own address.</summary>
    public string PlannerTaskUrl { get; init; } = "";

    /// <summary>Where people sign in: the directory of the cloud.</summary>
    public Uri TabInstance { get; init; } = new("https://login.microsoftonline.com/");

    /// <summary>The tenant whose people may sign in to the tab.</summary>
    public string TabTenantId { get; init; } = "";

    /// <summary>The app registration that the tab signs in with; empty closes the tab.</summary>
    public string TabClientId { get; init; } = "";

    /// <summary>By what that registration proves itself when it acts on behalf of people; nothing where it never does.</summary>
    public ClientCredential TabCredential { get; init; } = new ClientCredential.None();

    /// <summary>As whom improvements are put into Planner.</summary>
    public PublishAs PublishAs { get; init; }

    /// <summary>Another name of that registration in tokens; empty for none.</summary>
    public string TabAudience { get; init; } = "";

    /// <summary>Where people can be chosen who need no sign-in; only in Development.</summary>
    public Uri? TabPeople { get; init; }

    /// <summary>What is kept of people.</summary>
    public PrivacySettings Privacy { get; init; } = new();

    /// <summary>Who issues the tab's tokens.</summary>
    public Uri TabAuthority => new(TabIssuer(TabTenantId));

    /// <summary>The tenants whose people may sign in to the tab; those besides our own need a registration that knows them.</summary>
    public IEnumerable<string> TabTenants => AllowedTenants.Where(tenant => Guid.TryParse(tenant, out _)).Prepend(TabTenantId).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Who issues a tenant's tokens.</summary>
    public string TabIssuer(string tenant) => new Uri(TabInstance, $"{tenant}/v2.0").AbsoluteUri;

    /// <summary>For whom the tab's tokens are.</summary>
    public IReadOnlyList<string> TabAudiences => TabAudience.Length > 0 ? [TabClientId, TabAudience] : [TabClientId];

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidSettingException">A setting is missing or cannot work.</exception>
    public static AppSettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var settings = new AppSettings
        {
            AppType = configuration["MicrosoftAppType"] is { Length: > 0 } type ? type : "SingleTenant",
            AppId = configuration["MicrosoftAppId"] ?? "",
            TenantId = configuration["MicrosoftAppTenantId"] ?? "",
            BotCredential = ClientCredential.Read(configuration, "Bot", configuration["MicrosoftAppPassword"] ?? ""),
            OpenIdMetadata = ReadUrl(configuration, "Bot:OpenIdMetadata") ?? PublicCloud.MetadataAddress,
            TokenIssuer = configuration["Bot:TokenIssuer"] is { Length: > 0 } issuer ? issuer : PublicCloud.Issuer,
            ConnectorScope = configuration["Bot:ConnectorScope"] is { Length: > 0 } scope ? scope : ConnectorClient.PublicCloudScope,
            StoragePath = ReadStoragePath(configuration),
            TablesEndpoint = configuration["Storage:TablesEndpoint"] ?? "",
            StorageConnectionString = configuration["Storage:ConnectionString"] ?? "",
            Forms = ReadForms(configuration["Teams:Forms"]),
            AllowedTenants = ReadList(configuration, "Teams:AllowedTenants"),
            GraphBaseUrl = ReadUrl(configuration, "Graph:BaseUrl") ?? new Uri("https://graph.microsoft.com/v1.0"),
            PublicUrl = ReadUrl(configuration, "App:PublicUrl"),
            TeamsAppId = configuration["Teams:AppId"] is { Length: > 0 } teamsApp ? teamsApp : configuration["MicrosoftAppId"] ?? "",
            PlannerPlanUrl = ReadUrl(configuration, "Planner:PlanUrl")?.OriginalString ?? "",
            TabInstance = ReadUrl(configuration, "AzureAd:Instance") ?? new Uri("https://login.microsoftonline.com/"),
            TabTenantId = configuration["AzureAd:TenantId"] ?? "",
            TabClientId = configuration["AzureAd:ClientId"] ?? "",
            TabCredential = ClientCredential.Read(configuration, "AzureAd", configuration["AzureAd:ClientSecret"] ?? ""),
            PublishAs = ReadPublishAs(configuration["Planner:PublishAs"]),
            TabAudience = configuration["AzureAd:Audience"] ?? "",
            TabPeople = ReadUrl(configuration, "Tab:People"),
            PlannerTaskUrl = ReadUrl(configuration, "Planner:TaskUrl")?.OriginalString ?? "",
        };
        settings = settings with
        {
            Privacy = PrivacySettings.Read(configuration, settings.TablesEndpoint.Length + settings.StorageConnectionString.Length > 0, isDevelopment),
        };
        settings.Check(isDevelopment);
        CheckCloud(configuration);
        return settings;
    }

    /// <summary>The file of the embedded store, for who needs no other setting.</summary>
    public static string ReadStoragePath(IConfiguration configuration) => configuration["Storage:Path"] is { Length: > 0 } path ? path : "data/journeys.db";

    // A national cloud has all three of its own. Mixed with those of the public cloud they would let the wrong ones in, or nobody.
    private static void CheckCloud(IConfiguration configuration)
    {
        string[] names = ["Bot:OpenIdMetadata", "Bot:TokenIssuer", "Bot:ConnectorScope"];
        var missing = Array.FindAll(names, name => string.IsNullOrEmpty(configuration[name]));
        if (missing.Length is > 0 and < 3)
        {
            throw new InvalidSettingException(missing[0], $"is empty. {string.Join(", ", names)} belong together: set all three for a cloud of its own, or none.");
        }

        if (ReadUrl(configuration, names[0]) is { } metadata && metadata.Scheme != Uri.UriSchemeHttps && !metadata.IsLoopback)
        {
            throw new InvalidSettingException(names[0], "must be https.");
        }
    }

    private static BotAuthenticationOptions PublicCloud { get; } = BotAuthenticationOptions.PublicCloud("-");

    private void Check(bool isDevelopment)
    {
        if (GraphBaseUrl.Scheme != Uri.UriSchemeHttps && !GraphBaseUrl.IsLoopback)
        {
            throw new InvalidSettingException("Graph:BaseUrl", "must be https. Only a stand-in on this machine may do without.");
        }

        if (GraphBaseUrl.IsLoopback && !isDevelopment)
        {
            throw new InvalidSettingException("Graph:BaseUrl", "is an address of this machine: a stand-in, which belongs in Development.");
        }

        CheckTab(isDevelopment);
        if (AppId.Length == 0)
        {
            if (!isDevelopment)
            {
                throw new InvalidSettingException("MicrosoftAppId", "is empty. Outside Development everyone could then speak as anyone. Set it to the app id of the bot's registration.");
            }

            return;
        }

        switch (AppType)
        {
            case "SingleTenant" when TenantId.Length == 0:
                throw new InvalidSettingException("MicrosoftAppTenantId", "is empty. A SingleTenant bot needs the tenant of its registration.");
            case "SingleTenant" when !BotCredential.IsSet:
                throw new InvalidSettingException(
                    "MicrosoftAppPassword", "is empty. A SingleTenant bot needs it, or without a secret Bot:ClientCredentials:0:SourceType, or MicrosoftAppType UserAssignedMSI.");
            case "UserAssignedMSI" when TenantId.Length == 0:
                throw new InvalidSettingException("MicrosoftAppTenantId", "is empty. A managed identity needs its tenant.");
            case "UserAssignedMSI" when BotCredential.IsSet:
                throw new InvalidSettingException("MicrosoftAppPassword", "must be empty with MicrosoftAppType UserAssignedMSI, and so must Bot:ClientCredentials: the identity needs neither.");
            case "SingleTenant" or "UserAssignedMSI":
                return;
            case "MultiTenant":
                throw new InvalidSettingException(
                    "MicrosoftAppType",
                    "is MultiTenant, which Azure has not made new bots of since 31 July 2025. Make an Azure Bot of type User-Assigned Managed Identity or Single Tenant, and set "
                    + "UserAssignedMSI or SingleTenant. People of other tenants in shared channels come in by Teams:AllowedTenants.");
            default:
                throw new InvalidSettingException("MicrosoftAppType", "must be SingleTenant or UserAssignedMSI.");
        }
    }

    private void CheckTab(bool isDevelopment)
    {
        if (TabClientId.Length > 0 && !Guid.TryParse(TabTenantId, out _))
        {
            throw new InvalidSettingException("AzureAd:TenantId", "must be the id of your tenant. People of that tenant sign in to the tab.");
        }

        if (TabInstance.Scheme != Uri.UriSchemeHttps && !(TabInstance.IsLoopback && isDevelopment))
        {
            throw new InvalidSettingException("AzureAd:Instance", "must be https. Only a stand-in on this machine may do without, in Development.");
        }

        if (PublishAs is PublishAs.Facilitator && !GraphBaseUrl.IsLoopback && !(TabClientId.Length > 0 && TabCredential.IsSet))
        {
            throw new InvalidSettingException(
                TabClientId.Length == 0 ? "AzureAd:ClientId" : "AzureAd:ClientCredentials:0:SourceType",
                "is empty. Publishing as the facilitator (Planner:PublishAs) is done on behalf of who signed in to the tab, which the tab's registration must be able to prove.");
        }

        if (TabPeople is not null && !isDevelopment)
        {
            throw new InvalidSettingException("Tab:People", "lets anyone be anyone, which belongs in Development.");
        }
    }

    private static Conversation.Cards.FormStyle ReadForms(string? value) => value switch
    {
        null or "" => Conversation.Cards.FormStyle.Dialog,
        _ when Enum.TryParse<Conversation.Cards.FormStyle>(value, ignoreCase: true, out var style) && Enum.IsDefined(style) => style,
        _ => throw new InvalidSettingException("Teams:Forms", "must be Dialog or Inline."),
    };

    private static PublishAs ReadPublishAs(string? value) => value switch
    {
        null or "" => PublishAs.Application,
        _ when Enum.TryParse<PublishAs>(value, ignoreCase: true, out var who) && Enum.IsDefined(who) => who,
        _ => throw new InvalidSettingException("Planner:PublishAs", "must be Application or Facilitator."),
    };

    private static Uri? ReadUrl(IConfiguration configuration, string name) => configuration[name] switch
    {
        null or "" => null,
        var value when Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" => new Uri(value),
        _ => throw new InvalidSettingException(name, "must be an absolute http or https address."),
    };

    private static string[] ReadList(IConfiguration configuration, string name) =>
        [.. configuration.GetSection(name).GetChildren().Select(child => child.Value ?? "")
            .Concat((configuration[name] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
            .Where(value => value.Length > 0)];
}

/// <summary>A setting that cannot work, and what to do about it.</summary>
internal sealed class InvalidSettingException(string name, string problem) : Exception($"The setting {name} {problem}");
