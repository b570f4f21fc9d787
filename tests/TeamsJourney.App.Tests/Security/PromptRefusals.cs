using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Identity;

namespace TeamsJourney.App.Tests.Security;

/// <summary>For tests that are refused thousands of times in real time, and are not about how long that takes.</summary>
internal static class PromptRefusals
{
    /// <summary>Refusals at once; how long they take is tested where membership is.</summary>
    public static void Use(IServiceCollection services) =>
        services.AddSingleton(provider => new EvenRefusals(provider.GetRequiredService<TimeProvider>(), TimeSpan.Zero));
}
