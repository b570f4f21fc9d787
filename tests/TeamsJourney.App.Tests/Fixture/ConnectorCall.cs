using System.Text.Json.Nodes;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>A call that the app made into Teams, and was answered well.</summary>
/// <param name="Method">POST for a new message, PUT for a changed one.</param>
/// <param name="Conversation">The thread or chat.</param>
/// <param name="MessageId">The message that was made or changed.</param>
/// <param name="Activity">What was sent.</param>
internal sealed record ConnectorCall(string Method, string Conversation, string MessageId, JsonObject Activity)
{
    public bool IsPost => Method == "POST";

    /// <summary>The card that was sent; nothing for a text.</summary>
    public JsonObject? Card => Activity["attachments"]?[0]?["content"]?.AsObject();

    public string Text => (string?)Activity["text"] ?? "";
}

/// <summary>How the connector fails.</summary>
/// <param name="Status">The HTTP status; 0 breaks the connection.</param>
/// <param name="RetryAfter">Seconds to say in <c>Retry-After</c>.</param>
/// <param name="Code">The error's code.</param>
/// <param name="IsDone">Whether it happens all the same, and only the answer is lost.</param>
internal sealed record ConnectorFault(int Status, int? RetryAfter = null, string Code = "", bool IsDone = false);
