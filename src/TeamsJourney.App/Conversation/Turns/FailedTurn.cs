using Azure;
using TeamsJourney.App.Telemetry;

namespace TeamsJourney.App.Conversation.Turns;

/// <summary>A turn in which the person was told to try again.</summary>
internal static partial class FailedTurn
{
    /// <summary>Why: storage did not answer, or a fault of ours.</summary>
    public const string Storage = "storage", Fault = "fault";

    public static void Count(string reason) => AppMeter.FailedTurns.Add(1, KeyValuePair.Create<string, object?>(AppMeter.Reason, reason));

    /// <summary>Storage did not answer, or could not write.</summary>
    public static void Note(ILogger logger, RequestFailedException unavailable)
    {
        Count(Storage);
        Unavailable(logger, unavailable.Status, unavailable.ErrorCode ?? "");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Storage failed a turn: {Status} {Code}.")]
    private static partial void Unavailable(ILogger logger, int status, string code);
}
