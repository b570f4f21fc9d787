using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace TeamsJourney.App.JourneyTab.SignIn;

/// <summary>
/// Who calls the tab's API: a person with an Entra v2.0 access token that Teams got for them (Teams documentation, "Enable SSO for tab apps"),
/// as bearer on every call; never a cookie.
/// </summary>
internal static class TabSignIn
{
    /// <summary>The policy of everything in the tab's API.</summary>
    public const string Policy = "tab";

    /// <summary>The permission that an app registration exposes for its tab.</summary>
    public const string Scope = "access_as_user";

    /// <summary>How far clocks may differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    public static IServiceCollection AddTabSignIn(this IServiceCollection services, SignInSettings settings, bool isDevelopment)
    {
        // What no policy asks of is not looked at: the Bot Connector's tokens are none of Entra's business, and must not wait for its keys.
        var authentication = services.AddAuthentication(Closed.Scheme).AddScheme<AuthenticationSchemeOptions, Closed>(Closed.Scheme, configureOptions: null);
        if (!settings.IsSet)
        {
            // Nobody's token can be checked, so nobody gets in: every call is answered with 401.
            services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireAuthenticatedUser());
            return services;
        }

        authentication.AddJwtBearer(bearer =>
        {
            bearer.MapInboundClaims = false;
            bearer.RequireHttpsMetadata = !(isDevelopment && settings.Authority.IsLoopback);
            bearer.Authority = settings.Authority.AbsoluteUri;
            bearer.IncludeErrorDetails = false;
            bearer.TokenValidationParameters = new TokenValidationParameters
            {
                ValidAudiences = settings.Audiences,
                ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
                // Entra names the key in every token; one that names none, or one that is not there, is not tried with all.
                TryAllIssuerSigningKeys = false,
                ClockSkew = Skew,
                ValidIssuers = settings.Tenants.Select(settings.Issuer),
                NameClaimType = "name",
            };
        });
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<TimeProvider>((bearer, time) => EntraKeys.Fetch(bearer, time));
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<TimeProvider>((bearer, time) =>
            bearer.TokenValidationParameters.LifetimeValidator = (from, until, _, parameters) => IsInTime(from, until, time.GetUtcNow().UtcDateTime, parameters.ClockSkew));
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).PostConfigure<TimeProvider, ILogger<EntraKeys>>((bearer, time, logger) =>
            bearer.ConfigurationManager = new EntraKeys(EntraKeys.Fetching(bearer), time, logger));
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy
            .AddAuthenticationSchemes(JwtBearerDefaults.AuthenticationScheme)
            .RequireClaim("oid")
            .RequireAssertion(context => settings.Tenants.Any(tenant => IsFrom(tenant, context.User, settings)))
            .RequireClaim("ver", "2.0")
            // Of a person: an application's token has roles, and no scope.
            .RequireAssertion(context => (context.User.FindFirst("scp")?.Value ?? "").Split(' ').Contains(Scope, StringComparer.Ordinal)));
        return services;
    }

    // Each tenant vouches for its own people only.
    private static bool IsFrom(string tenant, ClaimsPrincipal user, SignInSettings settings) =>
        string.Equals(user.FindFirst("tid")?.Value, tenant, StringComparison.OrdinalIgnoreCase)
        && string.Equals(user.FindFirst("iss")?.Value, settings.Issuer(tenant), StringComparison.OrdinalIgnoreCase);

    private static bool IsInTime(DateTime? from, DateTime? until, DateTime now, TimeSpan skew) =>
        // Compared as differences: moments near the ends of the calendar have no neighbours to add a skew to.
        until is { } end && now - end < skew && (from is not { } begin || begin - now <= skew);

    private sealed class Closed(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public new const string Scheme = "closed";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
    }
}
