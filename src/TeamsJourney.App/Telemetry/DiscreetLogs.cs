using OpenTelemetry;
using OpenTelemetry.Logs;

namespace TeamsJourney.App.Telemetry;

/// <summary>Of an exception lets out what kind it is and where it arose: its message is someone else's, and may quote what was sent.</summary>
internal sealed class DiscreetLogs : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (data.Exception is not { } exception)
        {
            return;
        }

        data.Attributes =
        [
            .. data.Attributes ?? [],
            new("exception.type", exception.GetType().FullName),
            new("exception.stacktrace", exception.StackTrace ?? ""),
        ];
        data.Exception = null;
    }
}
