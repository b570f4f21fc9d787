using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using TeamsJourney.Local.Conversations;

namespace TeamsJourney.Local.Delivery;

/// <summary>A message as a message extension gets it: the shape of Microsoft Graph's chatMessage.</summary>
internal static class MessagePayload
{
    public static JsonObject Of(Message message, LocalTeamsOptions options)
    {
        var (channelId, rootId) = Team.Split(message.ConversationId);
        var payload = new JsonObject
        {
            ["id"] = message.Id,
            ["createdDateTime"] = message.SentAt.ToString("o", CultureInfo.InvariantCulture),
            ["deleted"] = false,
            ["importance"] = "normal",
            ["locale"] = message.Author?.Locale ?? "en-us",
            ["subject"] = null,
            ["body"] = new JsonObject
            {
                ["contentType"] = "html",
                ["content"] = $"<div>{WebUtility.HtmlEncode(Wire.Text(message.Activity, "text"))}</div>",
            },
            ["from"] = From(message, options),
            ["attachments"] = new JsonArray(),
            ["mentions"] = new JsonArray(),
            ["reactions"] = new JsonArray(),
            ["linkToMessage"] = $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(channelId)}/{message.Id}",
        };
        if (rootId.Length > 0 && rootId != message.Id)
        {
            payload["replyToId"] = rootId;
        }

        return payload;
    }

    private static JsonObject From(Message message, LocalTeamsOptions options) => message.Author is { } author
        ? new JsonObject
        {
            ["device"] = null,
            ["conversation"] = null,
            ["application"] = null,
            ["user"] = new JsonObject { ["userIdentityType"] = "aadUser", ["id"] = author.EntraId, ["displayName"] = author.Name },
        }
        : new JsonObject
        {
            ["device"] = null,
            ["conversation"] = null,
            ["user"] = null,
            ["application"] = new JsonObject { ["applicationIdentityType"] = "bot", ["id"] = options.BotAppId, ["displayName"] = options.BotName },
        };
}
