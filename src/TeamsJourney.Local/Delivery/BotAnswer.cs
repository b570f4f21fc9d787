using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Delivery;

/// <summary>What became of an activity that was sent to the bot.</summary>
internal abstract record BotAnswer
{
    private BotAnswer()
    {
    }

    /// <summary>The bot answered 2xx; the body is empty for anything but an invoke.</summary>
    public sealed record Accepted(JsonObject Body) : BotAnswer;

    /// <summary>The bot answered something else, or with a body that is not a JSON object.</summary>
    public sealed record Refused(int Status) : BotAnswer;

    /// <summary>The answer took longer than Teams waits.</summary>
    public sealed record Late : BotAnswer;

    /// <summary>Nobody listens there, or the connection broke.</summary>
    public sealed record Unreachable : BotAnswer;
}
