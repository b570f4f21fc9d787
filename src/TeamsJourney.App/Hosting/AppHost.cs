using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsJourney.App.About;
using TeamsJourney.App.Conversation;
using TeamsJourney.App.Identity.Entra;
using TeamsJourney.App.JourneyTab;
using TeamsJourney.App.Planner;
using TeamsJourney.App.Telemetry;

namespace TeamsJourney.App.Hosting;

/// <summary>Puts the service together.</summary>
public static class AppHost
{
    /// <summary>Runs the service until it is asked to end.</summary>
    /// <param name="args">Settings from the command line.</param>
    /// <exception cref="Exception">A setting is missing or cannot work, or the store's file; the message says what to do.</exception>
    public static void Run(string[] args)
    {
        var app = Build(args);
        // Before it starts: what goes wrong in a start is logged with a stack trace, in which the message that says what to do is lost.
        app.Services.GetRequiredService<TableClient>();
        app.Services.GetRequiredService<EntraCredentials>();
        app.Run();
    }

    /// <summary>Builds the service, ready to run.</summary>
    /// <param name="args">Settings from the command line.</param>
    /// <param name="configure">What a host that contains this service sets besides.</param>
    /// <exception cref="Exception">A setting is missing or cannot work; the message says what to do.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(AppHost).Assembly.GetName().Name });
        configure?.Invoke(builder);
        var settings = AppSettings.Read(builder.Configuration, builder.Environment.IsDevelopment());
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // Nothing here is protected with its keys (tokens are bearers, there are no cookies): that a container keeps none need not worry anyone.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services
            .AddSingleton(settings)
            .AddStorage(settings)
            .AddIdentity(settings)
            .AddConversation()
            .AddPlanner(settings)
            .AddJourneyTab(settings, builder.Environment.IsDevelopment());
        var app = builder.Build();
        app.MapMessages();
        app.MapHealth();
        app.MapJourneyTab();
        app.MapAbout();
        return app;
    }
}
