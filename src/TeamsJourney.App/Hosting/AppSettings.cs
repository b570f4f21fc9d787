using TeamsJourney.App.Conversation;
using TeamsJourney.App.Identity;
using TeamsJourney.App.JourneyTab.SignIn;
using TeamsJourney.App.Planner;
using TeamsJourney.App.Privacy;
using TeamsJourney.App.Storage;

namespace TeamsJourney.App.Hosting;

/// <summary>
/// The settings of the service, by the names that its operators know. Read and checked once at the start: a setting that cannot work
/// stops it with a message that says what to do.
/// </summary>
internal sealed record AppSettings
{
    /// <summary>The bot's registration, and its cloud.</summary>
    public required BotSettings Bot { get; init; }

    /// <summary>How the app is known in Teams.</summary>
    public required TeamsSettings Teams { get; init; }

    /// <summary>How people sign in to the tab.</summary>
    public required SignInSettings SignIn { get; init; }

    /// <summary>Where improvements go.</summary>
    public required PlannerSettings Planner { get; init; }

    /// <summary>Where journeys are kept.</summary>
    public required StorageSettings Storage { get; init; }

    /// <summary>What is kept of people.</summary>
    public required PrivacySettings Privacy { get; init; }

    /// <summary>Where people reach the tab; nothing leaves links to it out.</summary>
    public required Uri? PublicUrl { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidSettingException">A setting is missing or cannot work.</exception>
    public static AppSettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var bot = BotSettings.Read(configuration, isDevelopment);
        var teams = TeamsSettings.Read(configuration, bot.AppId);
        var signIn = SignInSettings.Read(configuration, teams.AllowedTenants, isDevelopment);
        var storage = StorageSettings.Read(configuration);
        return new AppSettings
        {
            Bot = bot,
            Teams = teams,
            SignIn = signIn,
            Planner = PlannerSettings.Read(configuration, signIn, isDevelopment),
            Storage = storage,
            Privacy = PrivacySettings.Read(configuration, storage.IsInAzure, isDevelopment),
            PublicUrl = configuration.ReadBaseUrl("App:PublicUrl"),
        };
    }
}
