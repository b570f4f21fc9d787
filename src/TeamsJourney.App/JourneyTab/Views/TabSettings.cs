using TeamsJourney.App.Hosting;
using TeamsJourney.App.Planner;

namespace TeamsJourney.App.JourneyTab.Views;

/// <summary>The answer of <c>GET /tab/settings.json</c>: what the page must know before anyone signed in.</summary>
/// <param name="People">Where people can be chosen who need no sign-in; only in Development.</param>
/// <param name="Consent">Where people can be asked for their consent; absent where nothing needs it.</param>
internal sealed record TabSettings(Uri? People, ConsentSettings? Consent)
{
    public static TabSettings Of(AppSettings settings, GraphAccess graph) => new(
        settings.SignIn.People,
        settings.Planner.PublishAs is PublishAs.Facilitator && settings.SignIn.IsSet
            ? new ConsentSettings(new Uri(settings.SignIn.Instance, $"{settings.SignIn.TenantId}/oauth2/v2.0/authorize"), settings.SignIn.ClientId, graph.DelegatedScope)
            : null);
}

/// <summary>How people are asked (Microsoft identity platform, "Request an authorization code"); the code that comes of it is thrown away.</summary>
/// <param name="Address">Where.</param>
/// <param name="ClientId">For which registration.</param>
/// <param name="Scope">For what.</param>
internal sealed record ConsentSettings(Uri Address, string ClientId, string Scope);
