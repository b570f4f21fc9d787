namespace TeamsJourney.Local.Hosting;

/// <summary>The one seam to the app: builds it to listen on this port of 127.0.0.1 and to talk to this Local Teams, without starting it.</summary>
/// <param name="settings">Where the app listens.</param>
/// <param name="options">The Local Teams that it belongs to: the bot's id, the tenant, the token's issuer.</param>
internal delegate WebApplication JourneyApp(LocalSettings settings, LocalTeamsOptions options);

/// <summary>The app that runs in this process beside Local Teams.</summary>
internal static class RunningApp
{
    /// <summary>How the app is built. Without it, Local Teams talks to whatever listens on the app's port.</summary>
    public static JourneyApp? Build { get; }
}
