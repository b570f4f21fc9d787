using TeamsJourney.App.Hosting;
using TeamsJourney.App.Outbox;

namespace TeamsJourney.App.Planner;

/// <summary>Publishing to Planner.</summary>
internal static class PlannerServices
{
    public static IServiceCollection AddPlanner(this IServiceCollection services, AppSettings settings) => services
        .AddSingleton(new PlannerLinks(settings))
        .AddSingleton(_ => new GraphAccess(settings, HostingServices.Credential(settings)))
        .AddSingleton(new BackLink(settings))
        .AddSingleton<PlanLedger>()
        .AddSingleton<GroupOfTeam>()
        .AddSingleton<PlanOfJourney>()
        .AddSingleton<BucketsOfPhases>()
        .AddSingleton<LabelsOfCauses>()
        .AddSingleton<TasksOfPlan>()
        .AddSingleton<PutTask>()
        .AddSingleton<PublishJourney>()
        .AddSingleton<PublishingPatience>()
        .AddSingleton<IEffect, PublishToPlanner>();
}
