using ActivityProtocol;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Identity;

/// <summary>Lets in only activities that the Bot Connector vouches for, from tenants that we serve.</summary>
internal sealed partial class ActivityGuard(
    AppSettings settings, BotAuthentication? authentication, IHostEnvironment environment, ILogger<ActivityGuard> logger)
{
    /// <summary>The HTTP status with which to refuse; nothing when the activity may come in.</summary>
    public async Task<int?> CheckAsync(string? authorization, Activity activity, CancellationToken cancellationToken)
    {
        if (!MayBeAnswered(new Uri(activity.ServiceUrl!)))
        {
            Log.NoAddress(logger);
            return StatusCodes.Status403Forbidden;
        }

        // Without an app id, which the settings allow in Development only, nobody vouches for anyone.
        if (authentication is not null)
        {
            switch (await authentication.AuthenticateAsync(authorization, activity, cancellationToken))
            {
                case BotAuthenticationResult.Missing:
                    return StatusCodes.Status401Unauthorized;
                case BotAuthenticationResult.Rejected rejected:
                    Log.Rejected(logger, rejected.Reason);
                    return StatusCodes.Status403Forbidden;
                case BotAuthenticationResult.Unavailable:
                    return StatusCodes.Status503ServiceUnavailable;
            }
        }

        return IsServed(activity) ? null : StatusCodes.Status403Forbidden;
    }

    /// <summary>Whether the keys by which activities are vouched for are there; true when nobody vouches.</summary>
    public async Task<bool> HasKeysAsync(CancellationToken cancellationToken) => authentication is null || await authentication.HasKeysAsync(cancellationToken);

    // What we answer, and with which token, is for the connector alone. Only a stand-in on a development machine does without https.
    private bool MayBeAnswered(Uri serviceUrl) =>
        serviceUrl.UserInfo.Length == 0 && (serviceUrl.Scheme == Uri.UriSchemeHttps || environment.IsDevelopment());

    private bool IsServed(Activity activity)
    {
        var allowed = settings.Teams.AllowedTenants.Count > 0 ? settings.Teams.AllowedTenants : settings.Bot.TenantId.Length > 0 ? [settings.Bot.TenantId] : [];
        return allowed.Count == 0
            || allowed.Contains(activity.GetTeamsChannelData().Tenant?.Id ?? activity.Conversation?.TenantId ?? "", StringComparer.OrdinalIgnoreCase);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "An activity was rejected: its service URL is not https, or holds a name or password.")]
        public static partial void NoAddress(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "An activity was rejected: {Reason}.")]
        public static partial void Rejected(ILogger logger, RejectionReason reason);
    }
}
