using System.Text.Json.Nodes;

namespace Counterparts.Playground;

/// <summary>What the bot posted, or what it changed a post into.</summary>
/// <param name="ConversationId">The thread.</param>
/// <param name="Id">The message; the same for a post and its changes.</param>
/// <param name="IsUpdate">Whether it changes a post.</param>
/// <param name="Card">Its first card; nothing for plain text.</param>
/// <param name="Text">Its text; empty beside a card.</param>
public sealed record PlaygroundMessage(string ConversationId, string Id, bool IsUpdate, JsonObject? Card, string Text)
{
    // The Playground's page gets these over its stream; undocumented.
    internal static PlaygroundMessage? Read(JsonObject streamed)
    {
        if ((string?)streamed["action"] is not ("createMessage" or "updateMessage") || streamed["message"] is not JsonObject message)
        {
            return null;
        }

        return new PlaygroundMessage(
            // A new post names its thread; a reply and a change are in one.
            (string?)message["postConversationId"] ?? (string)streamed["actionConversationId"]!,
            (string)message["messageId"]!,
            (string?)streamed["action"] == "updateMessage",
            (message["attachments"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault()?["content"] as JsonObject,
            (string?)message["text"] ?? "");
    }
}
