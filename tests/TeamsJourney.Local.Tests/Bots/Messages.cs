using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Tests.Bots;

/// <summary>What bots in these tests send and answer.</summary>
internal static class Messages
{
    public static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    public static JsonObject WithCard(JsonObject card) => new() { ["type"] = "message", ["attachments"] = new JsonArray(Attachment(card)) };

    public static JsonObject Attachment(JsonObject card) => new()
    {
        ["contentType"] = "application/vnd.microsoft.card.adaptive",
        ["content"] = card,
    };

    public static JsonObject Card(string text, params JsonObject[] actions) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true }),
        ["actions"] = new JsonArray([.. actions]),
    };

    public static JsonObject Execute(string verb, string title) => new()
    {
        ["type"] = "Action.Execute",
        ["verb"] = verb,
        ["title"] = title,
        ["data"] = new JsonObject { ["journey"] = "j1" },
    };

    public static JsonObject OpenDialog(string verb, string title) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = new JsonObject { ["verb"] = verb, ["msteams"] = new JsonObject { ["type"] = "task/fetch" } },
    };

    public static JsonObject Submit(string verb, string title) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = new JsonObject { ["verb"] = verb },
    };

    public static JsonObject Form(string label, params JsonObject[] actions)
    {
        var card = Card("", actions);
        card["body"] = new JsonArray(new JsonObject
        {
            ["type"] = "Input.Text",
            ["id"] = "text",
            ["label"] = label,
            ["value"] = "given",
        });
        return card;
    }

    public static JsonObject Continue(string title, JsonObject card) => new()
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject { ["title"] = title, ["width"] = "medium", ["card"] = Attachment(card) },
        },
    };

    public static JsonObject TaskMessage(string text) => new()
    {
        ["task"] = new JsonObject { ["type"] = "message", ["value"] = text },
    };

    public static JsonObject CardAnswer(JsonObject card) => new()
    {
        ["statusCode"] = 200,
        ["type"] = "application/vnd.microsoft.card.adaptive",
        ["value"] = card,
    };
}
