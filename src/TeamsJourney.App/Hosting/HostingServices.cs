using ActivityProtocol;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Identity.Entra;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Privacy;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Storage.TableService;

namespace TeamsJourney.App.Hosting;

/// <summary>What the settings choose: where journeys are kept, and as whom we speak.</summary>
internal static class HostingServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, AppSettings settings)
    {
        if (settings.Storage.ConnectionString.Length > 0)
        {
            services.AddTableService().AddSingleton(provider => new TableClient(settings.Storage.ConnectionString, Rows.TableName, TableOptions(provider)));
        }
        else if (settings.Storage.TablesEndpoint.Length > 0)
        {
            services.AddTableService().AddSingleton(provider => new TableClient(
                new Uri(settings.Storage.TablesEndpoint), Rows.TableName, EntraCredentials.OfHost(provider.GetRequiredService<TimeProvider>()), TableOptions(provider)));
        }
        else
        {
            services.AddSingleton(provider => SqliteTables.Open(settings.Storage.Path, provider.GetRequiredService<TimeProvider>()));
            // A host that contains this service may have opened a table itself.
            services.TryAddSingleton<TableClient>(provider => provider.GetRequiredService<SqliteTables>().GetTableClient(Rows.TableName));
        }

        return services
            .AddSingleton<JourneyStore>()
            .AddSingleton<ChannelJourneys>()
            .AddSingleton<ChannelContacts>()
            .AddSingleton<WatchList>()
            .AddSingleton<JourneyChanges>()
            .AddSingleton<JourneyDesk>()
            .AddSingleton<BeginJourney>()
            .AddSingleton<ChannelPace>()
            .AddSingleton<ChannelVoice>()
            .AddSingleton<Leases>()
            .AddSingleton<Posting>()
            .AddSingleton<Backlog>()
            .AddSingleton<IEffect, RemoveStray>()
            // Before the outbox: it reads the table when it starts.
            .AddHostedService<TableSetUp>()
            .AddPrivacy(settings)
            .AddSingleton<FailedEffects>()
            .AddSingleton<LaneRunner>()
            .AddSingleton<OutboxWorker>()
            .AddHostedService(provider => provider.GetRequiredService<OutboxWorker>());
    }

    public static IServiceCollection AddIdentity(this IServiceCollection services, AppSettings settings)
    {
        services.AddOutsideClient(nameof(ConnectorClient), _ => OutsideWire.Make()).AddOutsideClient(nameof(BotAuthentication), _ => OutsideWire.Make());
        services.AddSingleton<IConnectorClient>(provider => new ConnectorClient(
            Http(provider, nameof(ConnectorClient)), provider.GetRequiredService<EntraCredentials>().OfBot, provider.GetRequiredService<TimeProvider>(), settings.Bot.ConnectorScope));
        services.AddSingleton(provider => new ActivityGuard(
            settings,
            settings.Bot.AppId.Length == 0
                ? null
                : new BotAuthentication(
                    Http(provider, nameof(BotAuthentication)),
                    new BotAuthenticationOptions(settings.Bot.AppId, settings.Bot.OpenIdMetadata, settings.Bot.TokenIssuer),
                    provider.GetRequiredService<TimeProvider>(),
                    provider.GetRequiredService<ILogger<BotAuthentication>>()),
            provider.GetRequiredService<IHostEnvironment>(),
            provider.GetRequiredService<ILogger<ActivityGuard>>()));
        services.TryAddSingleton(provider => new EvenRefusals(provider.GetRequiredService<TimeProvider>(), EvenRefusals.Usual));
        return services.AddEntra(settings).AddSingleton<Rosters>().AddSingleton<JourneyGate>().AddSingleton<Readiness>();
    }

    private static IServiceCollection AddTableService(this IServiceCollection services) =>
        services.AddOutsideClient(nameof(TableClient), provider => TableServiceCalls.Wire(provider.GetRequiredService<TimeProvider>()));

    private static TableClientOptions TableOptions(IServiceProvider provider)
    {
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(TableClient));
        // The wire has a limit of its own, which holds for the body too.
        http.Timeout = Timeout.InfiniteTimeSpan;
        return TableServiceCalls.Options(http, provider.GetRequiredService<TimeProvider>());
    }

    // One line in the log for each call would be most of the log: failures are logged by whoever asked.
    private static IServiceCollection AddOutsideClient(this IServiceCollection services, string name, Func<IServiceProvider, HttpMessageHandler> wire)
    {
        services.AddHttpClient(name)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(wire);
        return services;
    }

    private static HttpClient Http(IServiceProvider provider, string name)
    {
        var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(name);
        // Teams waits 10 to 15 seconds for us; whoever we ask must not take it all.
        client.Timeout = TimeSpan.FromSeconds(8);
        return client;
    }
}
