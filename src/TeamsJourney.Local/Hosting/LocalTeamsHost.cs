using System.Net;
using TeamsJourney.Local.Connector;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.Delivery;
using TeamsJourney.Local.Identity;
using TeamsJourney.Local.PageApi;
using TeamsJourney.Local.People;
using TeamsJourney.Local.PlannerBoard;

namespace TeamsJourney.Local.Hosting;

/// <summary>Builds the web application that is Local Teams. It listens on 127.0.0.1 only.</summary>
public static class LocalTeamsHost
{
    /// <summary>
    /// Builds it without starting it. The people are reached through the <see cref="LocalTeams"/> in its services, once it has started.
    /// </summary>
    /// <param name="options">Where it listens and which bot it talks to.</param>
    /// <param name="configure">Adds to or replaces what is registered: the clock, logging, …</param>
    public static WebApplication Build(LocalTeamsOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        // Only what asks for this machine by name is answered, so that a page elsewhere cannot reach in through a name of its own.
        builder.Configuration["AllowedHosts"] = "127.0.0.1;localhost";
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddLocalTeams(options);
        builder.Services.AddPlannerBoard([.. Colleagues.All.Select(person => new BoardPerson(person.EntraId, person.Name))]);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UsePage(options);
        app.MapConnector();
        app.MapPageApi();
        app.MapLocalIdentity();
        app.MapPlannerBoard();
        return app;
    }

    private static void AddLocalTeams(this IServiceCollection services, LocalTeamsOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Faults>();
        services.AddSingleton<Changes>();
        services.AddSingleton<MessageBook>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<Sending>();
        services.AddSingleton<Beginning>();
        services.AddSingleton<Roster>();
        services.AddSingleton<ServiceAddress>();
        services.AddSingleton<Envelope>();
        services.AddSingleton<SigningKey>();
        services.AddSingleton<TabToken>();
        // The time limit is ours to keep, so the client has none.
        services.AddSingleton(_ => new HttpClient { Timeout = Timeout.InfiniteTimeSpan });
        services.AddSingleton<BotEndpoint>();
        services.AddSingleton(provider => new LocalTeams(
            provider.GetRequiredService<MessageBook>(),
            provider.GetRequiredService<Changes>(),
            provider.GetRequiredService<BotEndpoint>(),
            provider.GetRequiredService<Envelope>(),
            options,
            provider.GetRequiredService<ServiceAddress>(),
            provider.GetRequiredService<Faults>(),
            provider.GetRequiredService<TimeProvider>()));
    }
}
