using System.Globalization;
using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Tests.Playground;

/// <summary>A card as someone uses it who can read, fill in and press, and nothing else.</summary>
internal static class CardOfPlayground
{
    public static bool HasButton(JsonObject card, string verb) => Buttons(card).Any(button => (string?)button["verb"] == verb);

    /// <summary>Fills in the card and presses a button.</summary>
    /// <returns>What the client sends along: the button's data with the values of all inputs, as typed or as they were given.</returns>
    /// <exception cref="InvalidOperationException">There is no such button or input, or something required is missing, and the client would not send it.</exception>
    public static JsonObject Press(JsonObject card, string verb, (string Name, string Value)[] with, (string Id, string Value)[] inputs)
    {
        var button = Buttons(card).FirstOrDefault(candidate => (string?)candidate["verb"] == verb && with.All(one => candidate["data"]?[one.Name]?.ToString() == one.Value))
            ?? throw new InvalidOperationException($"There is no button {verb} {string.Join(' ', with)} on {card.ToJsonString()}");
        var data = (JsonObject)button["data"]!.DeepClone();
        if ((string?)button["associatedInputs"] == "none")
        {
            return data;
        }

        var fields = Objects(card).Where(one => ((string?)one["type"])?.StartsWith("Input.", StringComparison.Ordinal) is true).ToDictionary(field => (string)field["id"]!);
        foreach (var (id, value) in inputs)
        {
            if (!fields.TryGetValue(id, out var field))
            {
                throw new InvalidOperationException($"There is no input {id} on {card.ToJsonString()}");
            }

            field["value"] = value;
        }

        foreach (var (id, field) in fields)
        {
            var value = Convert.ToString(field["value"]?.ToString(), CultureInfo.InvariantCulture) ?? "";
            if (value.Length == 0 && (bool?)field["isRequired"] is true)
            {
                throw new InvalidOperationException($"The client does not send {verb} without {id}.");
            }

            data[id] = value;
        }

        return data;
    }

    private static IEnumerable<JsonObject> Buttons(JsonObject card) => Objects(card).Where(one => (string?)one["type"] == "Action.Execute");

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.Where(pair => pair.Key is not "data").SelectMany(pair => Objects(pair.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };
}
