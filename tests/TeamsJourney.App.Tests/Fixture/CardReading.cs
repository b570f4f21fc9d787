using System.Text.Json.Nodes;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>Reads cards as JSON, from outside.</summary>
internal static class CardReading
{
    /// <summary>All actions, wherever they are.</summary>
    public static IEnumerable<JsonObject> Actions(this JsonObject card) => Objects(card).Where(one => ((string?)one["type"])?.StartsWith("Action.", StringComparison.Ordinal) is true);

    /// <summary>All inputs.</summary>
    public static IEnumerable<JsonObject> Inputs(this JsonObject card) => Objects(card).Where(one => ((string?)one["type"])?.StartsWith("Input.", StringComparison.Ordinal) is true);

    /// <summary>The verb that an action asks for.</summary>
    public static string VerbOf(this JsonObject action) => (string?)action["verb"] ?? (string?)action["data"]?["verb"] ?? "";

    /// <summary>The first button with a verb; among several the one that also sends these data.</summary>
    public static JsonObject Button(this JsonObject card, string verb, params (string Name, string Value)[] data) =>
        card.Actions().FirstOrDefault(action => action.VerbOf() == verb && data.All(field => action["data"]?[field.Name]?.ToString() == field.Value))
        ?? throw new InvalidOperationException($"No button {verb} on {card.ToJsonString()}");

    public static bool HasButton(this JsonObject card, string verb) => card.Actions().Any(action => action.VerbOf() == verb);

    /// <summary>Everything that is written on it.</summary>
    public static string AllText(this JsonObject card) => string.Join('\n', Objects(card).SelectMany(one => new[] { one["text"], one["title"], one["label"], one["value"] }).OfType<JsonValue>().Select(value => value.ToString()));

    /// <summary>What an input holds.</summary>
    public static string ValueOf(this JsonObject card, string id) => card.Inputs().First(input => (string?)input["id"] == id)["value"]?.ToString() ?? "";

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.Where(pair => pair.Key is not ("data" or "msteams")).SelectMany(pair => Objects(pair.Value)).Prepend(one),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
