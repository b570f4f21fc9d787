using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using TeamsJourney.App.Hosting;

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

    public static IServiceCollection AddTabSignIn(this IServiceCollection services, AppSettings settings, bool isDevelopment)
    {
        if (settings.TabClientId.Length == 0)
        {
            // Nobody's token can be checked, so nobody gets in: every call is answered with 401.
            services.AddAuthentication(Closed.Scheme).AddScheme<AuthenticationSchemeOptions, Closed>(Closed.Scheme, configureOptions: null);
            services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireAuthenticatedUser());
            return services;
        }

        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(bearer =>
        {
            bearer.MapInboundClaims = false;
            bearer.RequireHttpsMetadata = !(isDevelopment && settings.TabAuthority.IsLoopback);
            bearer.Authority = settings.TabAuthority.AbsoluteUri;
            bearer.IncludeErrorDetails = false;
            bearer.TokenValidationParameters = new TokenValidationParameters
            {
                ValidAudiences = settings.TabAudiences,
                ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
                // Entra names the key in every token; one that names none, or one that is not there, is not tried with all.
                TryAllIssuerSigningKeys = false,
                ClockSkew = TimeSpan.FromMinutes(2),
                NameClaimType = "name",
            };
        });
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<TimeProvider>((bearer, time) =>
            bearer.TokenValidationParameters.LifetimeValidator = (from, until, _, parameters) => IsInTime(from, until, time.GetUtcNow(), parameters.ClockSkew));
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy
            .RequireClaim("oid")
            .RequireClaim("tid", settings.TabTenantId)
            .RequireClaim("ver", "2.0")
            // Of a person: an application's token has roles, and no scope.
            .RequireAssertion(context => (context.User.FindFirst("scp")?.Value ?? "").Split(' ').Contains(Scope, StringComparer.Ordinal)));
        return services;
    }

    private static bool IsInTime(DateTime? from, DateTime? until, DateTimeOffset now, TimeSpan skew) =>
        until is { } end && now < end + skew && (from is not { } begin || now >= begin - skew);

    private sealed class Closed(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public new const string Scheme = "closed";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
    }
}
