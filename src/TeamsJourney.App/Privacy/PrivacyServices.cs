using Azure.Data.Tables;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Privacy.Erasing;
using TeamsJourney.App.Privacy.Keys;
using TeamsJourney.App.Privacy.OwnData;
using TeamsJourney.App.Privacy.Removal;
using TeamsJourney.App.Privacy.Retention;
using TeamsJourney.App.Storage;

namespace TeamsJourney.App.Privacy;

/// <summary>What stands between people and what a store holds of them.</summary>
internal static class PrivacyServices
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services, AppSettings settings)
    {
        return services
            .AddSingleton(provider => provider.GetRequiredService<TableClient>() as ITraces ?? new NoTraces())
            .AddSingleton(settings.Privacy.Keeper(settings.Storage.Path))
            .AddSingleton(settings.Privacy.Key is { } known ? new PrivacyKey(known) : PrivacyKey.ToBeLoaded())
            .AddSingleton<Pseudonyms>()
            .AddSingleton<OwnDataReader>()
            .AddSingleton<IEffect, SettleErasure>()
            .AddSingleton<ChannelClearing>()
            .AddHostedService(provider => provider.GetRequiredService<ChannelClearing>())
            .AddSingleton<RemovalMarks>()
            .AddSingleton<JourneyRemoval>()
            .AddSingleton<RetentionWarning>()
            .AddSingleton<RetentionWorker>()
            .AddHostedService(provider => provider.GetRequiredService<RetentionWorker>())
            // Before the outbox: what it carries out names people.
            .AddHostedService<PrivacyKeySetUp>();
    }
}
