using System.Net;
using System.Text.Json.Nodes;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>What the app answered to an activity.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body)
{
    private JsonNode? Json => Body.Length > 0 ? JsonNode.Parse(Body) : null;

    /// <summary>The card in it: a dialog's form, or what takes the place of the card.</summary>
    public JsonObject? Card =>
        Json?["task"]?["value"] is JsonObject dialog ? dialog["card"]?["content"]?.AsObject() : Json?["value"] as JsonObject is { } card && card.ContainsKey("body") ? card : null;

    public JsonObject Form => Card ?? throw new InvalidOperationException($"Not a form: {(int)Status} {Body}");

    /// <summary>The message in it; empty for a card and for nothing at all.</summary>
    public string Text =>
        (Json?["task"]?["value"] as JsonValue)?.ToString() ?? (Json?["value"] as JsonValue)?.ToString() ?? (Json?["value"] as JsonObject)?["message"]?.ToString() ?? "";

    /// <summary>Whether a dialog closes with it.</summary>
    public bool IsClosed => Status == HttpStatusCode.OK && Body.Length == 0;
}
