using TeamsJourney.App.Hosting;
using TeamsJourney.App.JourneyTab.SignIn;

namespace TeamsJourney.App.Planner;

/// <summary>Where Planner is, and as whom improvements are put into it.</summary>
internal sealed record PlannerSettings
{
    /// <summary>What stands in an address for the id of a plan, and of a task.</summary>
    public const string PlanPlaceholder = "{plan}", TaskPlaceholder = "{task}";

    private const string GraphName = "Graph:BaseUrl";

    /// <summary>Microsoft Graph; another address for a stand-in or a national cloud.</summary>
    public required Uri GraphBaseUrl { get; init; }

    /// <summary>As whom improvements are put into Planner.</summary>
    public required PublishAs PublishAs { get; init; }

    /// <summary>Where people open a plan, with <c>{plan}</c> in it; empty for Planner's own address.</summary>
    public required string PlanUrl { get; init; }

    /// <summary>Where people open a task, with <c>{task}</c> in it; empty for Planner's own address.</summary>
    public required string TaskUrl { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they stand.</param>
    /// <param name="signIn">How people sign in, on whose behalf it may be done.</param>
    /// <param name="isDevelopment">Whether this is a development machine.</param>
    /// <exception cref="InvalidSettingException">A setting is missing or cannot work.</exception>
    public static PlannerSettings Read(IConfiguration configuration, SignInSettings signIn, bool isDevelopment)
    {
        var settings = new PlannerSettings
        {
            GraphBaseUrl = configuration.ReadBaseUrl(GraphName) ?? new Uri("https://graph.microsoft.com/v1.0"),
            PublishAs = configuration.ReadChoice("Planner:PublishAs", PublishAs.Application),
            PlanUrl = configuration.ReadTemplate("Planner:PlanUrl", PlanPlaceholder),
            TaskUrl = configuration.ReadTemplate("Planner:TaskUrl", TaskPlaceholder),
        };
        settings.Check(signIn, isDevelopment);
        return settings;
    }

    private void Check(SignInSettings signIn, bool isDevelopment)
    {
        if (GraphBaseUrl.Scheme != Uri.UriSchemeHttps && !GraphBaseUrl.IsLoopback)
        {
            throw new InvalidSettingException(GraphName, "must be https. Only a stand-in on this machine may do without.");
        }

        if (GraphBaseUrl.IsLoopback && !isDevelopment)
        {
            throw new InvalidSettingException(GraphName, "is an address of this machine: a stand-in, which belongs in Development.");
        }

        if (PublishAs is PublishAs.Facilitator && !GraphBaseUrl.IsLoopback && !signIn.ActsForPeople)
        {
            throw signIn.CannotActForPeople(
                "is empty. Publishing as the facilitator (Planner:PublishAs) is done on behalf of who signed in to the tab, which the tab's registration must be able to prove.");
        }
    }
}
