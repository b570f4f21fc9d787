using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity.Entra;
using TeamsJourney.App.Outbox;

namespace TeamsJourney.App.Planner;

/// <summary>Publishing to Planner.</summary>
internal static class PlannerServices
{
    public static IServiceCollection AddPlanner(this IServiceCollection services, AppSettings settings) => services
        .AddSingleton(new PlannerLinks(settings))
        .AddEntra(settings)
        .AddSingleton(provider => new GraphAccess(settings, provider.GetRequiredService<EntraCredentials>().OfBot, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<LentRights>()
        .AddSingleton<PlannerAccess>()
        .AddSingleton<PublishingConsent>()
        .AddSingleton(new BackLink(settings))
        .AddSingleton<PlanLedger>()
        .AddSingleton<GroupOfTeam>()
        .AddSingleton<PlanOfJourney>()
        .AddSingleton<BucketsOfPhases>()
        .AddSingleton<LabelsOfCauses>()
        .AddSingleton<PutTask>()
        .AddSingleton<PublishJourney>()
        .AddSingleton<PublishingPatience>()
        .AddSingleton<IEffect, PublishToPlanner>();
}
