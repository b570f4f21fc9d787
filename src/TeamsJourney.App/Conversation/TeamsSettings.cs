using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Conversation;

/// <summary>How the app is known in Teams, and what it may expect there.</summary>
internal sealed record TeamsSettings
{
    /// <summary>Where forms open.</summary>
    public required FormStyle Forms { get; init; }

    /// <summary>The tenants whose activities are taken; empty takes the registration's own tenant, or all in Development.</summary>
    public required IReadOnlyList<string> AllowedTenants { get; init; }

    /// <summary>The id of the app in Teams, by which links lead to its tab; without another, the bot's.</summary>
    public required string AppId { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they stand.</param>
    /// <param name="botAppId">The bot's app id.</param>
    /// <exception cref="InvalidSettingException">A setting cannot work.</exception>
    public static TeamsSettings Read(IConfiguration configuration, string botAppId) => new()
    {
        Forms = configuration.ReadChoice("Teams:Forms", FormStyle.Dialog),
        AllowedTenants = ReadTenants(configuration),
        AppId = configuration.ReadText("Teams:AppId", botAppId),
    };

    // Tokens and activities name tenants by their ids: a domain here would shut everyone out, without a word.
    private static IReadOnlyList<string> ReadTenants(IConfiguration configuration)
    {
        const string Name = "Teams:AllowedTenants";
        var tenants = configuration.ReadList(Name);
        return tenants.All(tenant => Guid.TryParse(tenant, out _))
            ? tenants
            : throw new InvalidSettingException(Name, "must be ids of tenants, separated by commas; a domain is none.");
    }
}
