using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Storage.Embedded;

namespace TeamsJourney.App.Telemetry;

/// <summary>
/// Traces, metrics and logs by OTLP, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to. The other <c>OTEL_…</c> settings hold as
/// OpenTelemetry documents them.
/// </summary>
internal static class TelemetryServices
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT", ServiceName = "OTEL_SERVICE_NAME";

    /// <exception cref="InvalidSettingException">The endpoint is no address.</exception>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Endpoint] is not { Length: > 0 } endpoint)
        {
            return;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new InvalidSettingException(Endpoint, "must be an absolute http or https address, such as http://127.0.0.1:4317.");
        }

        var name = configuration[ServiceName] is { Length: > 0 } given ? given : "teamsjourney";
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(name, serviceVersion: typeof(TelemetryServices).Assembly.GetName().Version?.ToString()))
            .WithTracing(tracing => tracing
                .AddSource(AppMeter.Name)
                .AddAspNetCoreInstrumentation(options => options.Filter = context => !context.Request.Path.StartsWithSegments("/health"))
                .AddHttpClientInstrumentation()
                .AddProcessor(new DiscreetSpans()))
            .WithMetrics(metrics => metrics
                .AddMeter(AppMeter.Name, StorageMeter.Name, "System.Runtime")
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation())
            .WithLogging(
                logging => logging.AddProcessor(new DiscreetLogs()),
                options => options.IncludeFormattedMessage = true)
            .UseOtlpExporter();
    }
}
