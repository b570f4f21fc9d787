using System.Diagnostics;
using OpenTelemetry;

namespace TeamsJourney.App.Telemetry;

/// <summary>
/// Lets only known tags of a span out. Addresses of Teams, Graph and the table hold ids of people and of conversations, and a fault's
/// description may quote what was sent.
/// </summary>
internal sealed class DiscreetSpans : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        AppMeter.Kind, AppMeter.Effect, AppMeter.Outcome, AppMeter.Reason,
        "http.request.method", "http.response.status_code", "http.route", "url.scheme", "server.address", "server.port", "network.protocol.version", "error.type",
    };

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.ToArray())
        {
            if (!Known.Contains(name))
            {
                data.SetTag(name, null);
            }
        }

        if (data.StatusDescription is not null)
        {
            data.SetStatus(data.Status);
        }
    }
}
