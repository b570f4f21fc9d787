using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.JourneyTab.Api;
using TeamsJourney.App.JourneyTab.Live;
using TeamsJourney.App.JourneyTab.Pages;
using TeamsJourney.App.JourneyTab.SignIn;

namespace TeamsJourney.App.JourneyTab;

/// <summary>The journey tab: its page, and its API.</summary>
internal static class TabServices
{
    public static IServiceCollection AddJourneyTab(this IServiceCollection services, AppSettings settings, bool isDevelopment)
    {
        services.TryAddSingleton(RequestPace.Usual);
        services.AddRateLimiter().AddOptions<RateLimiterOptions>().Configure<RequestPace>((options, pace) => pace.Limit(options));
        return services
            .AddTabSignIn(settings.SignIn, isDevelopment)
            // A request without what it must bring is the caller's mistake, and answered so in Development too.
            .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false)
            .AddSingleton<TabPages>()
            .AddSingleton<TabGate>()
            .AddSingleton<LiveVersions>()
            .AddSingleton<ChannelGate>()
            .AddSingleton<ChannelApi>()
            .AddSingleton<ExportApi>()
            .AddSingleton<OwnDataApi>()
            .AddSingleton<RemovalApi>()
            .AddSingleton<JourneysApi>();
    }

    public static void MapJourneyTab(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapTabPages();
        app.MapJourneysApi();
    }
}
