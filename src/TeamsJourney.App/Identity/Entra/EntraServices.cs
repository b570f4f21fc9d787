using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Identity.Entra;

/// <summary>Tokens of Entra for ourselves.</summary>
internal static class EntraServices
{
    /// <summary>Adds it, once for all who need it.</summary>
    public static IServiceCollection AddEntra(this IServiceCollection services, AppSettings settings)
    {
        services.TryAddSingleton(provider =>
        {
            var time = provider.GetRequiredService<TimeProvider>();
            return new EntraCredentials(settings, EntraCredentials.Wire(OutsideWire.Make(), time), time);
        });
        return services;
    }
}
