using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Planner;

/// <summary>Publishing to Planner.</summary>
internal static class PlannerServices
{
    public static IServiceCollection AddPlanner(this IServiceCollection services, AppSettings settings) => services
        .AddSingleton(new PlannerLinks(settings));
}
